import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.levels import (
    NEGATIVE,
    POSITIVE,
    CapKind,
    cap_on,
    level_of,
    table_level,
)
from thinkaloud.domain.rubric import Dimension

THINKING, LINKING, ASKING = Dimension

dimensions = st.sampled_from(Dimension)
ratios = st.floats(0, 1)

Checklist = tuple[Dimension, dict[str, bool]]


def met(codes: str) -> dict[str, bool]:
    return dict.fromkeys(codes.split(), True)


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    dimension = draw(dimensions)
    codes = (*POSITIVE[dimension], *NEGATIVE[dimension])
    return dimension, {code: draw(st.booleans()) for code in codes}


@pytest.mark.parametrize(
    ("codes", "level"),
    [
        ("", 1),
        ("a1", 2),
        ("a2", 2),
        ("a3", 2),
        ("a6", 2),
        ("a3 a4 a5 a6", 2),
        ("a1 a2", 3),
        ("a2 a3", 3),
        ("a2 a4 a5 a6", 2),
        ("a1 a3", 3),
        ("a1 a6", 3),
        ("a1 a2 a6", 3),
        ("a1 a3 a4", 4),
        ("a1 a2 a5 a6", 4),
        ("a1 a3 a4 a5", 5),
        ("a1 a4 a5 a6", 5),
        ("a1 a2 a3 a4 a5 a6", 5),
    ],
)
def test_thinking_aloud_follows_the_table(codes: str, level: int) -> None:
    assert level_of(THINKING, met(codes)) == level


@pytest.mark.parametrize(
    ("codes", "level"),
    [
        ("", 1),
        ("b1", 1),
        ("b2 b3 b4 b5 b6 b7", 1),
        ("b1 b2", 2),
        ("b1 b2 b4 b5 b6 b7", 2),
        ("b1 b2 b3", 3),
        ("b1 b2 b3 b5 b6 b7", 3),
        ("b1 b2 b3 b4", 4),
        ("b1 b2 b3 b4 b5", 4),
        ("b1 b2 b3 b4 b6 b7", 4),
        ("b1 b2 b3 b4 b5 b6", 5),
        ("b1 b2 b3 b4 b5 b7", 5),
    ],
)
def test_systems_to_people_follows_the_table(codes: str, level: int) -> None:
    assert level_of(LINKING, met(codes)) == level


@pytest.mark.parametrize(
    ("codes", "level"),
    [
        ("", 1),
        ("c2 c3 c4 c5 c6", 1),
        ("c1", 2),
        ("c1 c3 c4 c5", 2),
        ("c1 c2", 3),
        ("c1 c2 c3", 3),
        ("c1 c2 c4 c5", 3),
        ("c1 c2 c3 c4", 4),
        ("c1 c2 c3 c4 c6", 4),
        ("c1 c2 c3 c5", 3),
        ("c1 c2 c3 c4 c5", 5),
        ("c1 c2 c3 c4 c5 p", 3),
        ("c1 p", 2),
        ("p", 1),
    ],
)
def test_asking_back_follows_the_table(codes: str, level: int) -> None:
    assert level_of(ASKING, met(codes)) == level


@pytest.mark.parametrize(
    ("codes", "ratio", "level"),
    [
        ("", 0.649, 2),
        ("", 0.65, 1),
        ("", 0.35, 2),
        ("", 0.349, 5),
        ("", 0.15, 5),
        ("n1", 0.0, 2),
        ("n2", 0.0, 1),
        ("n2 n3 n4", 0.4, 1),
        ("n3", 0.0, 2),
        ("n4", 0.0, 2),
    ],
)
def test_recital_and_negatives_hold_the_best_answer_down(
    codes: str, ratio: float, level: int
) -> None:
    assert level_of(THINKING, met("a1 a2 a3 a4 a5 a6 " + codes), ratio) == level


def test_a_ceiling_of_two_lifts_nothing() -> None:
    assert level_of(THINKING, met("n1 n3 n4"), 0.5) == 1


@pytest.mark.parametrize(
    ("codes", "ratio", "kind"),
    [
        ("n1 n2 n3 n4", 0.7, CapKind.RECITED),
        ("n1 n2 n3 n4", 0.6, CapKind.SLOGANS),
        ("n1 n3 n4", 0.6, CapKind.PARTLY_RECITED),
        ("n1 n3 n4", 0.3, CapKind.RETOLD),
        ("n3 n4", 0.3, CapKind.SUCCESS_ONLY),
        ("n4", 0.3, CapKind.LOOSE_HEDGES),
    ],
)
def test_the_lowest_and_plainest_reason_is_named(codes: str, ratio: float, kind: CapKind) -> None:
    cap = cap_on(THINKING, met(codes), ratio)
    assert cap is not None
    assert cap.kind is kind


def test_overlap_with_the_sample_caps_thinking_aloud_only() -> None:
    assert cap_on(LINKING, {}, 1.0) is None
    assert cap_on(ASKING, {}, 1.0) is None


@given(checklists(), ratios, st.data())
def test_one_more_positive_never_lowers_a_level(
    checklist: Checklist, ratio: float, data: st.DataObject
) -> None:
    dimension, items = checklist
    more = {**items, data.draw(st.sampled_from(POSITIVE[dimension])): True}
    assert level_of(dimension, more, ratio) >= level_of(dimension, items, ratio)


@given(checklists(), ratios, st.data())
def test_one_more_negative_never_raises_a_level(
    checklist: Checklist, ratio: float, data: st.DataObject
) -> None:
    dimension, items = checklist
    more = {**items, data.draw(st.sampled_from((*NEGATIVE[dimension], "unheard of"))): True}
    assert level_of(dimension, more, ratio) <= level_of(dimension, items, ratio)


@given(checklists(), ratios, ratios)
def test_more_prepared_text_never_raises_a_level(
    checklist: Checklist, one: float, other: float
) -> None:
    dimension, items = checklist
    less, more = sorted((one, other))
    assert level_of(dimension, items, more) <= level_of(dimension, items, less)


@given(checklists(), ratios)
def test_every_checklist_has_a_level_from_one_to_five(checklist: Checklist, ratio: float) -> None:
    dimension, items = checklist
    assert 1 <= level_of(dimension, items, ratio) <= table_level(dimension, items) <= 5


@pytest.mark.parametrize("dimension", Dimension)
def test_every_level_can_be_reached(dimension: Dimension) -> None:
    positives = POSITIVE[dimension]
    reached = {
        table_level(dimension, dict(zip(positives, held, strict=True)))
        for held in itertools.product((True, False), repeat=len(positives))
    }
    assert reached == {1, 2, 3, 4, 5}

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.levels import NEGATIVE, POSITIVE
from thinkaloud.domain.next_item import next_item
from thinkaloud.domain.rubric import Dimension

THINKING, LINKING, ASKING = Dimension


def met(codes: str) -> dict[str, bool]:
    return dict.fromkeys(codes.split(), True)


@pytest.mark.parametrize(
    ("dimension", "codes", "following"),
    [
        (THINKING, "", "a1"),
        (THINKING, "a2 a3", "a1"),
        (THINKING, "a1", "a2"),
        (THINKING, "a1 a2", "a3"),
        (THINKING, "a1 a2 a4", "a3"),
        (THINKING, "a1 a3 a4", "a5"),
        (THINKING, "a1 a3 a4 a5", "a2"),
        (LINKING, "", "b1"),
        (LINKING, "b1", "b2"),
        (LINKING, "b1 b2 b4 b5", "b3"),
        (LINKING, "b1 b2 b3 b4", "b5"),
        (LINKING, "b1 b2 b3 b4 b6", "b5"),
        (LINKING, "b1 b2 b3 b4 b5", "b6"),
        (ASKING, "c3", "c1"),
        (ASKING, "c1 c2", "c3"),
        (ASKING, "c1 c2 c3", "c4"),
        (ASKING, "c1 c2 c3 c4 c5", "c6"),
    ],
)
def test_the_next_item_is_the_first_that_moves_the_level(
    dimension: Dimension, codes: str, following: str
) -> None:
    assert next_item(dimension, met(codes)) == following


def test_behind_a_ceiling_the_negative_comes_first() -> None:
    assert next_item(THINKING, met("a1 a3 n3")) == "n3"
    assert next_item(THINKING, met("a1 a3 a4"), 0.5) == "n1"
    assert next_item(ASKING, met("c1 c2 p")) == "p"


def test_a_ceiling_above_the_answer_is_not_spoken_of() -> None:
    assert next_item(THINKING, met("n3")) == "a1"
    assert next_item(ASKING, met("p")) == "c1"


@pytest.mark.parametrize("dimension", Dimension)
def test_a_complete_checklist_has_nothing_next(dimension: Dimension) -> None:
    assert next_item(dimension, dict.fromkeys(POSITIVE[dimension], True)) is None


@given(st.sampled_from(Dimension), st.data(), st.floats(0, 1))
def test_the_next_item_is_never_one_that_is_met(
    dimension: Dimension, data: st.DataObject, ratio: float
) -> None:
    codes = (*POSITIVE[dimension], *NEGATIVE[dimension])
    items = {code: data.draw(st.booleans()) for code in codes}
    following = next_item(dimension, items, ratio)
    assert following in NEGATIVE[dimension] or not items.get(following or "")

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rubrics import fit

from thinkaloud.adapters.labelled_set import read_labelled
from thinkaloud.adapters.prompt_files import prompt_folder
from thinkaloud.compose import find_pack
from thinkaloud.domain.estimate.levels import estimated_level, expected_level, holding
from thinkaloud.domain.levels import NEGATIVE, POSITIVE
from thinkaloud.domain.rubric import Dimension

FITTED = fit().dimensions
EVERYTHING = dict.fromkeys(
    (code for dimension in Dimension for code in POSITIVE[dimension]), True
) | dict.fromkeys((code for dimension in Dimension for code in NEGATIVE[dimension]), False)


def test_the_coefficients_belong_to_the_labels_that_are_shipped() -> None:
    shipped = read_labelled(prompt_folder("calibration"), find_pack("culture"))
    assert shipped.digest == fit().labels


@pytest.mark.parametrize("dimension", list(FITTED))
def test_no_weight_is_negative_and_thresholds_ascend(dimension: Dimension) -> None:
    fitted = FITTED[dimension]
    assert all(weight >= 0 for weight in fitted.weights.values())
    assert all(low < high for low, high in pairwise(fitted.thresholds))
    assert len(fitted.weights) <= 14


@pytest.mark.parametrize("dimension", list(FITTED))
@given(data=st.data())
def test_a_level_never_falls_as_a_feature_grows(dimension: Dimension, data: st.DataObject) -> None:
    share = st.floats(0, 1)
    less = {name: data.draw(share) for name in FITTED[dimension].weights}
    more = {name: data.draw(st.floats(value, 1)) for name, value in less.items()}
    fitted = FITTED[dimension]
    assert 1 <= expected_level(less, fitted) <= expected_level(more, fitted) <= 5
    low = estimated_level(dimension, EVERYTHING, less, 0.0, fitted)
    assert low <= estimated_level(dimension, EVERYTHING, more, 0.0, fitted)
    assert low * 4 == int(low * 4)


@pytest.mark.parametrize("dimension", list(FITTED))
def test_without_an_item_no_feature_lifts_the_level(dimension: Dimension) -> None:
    features = dict.fromkeys(FITTED[dimension].weights, 1.0)
    nothing = dict.fromkeys(EVERYTHING, False)
    assert estimated_level(dimension, nothing, features, 0.0, FITTED[dimension]) == 1


@pytest.mark.parametrize(
    ("negative", "ratio", "most"),
    [("n2", 0.0, 1), ("n4", 0.0, 2), ("n1", 0.4, 2), ("n1", 0.7, 1)],
)
def test_negatives_of_the_rubric_hold_the_estimate_down(
    negative: str, ratio: float, most: int
) -> None:
    dimension = Dimension.THINKING_ALOUD
    features = dict.fromkeys(FITTED[dimension].weights, 1.0)
    items = EVERYTHING | {negative: True}
    assert estimated_level(dimension, items, features, ratio, FITTED[dimension]) <= most


def test_success_only_gives_way_where_all_else_speaks_for_more() -> None:
    dimension = Dimension.THINKING_ALOUD
    fitted = FITTED[dimension]
    items = EVERYTHING | {"n3": True}
    rich = dict.fromkeys(fitted.weights, 1.0)
    some = dict.fromkeys(fitted.weights, 0.25)
    assert expected_level(some, fitted) < 3 < expected_level(rich, fitted)
    assert estimated_level(dimension, items, rich, 0.0, fitted) > 3
    assert estimated_level(dimension, items, some, 0.0, fitted) <= 2
    assert not holding(items, 4.0)["n3"]
    assert holding(items, 2.0)["n3"]


@pytest.mark.parametrize(
    ("lacking", "share", "most"),
    [
        (("b3",), 0.3, 2.0),
        (("b3",), 1.0, 3.0),
        (("b3", "b2"), 1.0, 1.25),
        (("b3", "b1"), 1.0, 1.25),
        (("b3", "b1", "b2"), 1.0, 1.0),
    ],
)
def test_systems_and_people_without_a_link_have_little(
    lacking: tuple[str, ...], share: float, most: float
) -> None:
    dimension = Dimension.SYSTEMS_TO_PEOPLE
    features = dict.fromkeys(FITTED[dimension].weights, share)
    items = EVERYTHING | dict.fromkeys(lacking, False)
    assert estimated_level(dimension, items, features, 0.0, FITTED[dimension]) == most

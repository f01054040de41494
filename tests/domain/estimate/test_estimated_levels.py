import hashlib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.estimate.coefficients import FITTED, LABELS_SHA256
from thinkaloud.domain.estimate.levels import estimated_level, expected_level
from thinkaloud.domain.levels import NEGATIVE, POSITIVE
from thinkaloud.domain.rubric import Dimension

DATA = Path(__file__).parents[3] / "prompts" / "calibration"
EVERYTHING = dict.fromkeys(
    (code for dimension in Dimension for code in POSITIVE[dimension]), True
) | dict.fromkeys((code for dimension in Dimension for code in NEGATIVE[dimension]), False)


def test_the_coefficients_belong_to_the_labels_in_the_repository() -> None:
    digest = hashlib.sha256()
    for name in ("items.jsonl", "labels.jsonl", "extra.jsonl"):
        digest.update((DATA / name).read_bytes())
    assert digest.hexdigest() == LABELS_SHA256


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
    assert low * 2 == int(low * 2)


@pytest.mark.parametrize("dimension", list(FITTED))
def test_without_an_item_no_feature_lifts_the_level(dimension: Dimension) -> None:
    features = dict.fromkeys(FITTED[dimension].weights, 1.0)
    nothing = dict.fromkeys(EVERYTHING, False)
    assert estimated_level(dimension, nothing, features, 0.0, FITTED[dimension]) == 1


@pytest.mark.parametrize(
    ("negative", "ratio", "most"),
    [("n2", 0.0, 1), ("n3", 0.0, 2), ("n4", 0.0, 2), ("n1", 0.4, 2), ("n1", 0.7, 1)],
)
def test_negatives_of_the_rubric_hold_the_estimate_down(
    negative: str, ratio: float, most: int
) -> None:
    dimension = Dimension.THINKING_ALOUD
    features = dict.fromkeys(FITTED[dimension].weights, 1.0)
    items = EVERYTHING | {negative: True}
    assert estimated_level(dimension, items, features, ratio, FITTED[dimension]) <= most


def test_systems_and_people_that_stay_unlinked_are_at_most_at_two() -> None:
    dimension = Dimension.SYSTEMS_TO_PEOPLE
    features = dict.fromkeys(FITTED[dimension].weights, 1.0)
    items = EVERYTHING | {"b3": False}
    assert estimated_level(dimension, items, features, 0.0, FITTED[dimension]) == 2

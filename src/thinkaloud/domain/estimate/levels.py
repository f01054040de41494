"""The estimated level: a fitted cumulative logit, under the ceilings of the rubric."""

import math
from collections.abc import Mapping

from thinkaloud.domain.estimate.coefficients import Coefficients
from thinkaloud.domain.estimate.features import Features
from thinkaloud.domain.levels import cap_on, table_level
from thinkaloud.domain.rubric import Dimension

_TABLE_SAYS_NOTHING = 1
_UNLINKED = 2.0
_STEP = 0.5


def estimated_level(
    dimension: Dimension,
    items: Mapping[str, bool],
    features: Features,
    ratio: float,
    fitted: Coefficients,
) -> float:
    """Return a level from 1 to 5 in halves, as a rule of thumb can be no finer.

    It is 1 where no item speaks for more, and at most 2 where systems and people stay unlinked.

    Args:
        dimension: One of those that are fitted.
        items: All items and negatives of the dimension.
        features: Named as in the coefficients.
        ratio: Overlap of the answer with the sample, a share from 0 to 1.
        fitted: The coefficients to use; those that are shipped are in `coefficients`.
    """
    by_table = table_level(dimension, items)
    if by_table == _TABLE_SAYS_NOTHING:
        return 1.0
    level = math.floor(expected_level(features, fitted) / _STEP + 0.5) * _STEP
    if dimension is Dimension.SYSTEMS_TO_PEOPLE and not items["b3"]:
        level = min(level, _UNLINKED)
    cap = cap_on(dimension, items, ratio)
    return level if cap is None else min(level, float(cap.level))


def expected_level(features: Features, fitted: Coefficients) -> float:
    """Return the level that the fit expects, before any ceiling."""
    strength = sum(weight * features[name] for name, weight in fitted.weights.items())
    return 1.0 + sum(1.0 / (1.0 + math.exp(bound - strength)) for bound in fitted.thresholds)

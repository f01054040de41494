"""The estimated level: a fitted cumulative logit, under ceilings that words can tell.

What words tell of a ceiling is weaker than what a judge sees: where all else speaks for more, some
ceilings give way.
"""

import math
from collections.abc import Mapping

from thinkaloud.domain.estimate.coefficients import Coefficients
from thinkaloud.domain.estimate.features import Features
from thinkaloud.domain.levels import cap_on, table_level
from thinkaloud.domain.rubric import Dimension

_TABLE_SAYS_NOTHING = 1
_ONE_SIDED = 1.25
_UNLINKED = 2.0
_LINKED_UNSEEN = 3.0
_SPEAKS_FOR_A_LINK = 3.5
_SPEAKS_FOR_MORE = 3.0
_STEP = 0.25


def estimated_level(
    dimension: Dimension,
    items: Mapping[str, bool],
    features: Features,
    ratio: float,
    fitted: Coefficients,
) -> float:
    """Return a level from 1 to 5 in quarters, as a rule of thumb can be no finer.

    Args:
        dimension: One of those that are fitted.
        items: All items and negatives of the dimension.
        features: Named as in the coefficients.
        ratio: Overlap of the answer with the sample, a share from 0 to 1.
        fitted: The coefficients to use.
    """
    level = math.floor(expected_level(features, fitted) / _STEP + 0.5) * _STEP
    if dimension is Dimension.SYSTEMS_TO_PEOPLE:
        return min(level, _most_without_link(items, level))
    if table_level(dimension, items) == _TABLE_SAYS_NOTHING:
        return 1.0
    cap = cap_on(dimension, holding(items, level), ratio)
    return level if cap is None else min(level, float(cap.level))


def holding(items: Mapping[str, bool], level: float) -> dict[str, bool]:
    """Return the items without a success-only that all else speaks against."""
    return {**items, "n3": items["n3"] and level <= _SPEAKS_FOR_MORE}


def expected_level(features: Features, fitted: Coefficients) -> float:
    """Return the level that the fit expects, before any ceiling."""
    strength = sum(weight * features[name] for name, weight in fitted.weights.items())
    return 1.0 + sum(1.0 / (1.0 + math.exp(bound - strength)) for bound in fitted.thresholds)


def _most_without_link(items: Mapping[str, bool], level: float) -> float:
    """Return the most that systems and people can have where no link between them was found."""
    if items["b3"]:
        return 5.0
    if not items["b1"] and not items["b2"]:
        return 1.0
    if not items["b1"] or not items["b2"]:
        return _ONE_SIDED
    return _LINKED_UNSEEN if level > _SPEAKS_FOR_A_LINK else _UNLINKED

"""The fitted coefficients, written by `tools/fit_estimate.py`: data, not to be edited by hand."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from thinkaloud.domain.rubric import Dimension


class Coefficients(NamedTuple):
    """A cumulative logit of levels 1 to 5 on named features."""

    thresholds: tuple[float, float, float, float]
    """Between 1 and 2, 2 and 3, 3 and 4, 4 and 5; ascending."""
    weights: Mapping[str, float]
    """By feature, none below 0."""


LABELS_SHA256 = (
    "e5bf91c65d2f543d10b98fae8c2ad47750a72308a5951ac268c8758d7cba0b82"
)
"""Of the labelled answers that they were fitted to."""

FITTED: Mapping[Dimension, Coefficients] = MappingProxyType(
    {
        Dimension.THINKING_ALOUD: Coefficients(
            (0.8776, 3.9233, 6.0578, 7.7167),
            MappingProxyType(
                {
                    "table": 5.7856,
                    "own_denial": 1.4978,
                    "no_manual": 1.5195,
                }
            ),
        ),
        Dimension.SYSTEMS_TO_PEOPLE: Coefficients(
            (0.9184, 2.4995, 3.9743, 4.9469),
            MappingProxyType(
                {
                    "breadth": 2.6671,
                    "people": 2.0584,
                    "lived": 2.1934,
                }
            ),
        ),
    }
)
"""One set for each dimension that is fitted; asking back goes by rules."""

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


LABELS_SHA256 = "e5bf91c65d2f543d10b98fae8c2ad47750a72308a5951ac268c8758d7cba0b82"
"""Of the labelled answers that they were fitted to."""

FITTED: Mapping[Dimension, Coefficients] = MappingProxyType(
    {
        Dimension.THINKING_ALOUD: Coefficients(
            (1.9543, 5.2574, 7.5036, 9.2204),
            MappingProxyType(
                {
                    "table": 5.4678,
                    "own_past": 1.1642,
                    "own_denial": 1.2938,
                    "no_manual": 1.8767,
                    "no_duty": 0.7061,
                }
            ),
        ),
        Dimension.SYSTEMS_TO_PEOPLE: Coefficients(
            (0.9894, 2.6743, 4.3271, 5.3535),
            MappingProxyType(
                {
                    "breadth": 2.5392,
                    "people": 1.3784,
                    "lived": 1.5643,
                    "table": 1.8705,
                }
            ),
        ),
    }
)
"""One set for each dimension that is fitted; asking back goes by rules."""

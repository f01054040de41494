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
            (1.0838, 4.2832, 6.5382, 8.1944),
            MappingProxyType(
                {
                    "table": 4.8991,
                    "particular": 1.2672,
                    "own_denial": 1.4845,
                    "no_manual": 1.5501,
                }
            ),
        ),
        Dimension.SYSTEMS_TO_PEOPLE: Coefficients(
            (0.8383, 2.4311, 3.8989, 4.8604),
            MappingProxyType(
                {
                    "breadth": 2.7283,
                    "people": 1.9887,
                    "lived": 2.0796,
                }
            ),
        ),
    }
)
"""One set for each dimension that is fitted; asking back goes by rules."""

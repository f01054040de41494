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


LABELS_SHA256 = "4bdbee33577bf9667e06608b2e651e82619ae3b342c75ec986c00f54ae2c9125"
"""Of the labelled answers that they were fitted to."""

FITTED: Mapping[Dimension, Coefficients] = MappingProxyType(
    {
        Dimension.THINKING_ALOUD: Coefficients(
            (1.0966, 4.5389, 6.5544, 8.2391),
            MappingProxyType(
                {
                    "table": 2.6186,
                    "moves": 3.6396,
                    "particular": 1.9881,
                    "own_denial": 1.3992,
                    "no_manual": 1.4161,
                }
            ),
        ),
        Dimension.SYSTEMS_TO_PEOPLE: Coefficients(
            (0.6186, 2.4359, 3.5818, 4.6765),
            MappingProxyType(
                {
                    "breadth": 3.2309,
                    "people": 1.8338,
                    "lived": 1.9060,
                }
            ),
        ),
    }
)
"""One set for each dimension that is fitted; asking back goes by rules."""

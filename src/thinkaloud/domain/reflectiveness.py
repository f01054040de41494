"""The one figure over the dimensions, of an exchange or of a session."""

import math
from statistics import fmean
from typing import NamedTuple

HELD_BACK = 2.5
"""Most that reflectiveness can be where thinking aloud is below 2."""
_THINKING_NEEDED = 2.0


class Reflectiveness(NamedTuple):
    """A mean of levels, and whether thinking aloud held it back."""

    level: float | None
    held_back: bool = False


def reflect(thinking: float | None, linking: float | None, asking: float | None) -> Reflectiveness:
    """Return the mean of the levels of the three dimensions, each the same weight.

    Without one for asking back it is the mean of the other two; without one of those there is none.
    """
    if thinking is None or linking is None:
        return Reflectiveness(None)
    levels = [thinking, linking, *([] if asking is None else [asking])]
    level = one_decimal(fmean(levels))
    if thinking < _THINKING_NEEDED and level > HELD_BACK:
        return Reflectiveness(HELD_BACK, held_back=True)
    return Reflectiveness(level)


def one_decimal(figure: float) -> float:
    """Round to one decimal, halves up, so that levels, bands and means agree with what is shown."""
    return math.floor(round(figure * 10, 6) + 0.5) / 10

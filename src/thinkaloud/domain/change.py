"""Whether a level has changed from one session to another, or is about the same."""

from enum import StrEnum

NOTICEABLE = 0.4
"""In levels; less is within what a judge differs from itself."""


class Change(StrEnum):
    """How a later figure compares with an earlier one."""

    UP = "up"
    DOWN = "down"
    ABOUT_THE_SAME = "about the same"


def compare(earlier: float, later: float) -> Change:
    """Compare two figures, levels or reflectiveness."""
    difference = round(later - earlier, 6)
    if abs(difference) < NOTICEABLE:
        return Change.ABOUT_THE_SAME
    return Change.UP if difference > 0 else Change.DOWN

"""How a session stands beside an earlier one, in the words that the rubric allows."""

from collections.abc import Mapping
from typing import Protocol

from thinkaloud.domain.change import Change, compare
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band
from thinkaloud.domain.scorecard import Scorecard

_ORDER = tuple(Band)


class Levelled(Protocol):
    """What can have a level, of a session or of an exchange."""

    @property
    def level(self) -> float | None:
        """From 1 to 5; absent where there is none."""
        ...

    @property
    def band(self) -> Band | None:
        """Set for an estimate: all that should be shown of the level."""
        ...


def comparable(earlier: Scorecard, later: Scorecard) -> bool:
    """Tell whether two sessions were judged alike: one judge, the same, by the same rubric."""
    return len(earlier.judged_by) == 1 and earlier.judged_by == later.judged_by


def changes(earlier: Scorecard, later: Scorecard) -> Mapping[Dimension, Change]:
    """Return how each dimension changed that has a level in both; estimates by their bands."""
    pairs = {each: (earlier.levels[each], later.levels[each]) for each in Dimension}
    return {
        dimension: change
        for dimension, (before, after) in pairs.items()
        if (change := change_between(before, after)) is not None
    }


def change_between(before: Levelled, after: Levelled) -> Change | None:
    """Return how a level changed, estimates by their bands; nothing where either has neither."""
    if before.band is not None and after.band is not None:
        step = _ORDER.index(after.band) - _ORDER.index(before.band)
        if step == 0:
            return Change.ABOUT_THE_SAME
        return Change.UP if step > 0 else Change.DOWN
    if before.level is None or after.level is None:
        return None
    return compare(before.level, after.level)

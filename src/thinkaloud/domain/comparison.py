"""How a session stands beside an earlier one, in the words that the rubric allows."""

from collections.abc import Mapping

from thinkaloud.domain.change import Change, compare
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band
from thinkaloud.domain.scorecard import Scorecard, SessionLevel

_ORDER = tuple(Band)


def comparable(earlier: Scorecard, later: Scorecard) -> bool:
    """Tell whether two sessions were judged alike: one judge, the same, by the same rubric."""
    return len(earlier.judged_by) == 1 and earlier.judged_by == later.judged_by


def changes(earlier: Scorecard, later: Scorecard) -> Mapping[Dimension, Change]:
    """Return how each dimension changed that has a level in both; estimates by their bands."""
    pairs = {each: (earlier.levels[each], later.levels[each]) for each in Dimension}
    return {
        dimension: change
        for dimension, (before, after) in pairs.items()
        if (change := _change(before, after)) is not None
    }


def _change(before: SessionLevel, after: SessionLevel) -> Change | None:
    if before.level is None or after.level is None:
        return None
    if before.band is None or after.band is None:
        return compare(before.level, after.level)
    step = _ORDER.index(after.band) - _ORDER.index(before.band)
    if step == 0:
        return Change.ABOUT_THE_SAME
    return Change.UP if step > 0 else Change.DOWN

"""How levels changed from one session, or one take of a question, to a later one."""

from collections.abc import Mapping
from typing import NamedTuple

from pydantic import AwareDatetime

from thinkaloud.domain.change import Change
from thinkaloud.domain.comparison import change_between
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.progress import Series
from thinkaloud.domain.progress_entry import ProgressEntry, Retaken
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.scorecard import SessionLevel


class Since(Frozen):
    """How the newest session stands beside an earlier one that was judged alike."""

    session: str
    """The earlier one."""
    started: AwareDatetime
    change: Change


class Changes(NamedTuple):
    """How the newest session stands beside the first one, and beside the one before it.

    With two sessions these are the same; with fewer there are none.
    """

    since_first: Since | None = None
    since_before: Since | None = None


def changes(series: Series, of: Dimension | None) -> Changes:
    """Return the changes in one dimension, or in reflectiveness if given none.

    Sessions without a level in it are passed over.
    """
    points = placed(series, of)
    if len(points) == 1 or not points:
        return Changes()
    newest = points[-1]
    return Changes(_since(points[0], newest, of), _since(points[-2], newest, of))


def placed(series: Series, of: Dimension | None) -> list[ProgressEntry]:
    """Return the sessions of a series that have a level or a band in this dimension."""
    return [point for point in series.points if is_placed(point.standing(of))]


def is_placed(standing: SessionLevel) -> bool:
    """Tell whether there is a level or a band."""
    return standing.level is not None or standing.band is not None


def take_changes(retaken: Retaken) -> Mapping[Dimension, Change] | None:
    """Return the change in each dimension that has a level in both takes.

    None where the takes were not judged alike, or not both of them.
    """
    first, again = retaken.first, retaken.again
    if first.judged_by is None or first.judged_by != again.judged_by:
        return None
    return {
        dimension: change
        for dimension, level in first.levels.items()
        if (change := change_between(level, again.levels.get(dimension, SessionLevel())))
        is not None
    }


def _since(earlier: ProgressEntry, later: ProgressEntry, of: Dimension | None) -> Since | None:
    change = change_between(earlier.standing(of), later.standing(of))
    if change is None:
        return None
    return Since(session=earlier.session, started=earlier.started, change=change)

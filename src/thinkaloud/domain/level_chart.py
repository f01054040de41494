"""Levels over time as a small chart of plain text, for screen and console alike."""

import textwrap
from collections.abc import Iterator, Sequence

from thinkaloud.domain.level_rows import GUTTER, SPREAD, Column, level_rows
from thinkaloud.domain.progress import Progress
from thinkaloud.domain.progress_words import day, judge_words
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.series_marks import series_marks

NARROWEST = 16
"""Columns that a chart needs at least."""

_STEPS = (4, 10)
"""Columns from one session to the next, at least and at most."""
_MARGIN = 3
"""Columns between the axis and the first session, and as many after the last one."""
_BETWEEN_DAYS = 2


def level_chart(progress: Progress, of: Dimension | None, width: int) -> list[str]:
    """Return the chart of one dimension, or of reflectiveness for none; nothing without sessions.

    Only neighbours that were judged alike are joined. Where there is no room for all sessions, the
    newest are shown, and how many are not is said.

    Args:
        progress: The sessions.
        of: The dimension.
        width: Columns; fewer than `NARROWEST` are taken for as many.
    """
    columns = _columns(progress, of)
    if not columns:
        return []
    width = max(width, NARROWEST)
    least, most = _STEPS
    room = width - GUTTER - 2 * _MARGIN
    shown = columns[-(room // least + 1) :]
    step = min(most, room // max(1, len(shown) - 1))
    places = [_MARGIN + number * step for number in range(len(shown))]
    hidden = len(columns) - len(shown)
    return [
        *level_rows(shown, places),
        _axis(places),
        _days(progress, [GUTTER + place for place in places], width),
        *textwrap.wrap(_earlier(hidden), width),
    ]


def legend(progress: Progress) -> Iterator[str]:
    """Yield who judged under which mark, and what bars and bands are where there are any."""
    judges = (f"{mark} {judge_words(by)}" for by, mark in series_marks(progress).items())
    yield f"Judged by {', '.join(judges)}"
    if any(point.spreads for point in progress.points):
        yield f"{SPREAD} how far apart the exchanges of a session were"
    if any(point.reflectiveness.band for point in progress.points):
        yield "Upper, middle, lower: a rule-of-thumb estimate, good for a band and no more"


def _columns(progress: Progress, of: Dimension | None) -> list[Column]:
    marks = series_marks(progress)
    return [
        Column(
            mark=marks[run.judged_by],
            run=number,
            standing=point.standing(of),
            spread=None if of is None else point.spreads.get(of),
        )
        for number, run in enumerate(progress.runs)
        for point in run.points
    ]


def _axis(places: Sequence[int]) -> str:
    line = "".join("┬" if at in places else "─" for at in range(places[-1] + _MARGIN))
    return f"{'└':>{GUTTER}}{line}"


def _days(progress: Progress, places: Sequence[int], width: int) -> str:
    """Return the days below their sessions, as far as there is room, the newest first."""
    points = progress.points[-len(places) :]
    cells = [" "] * width
    free, told = width + _BETWEEN_DAYS, ""
    for point, place in zip(reversed(points), reversed(places), strict=True):
        words = day(point.started, points[-1].started)
        start = max(0, min(place - len(words) // 2, width - len(words)))
        if words != told and start + len(words) + _BETWEEN_DAYS <= free:
            cells[start : start + len(words)] = words
            free, told = start, words
    return "".join(cells).rstrip()


def _earlier(hidden: int) -> str:
    if not hidden:
        return ""
    return f"{hidden} earlier {'session is' if hidden == 1 else 'sessions are'} not shown here."

"""How a session stands among earlier ones: a chart for each dimension, and the same as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from thinkaloud.adapters.report.chart import BAND_ENDS, Chart, Column, Mark, chart
from thinkaloud.adapters.report.chart_point import ChartPoint
from thinkaloud.adapters.report.overview import figure_words
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import DimensionRubric, Rubric
from thinkaloud.domain.scorecard import Scorecard, SessionLevel

THIS_SESSION = "now"
MOST_NAMED = 3
"""Sessions above which only the first and the last have room for their names in a chart."""


@dataclass(frozen=True)
class HistoryRow:
    """One session."""

    label: str
    judge: str
    levels: tuple[str, ...]
    """In the order of the rubric's dimensions."""


@dataclass(frozen=True)
class History:
    """Levels over sessions."""

    charts: tuple[Chart, ...]
    rows: tuple[HistoryRow, ...]
    left_out: bool
    """This session is not among them, because it was not judged alike throughout."""


def history_of(card: Scorecard, earlier: Sequence[ChartPoint], rubric: Rubric) -> History | None:
    """Return how a session stands among earlier ones, oldest first; nothing where there is none."""
    if not earlier:
        return None
    alike = len(card.judged_by) == 1
    this_one = (ChartPoint(THIS_SESSION, card.judged_by[0], card.levels),) if alike else ()
    points = (*earlier, *this_one)
    return History(
        charts=tuple(_charts(points, rubric)),
        rows=tuple(_row(point, rubric) for point in points),
        left_out=len(card.judged_by) > 1,
    )


def _charts(points: Sequence[ChartPoint], rubric: Rubric) -> Iterator[Chart]:
    for part in rubric.dimensions:
        columns = list(_columns(points, part))
        if sum(len(column.marks) for column in columns) > 1:
            told = "; ".join(f"{one_line(each.label)}: {_words(each, part)}" for each in points)
            yield chart(part.name, f"{told}.", columns)


def _columns(points: Sequence[ChartPoint], part: DimensionRubric) -> Iterator[Column]:
    """Yield a column a session, joined to the one before where both were judged alike."""
    alike = [False, *(before.judged_by == after.judged_by for before, after in pairwise(points))]
    for number, (point, joined) in enumerate(zip(points, alike, strict=True)):
        named = len(points) <= MOST_NAMED or number in (0, len(points) - 1)
        mark = _mark(point.levels.get(part.dimension, SessionLevel()))
        marks = () if mark is None else (mark,)
        yield Column(one_line(point.label) if named else "", marks, joined)


def _mark(found: SessionLevel) -> Mark | None:
    """Of an earlier estimate only the band is kept, and a band is all that is drawn of it."""
    level = found.level
    if level is None and found.band is not None:
        level = fmean(BAND_ENDS[found.band])
    return None if level is None else Mark(level, found.band)


def _row(point: ChartPoint, rubric: Rubric) -> HistoryRow:
    levels = tuple(_words(point, part) for part in rubric.dimensions)
    return HistoryRow(one_line(point.label), one_line(point.judged_by[0]), levels)


def _words(point: ChartPoint, part: DimensionRubric) -> str:
    found = point.levels.get(part.dimension, SessionLevel())
    if found.band is not None:
        return str(found.band)
    return "no level" if found.level is None else figure_words(found.level, None)

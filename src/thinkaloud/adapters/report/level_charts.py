"""Charts of one session: its levels, and how they went from exchange to exchange."""

from collections.abc import Iterator, Sequence

from thinkaloud.adapters.report.chart import Chart, Column, Mark, chart, strip
from thinkaloud.adapters.report.overview import NO_NUMBER, Figure, OverviewRow
from thinkaloud.adapters.report.summary import SummaryLevel
from thinkaloud.domain.rubric import DimensionRubric, Rubric


def level_strip(level: SummaryLevel) -> Chart:
    """Return one level of the session, lying down."""
    mark = None if level.level is None else Mark(level.level, level.band)
    return strip(level.name, f"{level.words}.", mark)


def session_charts(rows: Sequence[OverviewRow], rubric: Rubric) -> Iterator[Chart]:
    """Yield how each dimension went from exchange to exchange, where it has two levels or more."""
    takes: list[list[OverviewRow]] = []
    for row in rows:
        if row.again:
            takes[-1].append(row)
        else:
            takes.append([row])
    for part in rubric.dimensions:
        columns = [_exchange_column(group, part) for group in takes]
        if sum(len(column.marks) for column in columns) > 1:
            told = "; ".join(_exchange_words(group, part) for group in takes)
            yield chart(part.name, f"{told}.", columns)


def _exchange_column(takes: Sequence[OverviewRow], part: DimensionRubric) -> Column:
    marks = (_mark(row.figures[part.dimension], number) for number, row in enumerate(takes))
    return Column(takes[0].number, tuple(mark for mark in marks if mark is not None))


def _mark(figure: Figure, beside: int) -> Mark | None:
    if figure.level is None:
        return None
    return Mark(figure.level, figure.band, figure.spread, beside)


def _exchange_words(takes: Sequence[OverviewRow], part: DimensionRubric) -> str:
    first, *again = takes
    name = first.title if first.number == NO_NUMBER else f"Question {first.number}"
    told = ", once more ".join(row.figures[part.dimension].words for row in (first, *again))
    return f"{name}: {told}"

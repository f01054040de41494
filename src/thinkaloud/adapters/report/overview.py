"""Every exchange of a scorecard as a row of short words, with what a chart needs beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from thinkaloud.domain.card_rows import Row
from thinkaloud.domain.placing import number_of, title_of
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import Band, DimensionScore, ScoreState
from thinkaloud.domain.scorecard import Scorecard
from thinkaloud.domain.transcript import Transcript

NO_NUMBER = "–"
"""What stands for the number of the closing round."""

LONGEST_TITLE = 48
"""In characters."""


@dataclass(frozen=True)
class Figure:
    """One dimension of one exchange or session."""

    words: str
    level: float | None = None
    spread: float | None = None
    band: Band | None = None


@dataclass(frozen=True)
class OverviewRow:
    """One exchange."""

    exchange: int
    number: str
    """Place of its question in the plan."""
    title: str
    again: bool
    """It is a retake of the row above."""
    figures: Mapping[Dimension, Figure]


def overview(card: Scorecard, transcript: Transcript, rubric: Rubric) -> Iterator[OverviewRow]:
    """Yield first takes in the order of the session, each with its retakes below it."""
    for row in card.rows:
        yield _row(row, transcript, rubric, again=False)
        for retake in card.retakes:
            if retake.first.exchange == row.exchange:
                yield _row(retake.again, transcript, rubric, again=True)


def _row(row: Row, transcript: Transcript, rubric: Rubric, *, again: bool) -> OverviewRow:
    exchange = transcript.exchange(row.exchange)
    return OverviewRow(
        exchange=row.exchange,
        number=number_of(transcript, exchange) or NO_NUMBER,
        title=_shortened(title_of(transcript, exchange)),
        again=again,
        figures={part.dimension: _figure(row, part.dimension) for part in rubric.dimensions},
    )


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 2].rstrip()} …"


def _figure(row: Row, dimension: Dimension) -> Figure:
    part = row.parts.get(dimension)
    if part is not None:
        return _of(part)
    return Figure("not scored yet" if row.is_awaited else "unscored")


def _of(part: DimensionScore) -> Figure:
    match part.state:
        case ScoreState.SCORED if part.level is not None:
            words = figure_words(part.level, part.band, part.spread)
            return Figure(words, part.level, part.spread, part.band)
        case ScoreState.NO_OPPORTUNITY:
            return Figure("no chance")
        case ScoreState.NOT_SCORABLE:
            return Figure("not scorable")
        case ScoreState.SCORED | ScoreState.UNSCORED:
            return Figure("unscored")
        case _:
            assert_never(part.state)


def figure_words(level: float, band: Band | None, spread: float | None = None) -> str:
    """Return a level in the fewest words: its figure, or for an estimate its band."""
    if band is not None:
        return str(band)
    return f"{level:.1f}" if spread is None else f"{level:.1f} ± {spread:.1f}"

"""A row of the scorecard: one exchange, which opens to its card."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from thinkaloud.domain.card_rows import Row
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.placing import number_of, place_of, title_of
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import Band, ScoreState
from thinkaloud.domain.standing import overall_band
from thinkaloud.domain.transcript import Transcript
from thinkaloud.ui.entry import Entry
from thinkaloud.ui.gauge import gauge
from thinkaloud.ui.score_card import ScoreCard, UnscoredCard
from thinkaloud.ui.scores_beside import ScoresBeside
from thinkaloud.ui.take_text import TakeText

TITLE_WIDTH = 28
COLUMN = 11
"""Columns of each figure."""


class ExchangeRow(VerticalGroup):
    """One line; with `opened`, the question, the whole card, and what was said."""

    def __init__(
        self, row: Row, transcript: Transcript, rubric: Rubric, *, opened: bool, again: bool
    ) -> None:
        """Make a row.

        Args:
            row: The figures.
            transcript: The session they are of.
            rubric: Names of levels and dimensions.
            opened: Show the card and all that was said as well.
            again: It is a retake of the row above.
        """
        super().__init__()
        self._row = row
        self._exchange = transcript.exchange(row.exchange)
        self._transcript = transcript
        self._rubric = rubric
        self._opened = opened
        self._again = again

    def compose(self) -> ComposeResult:
        """Lay out the line, and what it opens to."""
        yield Entry(self._line(), str(self._row.exchange), classes="exchange")
        if not self._opened:
            return
        yield Static(Content(one_line(self._exchange.text)), classes="asked")
        place = place_of(self._transcript, self._exchange)
        row = self._row
        if row.score is None:
            yield UnscoredCard(place, row.unscored or "The score is on its way.")
        else:
            yield ScoreCard(place, row.score, self._rubric, row.self_rating, whole=True)
            if len(self._exchange.scores) > 1:
                yield ScoresBeside(self._exchange.scores, self._rubric)
            yield Static(Content("What was said; underlined is what was quoted"), classes="said")
        yield TakeText(self._exchange, self._transcript.pack.interviewer)

    def _line(self) -> Content:
        number = "" if self._again else number_of(self._transcript, self._exchange)
        title = "   once more" if self._again else title_of(self._transcript, self._exchange)
        if len(title) > TITLE_WIDTH - 2:
            title = title[: TITLE_WIDTH - 3] + "…"
        return Content.assemble(
            (f"{number:>2}  ", "dim"), f"{title:<{TITLE_WIDTH}}", self._figures()
        )

    def _figures(self) -> str:
        row = self._row
        if row.score is None:
            return "being scored" if row.unscored is None else "unscored"
        columns = [self._figure(part.dimension) for part in self._rubric.dimensions]
        level, band = row.score.reflectiveness, overall_band(row.score)
        shown = "".join(f"{each:<{COLUMN}}" for each in (*columns, _shown(level, band)))
        return shown.rstrip()

    def _figure(self, dimension: Dimension) -> str:
        part = self._row.parts.get(dimension)
        if part is None or part.state is not ScoreState.SCORED:
            return (
                {
                    ScoreState.NO_OPPORTUNITY: "no chance",
                    ScoreState.NOT_SCORABLE: "not scored",
                }.get(part.state, "unscored")
                if part
                else ""
            )
        return _shown(part.level, part.band)


def _shown(level: float | None, band: Band | None) -> str:
    if level is None:
        return ""
    return gauge(level, band) if band is not None else f"{gauge(level, None)} {level:.1f}"

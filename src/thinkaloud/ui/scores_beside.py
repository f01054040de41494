"""All scores of one exchange beside each other, and how the newest differs from the one before."""

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import Band, ExchangeScore
from thinkaloud.domain.standing import overall_band
from thinkaloud.ui.scorecard_words import newest_beside_words

SCORER, RUBRIC, SAMPLES, COLUMN = 19, 7, 8, 9
"""Columns of the table, as many as a terminal of 80 has room for below a row."""


class ScoresBeside(VerticalGroup):
    """A table with a line for each score, oldest first, and a sentence below it."""

    def __init__(self, scores: Sequence[ExchangeScore], rubric: Rubric) -> None:
        """Make the table.

        Args:
            scores: At least two, oldest first.
            rubric: Names of the dimensions.
        """
        super().__init__()
        self._scores = scores
        self._rubric = rubric

    def compose(self) -> ComposeResult:
        """Lay out heading, lines and sentence."""
        yield Static(Content("Its scores beside each other"), classes="said")
        yield Static(Content("\n".join(self._lines())), classes="scores")
        words = newest_beside_words(self._scores[-2], self._scores[-1], self._rubric)
        yield Static(Content(words), classes="newest")

    def _lines(self) -> Iterator[str]:
        names = [part.name.split()[0] for part in self._rubric.dimensions]
        yield _line("", "Rubric", "Samples", (*names, "Together"))
        for score in self._scores:
            levels = [_level(score, part.dimension) for part in self._rubric.dimensions]
            together = _shown(score.reflectiveness, overall_band(score))
            rubric, samples = one_line(score.rubric_version), f"{score.samples}"
            yield _line(one_line(score.scorer), rubric, samples, (*levels, together))


def _level(score: ExchangeScore, dimension: Dimension) -> str:
    part = score.dimensions.get(dimension)
    if part is None:
        return _shown(None, None)
    spread = "" if part.spread is None or part.band is not None else f" ±{part.spread:.1f}"
    return f"{_shown(part.level, part.band)}{spread}"


def _shown(level: float | None, band: Band | None) -> str:
    if level is None:
        return "no level"
    return f"{level:.1f}" if band is None else str(band)


def _line(scorer: str, rubric: str, samples: str, figures: Sequence[str]) -> str:
    columns = ((scorer, SCORER), (rubric, RUBRIC), (samples, SAMPLES))
    shown = (*columns, *((figure, COLUMN) for figure in figures))
    return "".join(f"{_fitting(cell, width):<{width}}" for cell, width in shown).rstrip()


def _fitting(cell: str, width: int) -> str:
    return cell if len(cell) < width else f"{cell[: width - 2]}…"

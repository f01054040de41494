"""A saved session in one line."""

from datetime import datetime

from textual.content import Content

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.score import Band
from thinkaloud.domain.summary import SessionSummary
from thinkaloud.ui.entry import Entry
from thinkaloud.ui.gauge import gauge
from thinkaloud.ui.moment import said


def session_row(summary: SessionSummary, rubric: Rubric, now: datetime) -> Entry:
    """Return a row with date, questions answered, level or band, and title."""
    words = Content.assemble(
        f"{said(summary.started, now):<16}",
        f"{summary.answered:>2} of {summary.questions:<3} ",
        f"{outcome(summary, rubric):<26} ",
        (one_line(summary.title), "dim"),
    )
    return Entry(words, summary.session, classes="session")


def outcome(summary: SessionSummary, rubric: Rubric) -> str:
    """Say what came of a session; nothing about quality while a simulation is unfinished."""
    if not summary.ended:
        return "unfinished"
    if summary.reflectiveness is None:
        return "too little to score"
    if summary.band is not None:
        band = Band(summary.band)
        return f"{gauge(None, band)} {band} band"
    level = summary.reflectiveness
    return f"{level:.1f} {rubric.level_name(level)}"

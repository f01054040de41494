"""A saved session in one line."""

from datetime import datetime

from textual.content import Content

from thinkaloud.domain.clean import clean, one_line
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.score import Band
from thinkaloud.domain.summary import SessionSummary, Snippet
from thinkaloud.ui.entry import Entry
from thinkaloud.ui.gauge import gauge
from thinkaloud.ui.moment import said

BRANCH = "↳"
"""Stands before the title of a session that branched off another one."""


def session_row(summary: SessionSummary, rubric: Rubric, now: datetime) -> Entry:
    """Return a row that can be entered."""
    return Entry(session_words(summary, rubric, now), summary.session, classes="session")


def session_words(summary: SessionSummary, rubric: Rubric, now: datetime) -> Content:
    """Return date, questions answered, level or band, title and tags."""
    branch = f"{BRANCH} " if summary.origin else ""
    tags = "".join(f" #{one_line(tag)}" for tag in summary.tags)
    return Content.assemble(
        f"{said(summary.started, now):<16}",
        f"{summary.answered:>2} of {summary.questions:<3} ",
        f"{outcome(summary, rubric):<24} ",
        (f"{branch}{one_line(summary.title)}", "dim"),
        tags,
    )


def snippet_words(snippet: Snippet) -> Content:
    """Return the words that a search found, those that were looked for underlined."""
    text = clean(snippet.text)
    words = Content(text)
    if text == snippet.text:
        for start, end in snippet.marks:
            words = words.stylize("bold underline", start, end)
    return words


def outcome(summary: SessionSummary, rubric: Rubric) -> str:
    """Say what came of a session; nothing about quality while a simulation is unfinished."""
    if not summary.ended:
        return "unfinished"
    if summary.reflectiveness is None and summary.awaits_score:
        return "not scored yet"
    if summary.reflectiveness is None:
        return "too little to score"
    if summary.band is not None:
        band = Band(summary.band)
        return f"{gauge(None, band)} {band} band"
    level = summary.reflectiveness
    return f"{level:.1f} {rubric.level_name(level)}"

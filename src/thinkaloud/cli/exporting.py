"""A saved session written for others: as Markdown, HTML or JSON, with names hidden if wanted."""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

import click

from thinkaloud.adapters.report.chart_point import ChartPoint
from thinkaloud.adapters.report.html import session_html
from thinkaloud.adapters.report.markdown import session_markdown
from thinkaloud.adapters.session_file import save_text, write_document
from thinkaloud.cli.forms import Form
from thinkaloud.cli.progressing import entries
from thinkaloud.cli.saved import Saved, saved
from thinkaloud.compose import load_rubric
from thinkaloud.console.redaction import redaction_lines
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.events import Event
from thinkaloud.domain.progress import progress
from thinkaloud.domain.progress_entry import ProgressEntry
from thinkaloud.domain.redaction.redact import redact
from thinkaloud.domain.transcript import read


@dataclass(frozen=True)
class Hidden:
    """What is not to be read in the export."""

    listed: Sequence[str] = ()
    """Names, firms, numbers that the user gave."""
    detect: bool = False
    """Also what looks like one."""
    asks: bool = True
    """Show what was replaced and ask before anything is written, where somebody can answer."""

    @property
    def anything(self) -> bool:
        """Whether there is anything to hide."""
        return self.detect or bool(self.listed)


def export_session(name: str, form: Form, output: Path | None, hidden: Hidden) -> None:
    """Write a session of the store, or of a file, to a file or to standard output.

    Raises:
        ThinkaloudError: It cannot be read, or not be written, or nobody has looked at what was
            replaced and wants it so; then nothing is.
    """
    found = saved(name)
    if hidden.anything:
        found = Saved(_redacted(found.events, hidden), None)
    text = _written(found, form)
    if output is None:
        click.echo(text, nl=False)
        return
    there = ", in place of what was there" if output.exists() else ""
    save_text(output, text)
    _say(f"Written to {output}{there}." + (f" {_PLAY.format(output)}" if form is Form.JSON else ""))


_PLAY = "Play it with: thinkaloud replay {}"


def _redacted(events: Sequence[Event], hidden: Hidden) -> tuple[Event, ...]:
    redacted = redact(events, hidden.listed, detect=hidden.detect)
    for line in redaction_lines(redacted.replaced, hidden.listed):
        _say(line)
    if hidden.asks:
        if not sys.stdin.isatty():
            raise InputError(
                "Nobody is here to look at what was replaced. Nothing is written; "
                "--yes writes it all the same."
            )
        if not click.confirm("Write it like this?", default=False, err=True):
            raise InputError("Nothing is written.")
    return redacted.events


def _written(found: Saved, form: Form) -> str:
    match form:
        case Form.MARKDOWN:
            return session_markdown(found.events, load_rubric())
        case Form.HTML:
            return session_html(found.events, load_rubric(), tuple(_before(found)))
        case Form.JSON:
            return write_document(found.events)
        case _:
            assert_never(form)


def _before(found: Saved) -> Iterator[ChartPoint]:
    """The sessions before this one that were judged alike; none of a file's."""
    if found.session is None:
        return
    started = read(found.events).started
    for series in progress(asyncio.run(entries())).series:
        if any(each.session == found.session for each in series.points):
            yield from (_chart_point(each) for each in series.points if each.started < started)


def _chart_point(entry: ProgressEntry) -> ChartPoint:
    when = entry.started.astimezone()
    judged_by = entry.judged_by
    return ChartPoint(
        label=f"{when.day} {when:%b}",
        judged_by=("", "") if judged_by is None else (judged_by.scorer, judged_by.rubric_version),
        levels=entry.levels,
    )


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)

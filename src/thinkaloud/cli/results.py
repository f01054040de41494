"""Results of scoring, printed as they come: JSON lines, or score cards."""

import json
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import click

from thinkaloud.app.bulk import Job
from thinkaloud.app.judging import Result, Unscored
from thinkaloud.cli.lots import Lot
from thinkaloud.cli.saved import columns
from thinkaloud.console.beside import beside_lines
from thinkaloud.console.cards import card_lines
from thinkaloud.console.score_json import score_json
from thinkaloud.console.session_card import session_card_lines
from thinkaloud.domain.rubric import Rubric


class _Place(NamedTuple):
    lot: Lot
    label: str
    last: bool


class Results:
    """Implements `app.bulk.Taker`."""

    def __init__(self, lots: Sequence[Lot], rubric: Rubric, *, as_json: bool) -> None:
        self.kept = 0
        self._places = {
            job.key: _Place(lot, label, job is lot.jobs[-1])
            for lot in lots
            for job, label in zip(lot.jobs, lot.labels, strict=True)
        }
        self._several = len(lots) > 1
        self._rubric = rubric
        self._as_json = as_json
        self._step: Callable[[], None] | None = None
        self._held: list[str] | None = None

    @property
    def total(self) -> int:
        """How many there are to be."""
        return len(self._places)

    def done(self) -> None:
        """Count one more."""
        self.kept += 1
        if self._step is not None:
            self._step()

    def take(self, job: Job, result: Result) -> None:
        """Print what came of a job; of a session, its card once all of it is scored."""
        place = self._places[job.key]
        if self._as_json:
            self._print(json.dumps(score_json(self._name(place), result), ensure_ascii=False))
        elif place.lot.journal is None:
            self._print_item(place.label, result)
        elif place.last:
            self._print_session(place.lot.name, place.lot)

    @contextmanager
    def counted(self, step: Callable[[], None] | None, *, hold: bool) -> Generator[None]:
        """Tell `step` of each one that is done; with `hold`, print only when leaving."""
        self._step, self._held = step, [] if hold else None
        try:
            yield
        finally:
            held, self._step, self._held = self._held or [], None, None
            for line in held:
                self._print(line)

    def _name(self, place: _Place) -> str:
        """The number alone would not tell the exchanges of several sessions apart."""
        if self._several and place.lot.journal is not None:
            return f"{place.lot.name}/{place.label}"
        return place.label

    def _print_item(self, label: str, result: Result) -> None:
        self._print(f"\n{label}")
        if isinstance(result, Unscored):
            self._print(f"  Unscored: {result.reason}")
        else:
            for line in card_lines(result.score, self._rubric, None):
                self._print(f"  {line}")

    def _print_session(self, session: str, lot: Lot) -> None:
        if lot.journal is None:
            return
        if self._several:
            self._print(f"\nSession {session}")
        width = columns()
        transcript = lot.journal.transcript
        for line in (
            *session_card_lines(transcript, self._rubric),
            *beside_lines(transcript, self._rubric),
        ):
            self._print(line if width is None else line[:width])

    def _print(self, line: str) -> None:
        if self._held is None:
            click.echo(line)
        else:
            self._held.append(line)

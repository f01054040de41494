"""A judge put to labelled answers: each exchange judged once, kept as it comes, then compared."""

import hashlib
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from thinkaloud.app.bulk import Job, Taker, score_each
from thinkaloud.app.judging import Judging, Result, Unscored
from thinkaloud.domain.agreement import Pick
from thinkaloud.domain.calibration import Report, Scores, report
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.labelled import LabelledSet
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.score import ExchangeScore

GIVEN_UP_AFTER = 3
"""Failures without a single score; all the others would fail as well."""


class Ledger(Protocol):
    """Keeps what a judge made of exchanges, so that a run that was stopped can go on."""

    def known(self) -> Mapping[str, ExchangeScore]:
        """Return what is kept, by key.

        Raises:
            StoreError: It cannot be read.
        """
        ...

    async def keep(self, key: str, score: ExchangeScore) -> None:
        """Keep one score durably.

        Raises:
            StoreError: It cannot be saved.
        """
        ...


class Calibrating:
    """One run over one set."""

    def __init__(
        self, labelled: LabelledSet, pack: Pack, judging: Judging, ledger: Ledger | None = None
    ) -> None:
        """Make a run.

        Args:
            labelled: The set.
            pack: Where its questions stand.
            judging: The judge, and how often it is asked.
            ledger: Where scores are kept; without one, each run judges everything.

        Raises:
            StoreError: What is kept cannot be read.
        """
        self._labelled = labelled
        self._judging = replace(judging, advises=False)
        self._ledger = ledger
        self._found = dict(ledger.known()) if ledger else {}
        self._failures = 0
        exchanges = {key_of(each): each for each in _exchanges(labelled)}
        self._wanted = exchanges.keys()
        self.jobs = tuple(
            Job(key, exchange, pack, self._keeper(key))
            for key, exchange in exchanges.items()
            if key not in self._found
        )
        """What is left to be judged."""

    @property
    def total(self) -> int:
        """How many exchanges the set has, each once however often it stands there."""
        return len(self._wanted)

    @property
    def judged(self) -> int:
        """How many of them have a score, from this run or an earlier one."""
        return len(self._wanted & self._found.keys())

    async def run(self, limit: int, taker: Taker, pick: Pick) -> Report:
        """Judge what is left, and report on everything.

        Args:
            limit: How many exchanges are judged at the same time.
            taker: Told of each that is done.
            pick: For the bootstrap.

        Raises:
            ModelError: The judge has failed on the first answers, one after the other.
            StoreError: A score could not be kept; those before it are.
            InputError: A prompt file does not fit.
        """
        await score_each(self.jobs, self._judging, limit, taker)
        labelled = self._labelled
        return report(
            labelled,
            {each.id: self._scores(each.exchange) for each in labelled.answers},
            {
                each.id: (self._scores(each.base), self._scores(each.variant))
                for each in labelled.pairs
            },
            pick,
            scorer=self._judging.name,
            rubric_version=self._judging.rubric.version,
            samples=self._judging.samples,
        )

    def _keeper(self, key: str) -> Callable[[Result], Awaitable[object]]:
        async def keep(result: Result) -> None:
            """A failure is kept nowhere: the next run tries again."""
            if isinstance(result, Unscored):
                self._failed(result.reason)
                return
            self._found[key] = result.score
            if self._ledger is not None:
                await self._ledger.keep(key, result.score)

        return keep

    def _failed(self, reason: str) -> None:
        """Give up where the judge has failed from the start."""
        self._failures += 1
        if self._failures >= GIVEN_UP_AFTER and not self._found:
            raise ModelError("no_judge", reason, retryable=True)

    def _scores(self, exchange: Exchange) -> Scores:
        score = self._found.get(key_of(exchange))
        return {} if score is None else score.dimensions


def key_of(exchange: Exchange) -> str:
    """Return what stands for an exchange in a ledger: the same for the same words."""
    told = "\0".join((exchange.text, *(f"{turn.role}\0{turn.text}" for turn in exchange.turns)))
    return hashlib.sha256(told.encode()).hexdigest()


def _exchanges(labelled: LabelledSet) -> Iterator[Exchange]:
    yield from (each.exchange for each in labelled.answers)
    for pair in labelled.pairs:
        yield pair.base
        yield pair.variant

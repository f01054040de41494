"""Scoring by the batch: submitted once, found again after a restart, waited for, made to scores."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, repeat

from thinkaloud.app.answered_judge import AnsweredJudge
from thinkaloud.app.batches import (
    Batches,
    BatchGone,
    Found,
    Ledger,
    Lost,
    News,
    Submitted,
)
from thinkaloud.app.bulk import Delivery, Job, Taker
from thinkaloud.app.journal import Clock
from thinkaloud.app.judging import Call, Judging, Result
from thinkaloud.app.ports import Verdict
from thinkaloud.domain.errors import ModelError

PACE = (5.0, 10.0, 20.0, 30.0, 60.0)
"""Seconds between two looks at a batch; the last of them goes on."""

MOST_TOGETHER = 200
"""Exchanges in one batch: far below what a server takes, whatever the number of samples."""

_Verdicts = Mapping[str, Verdict | ModelError]


@dataclass(frozen=True)
class _Work:
    """A job with all that is asked about it, by the names that the results will bear."""

    place: int
    job: Job
    key: str
    calls: Mapping[str, Call]


@dataclass
class _Plan:
    """What stands where."""

    batches: dict[str, list[_Work]] = field(default_factory=dict[str, list[_Work]])
    """What is still to be made use of, by the batch that it is in."""
    recorded: dict[int, Result] = field(default_factory=dict[int, Result])
    """What an earlier run has recorded already, by the place of the job."""
    new: list[_Work] = field(default_factory=list[_Work])
    silent: list[_Work] = field(default_factory=list[_Work])
    """What needs no judge, as nothing was said."""


@dataclass(frozen=True)
class Batching:
    """Scores jobs by the batch."""

    judging: Judging
    batches: Batches
    ledger: Ledger
    clock: Clock
    tell: Callable[[News], None]
    wait: Callable[[float], Awaitable[object]] = asyncio.sleep

    async def run(self, jobs: Sequence[Job], taker: Taker) -> None:
        """Submit what is not under way yet, wait, and hand results over in the order of the jobs.

        Whoever is stopped meanwhile can run it again with the same jobs: it goes on from there.

        Raises:
            NoBatches: The server takes none; nothing was submitted.
            ModelError: The server could not be asked; batches go on by themselves.
            StoreError: Something could not be saved.
        """
        plan = await self._plan([self._work(place, job) for place, job in enumerate(jobs)])
        await self._submit(plan)
        delivery = Delivery(self._noting(jobs, plan), taker)
        try:
            for place, newest in plan.recorded.items():
                delivery.known(place, newest)
            for work in plan.silent:
                await delivery.keep(work.place, await self._result(work, {}))
            for batch, works in plan.batches.items():
                verdicts = await self._collect(batch, works)
                for work in works:
                    await delivery.keep(work.place, await self._result(work, verdicts))
        finally:
            delivery.rest()

    def _work(self, place: int, job: Job) -> _Work:
        calls = self.judging.calls(job.exchange, job.pack)
        questions = [job.key, *(self.batches.identify(call) for call in calls)]
        key = hashlib.sha256("\0".join(questions).encode()).hexdigest()[:32]
        named = {f"{key}-{call.dimension}-{call.case.sample}": call for call in calls}
        return _Work(place, job, key, named)

    async def _plan(self, works: Sequence[_Work]) -> _Plan:
        entries = await self.ledger.entries(self.batches.server)
        plan = _Plan()
        for work in works:
            entry = entries.get(work.key)
            if not work.calls:
                plan.silent.append(work)
            elif entry is None:
                plan.new.append(work)
            elif entry.taken and work.job.newest is not None:
                plan.recorded[work.place] = work.job.newest
            else:
                plan.batches.setdefault(entry.batch, []).append(work)
        for batch in list(plan.batches):
            if not await self._is_there(batch):
                plan.new += plan.batches.pop(batch)
        return plan

    async def _is_there(self, batch: str) -> bool:
        try:
            await self.batches.look(batch)
        except BatchGone:
            await self.ledger.forget(batch)
            self.tell(Lost(batch))
            return False
        self.tell(Found(batch))
        return True

    async def _submit(self, plan: _Plan) -> None:
        for start in range(0, len(plan.new), MOST_TOGETHER):
            works = plan.new[start : start + MOST_TOGETHER]
            calls = _all_calls(works)
            batch = await self.batches.submit(calls)
            keys = [work.key for work in works]
            await self.ledger.remember(batch, self.batches.server, keys, self.clock())
            self.tell(Submitted(batch, len(calls)))
            plan.batches[batch] = works

    def _noting(self, jobs: Sequence[Job], plan: _Plan) -> list[Job]:
        """The jobs; what came of one is taken out of its batch once it is kept."""
        noting = list(jobs)
        for batch, works in plan.batches.items():
            for work in works:
                noting[work.place] = replace(work.job, keep=self._keeper(batch, work))
        return noting

    def _keeper(self, batch: str, work: _Work) -> Callable[[Result], Awaitable[object]]:
        async def keep(result: Result) -> None:
            await work.job.keep(result)
            await self.ledger.take(batch, work.key)

        return keep

    async def _collect(self, batch: str, works: Sequence[_Work]) -> _Verdicts:
        """Wait until a batch has ended, looking less and less often, and return what it holds."""
        pauses = chain(PACE, repeat(PACE[-1]))
        while not await self._has_ended(batch):
            await self.wait(next(pauses))
        return await self.batches.results(batch, _all_calls(works))

    async def _has_ended(self, batch: str) -> bool:
        looked = await self.batches.look(batch)
        self.tell(looked)
        return looked.ended

    async def _result(self, work: _Work, verdicts: _Verdicts) -> Result:
        found = {
            (call.dimension, call.case.sample): verdicts[name]
            for name, call in work.calls.items()
            if name in verdicts
        }
        judging = replace(self.judging, judge=AnsweredJudge(self.batches.name, found))
        return await judging.assess(work.job.exchange, work.job.pack)


def _all_calls(works: Sequence[_Work]) -> dict[str, Call]:
    return {name: call for work in works for name, call in work.calls.items()}

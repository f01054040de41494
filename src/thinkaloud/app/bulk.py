"""Many exchanges scored side by side, each kept at once, and handed over in the order given."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Protocol

from thinkaloud.app.journal import Journal
from thinkaloud.app.judging import Judging, Result, Scored, Unscored, make_of
from thinkaloud.domain.errors import ThinkaloudError
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.takes import is_over


@dataclass(frozen=True)
class Job:
    """One exchange to be scored."""

    key: str
    """What it is of, as the session and the number: the same for the same exchange, always."""
    exchange: Exchange
    pack: Pack
    keep: Callable[[Result], Awaitable[object]]
    """Makes what came of it last; a job of a file has nothing to do here."""
    newest: Result | None = None
    """What the store held when the job was made."""


class Taker(Protocol):
    """Is told of each result twice."""

    def done(self) -> None:
        """One more is scored and kept."""
        ...

    def take(self, job: Job, result: Result) -> None:
        """This is what came of a job; jobs come in the order in which they were given."""
        ...


def jobs_of(journal: Journal) -> tuple[Job, ...]:
    """Return what can be scored in a session: all that is over and has an answer."""
    transcript = journal.transcript

    def keeper(number: int) -> Callable[[Result], Awaitable[object]]:
        return lambda result: journal.record(make_of(number, result))

    return tuple(
        Job(
            f"{journal.session}/{each.number}",
            each,
            transcript.pack,
            keeper(each.number),
            _newest(each),
        )
        for each in transcript.exchanges
        if is_over(each)
    )


def _newest(exchange: Exchange) -> Result | None:
    if exchange.unscored is not None:
        return Unscored("", exchange.unscored)
    return None if exchange.score is None else Scored(exchange.score)


class Delivery:
    """Keeps results as they come, and hands them over in the order of the jobs."""

    def __init__(self, jobs: Sequence[Job], taker: Taker) -> None:
        self._jobs = jobs
        self._taker = taker
        self._waiting: dict[int, Result] = {}
        self._following = 0

    async def keep(self, place: int, result: Result) -> None:
        """Keep one result and hand it over in its turn; a caller that is cancelled waits for that.

        Raises:
            StoreError: It could not be saved.
        """
        await _through(self._keep(place, result))

    def known(self, place: int, result: Result) -> None:
        """Hand a result over in its turn that needs no keeping."""
        self._taker.done()
        self._waiting[place] = result
        while self._following in self._waiting:
            self._hand_over(self._following)
            self._following += 1

    def rest(self) -> None:
        """Hand over what is done and waits for something that will not come any more."""
        for place in sorted(self._waiting):
            self._hand_over(place)

    async def _keep(self, place: int, result: Result) -> None:
        await self._jobs[place].keep(result)
        self.known(place, result)

    def _hand_over(self, place: int) -> None:
        self._taker.take(self._jobs[place], self._waiting.pop(place))


async def score_each(jobs: Sequence[Job], judging: Judging, limit: int, taker: Taker) -> None:
    """Score jobs, at most so many at once; a caller that is cancelled loses nothing that is done.

    Raises:
        StoreError: A result could not be saved; those before it are.
        InputError: A prompt file does not fit.
    """
    delivery, waiting = Delivery(jobs, taker), iter(enumerate(jobs))

    async def work() -> None:
        for place, job in waiting:
            await delivery.keep(place, await judging.assess(job.exchange, job.pack))

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(min(limit, len(jobs))):
                group.create_task(work())
    except* (ThinkaloudError, OSError) as failures:
        raise _first(failures) from None
    finally:
        delivery.rest()


def _first(failures: ExceptionGroup[ThinkaloudError | OSError]) -> ThinkaloudError | OSError:
    inner = failures.exceptions[0]
    return _first(inner) if isinstance(inner, ExceptionGroup) else inner


async def _through(act: Coroutine[None, None, None]) -> None:
    """Do it all, also when somebody wants to leave in the middle of it."""
    doing = asyncio.ensure_future(act)
    try:
        await asyncio.shield(doing)
    except asyncio.CancelledError:
        await asyncio.wait({doing})
        raise

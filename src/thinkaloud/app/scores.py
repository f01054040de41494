"""Scoring beside the conversation: what is over gets its score, one exchange after the other."""

import asyncio
from collections.abc import AsyncGenerator

from thinkaloud.app.journal import Journal
from thinkaloud.app.judging import Judging, awaiting
from thinkaloud.domain.errors import Refused
from thinkaloud.domain.events import Event
from thinkaloud.domain.exchange import Exchange


class Scores:
    """The judging of one session."""

    def __init__(self, journal: Journal, judging: Judging) -> None:
        self._journal = journal
        self._judging = judging
        self._one_at_a_time = asyncio.Lock()

    @property
    def judge(self) -> str:
        """Who judges."""
        return self._judging.name

    @property
    def outstanding(self) -> bool:
        """Whether an exchange is over and not yet scored."""
        return bool(awaiting(self._journal.transcript))

    async def pending(self) -> AsyncGenerator[Event]:
        """Score what awaits a score and yield each event; a second caller finds what is left."""
        while self.outstanding:
            async with self._one_at_a_time:
                waiting = awaiting(self._journal.transcript)
                if waiting:
                    yield await self._score(waiting[0], self._judging)

    async def again(self, number: int, judging: Judging | None = None) -> Event:
        """Score one exchange once more; earlier scores stay beside it.

        Args:
            number: Which exchange.
            judging: By whom, this once; by the judge of the session, if absent.

        Raises:
            Refused: There is no such exchange, or nothing was said in it.
        """
        try:
            exchange = self._journal.transcript.exchange(number)
        except KeyError:
            raise Refused(f"There is no exchange {number} in this interview.") from None
        if not exchange.answers:
            raise Refused("Nothing was said there that could be scored.")
        async with self._one_at_a_time:
            return await self._score(exchange, judging or self._judging)

    async def _score(self, exchange: Exchange, judging: Judging) -> Event:
        make = await judging.score(self._journal.transcript, exchange)
        return await self._journal.record(make)

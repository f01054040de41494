"""The one policy of trying again, round a whole turn of interviewer or judge."""

import asyncio
import random
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from thinkaloud.adapters.claude import endings
from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.app.ports import Waiting

if TYPE_CHECKING:
    from tenacity import RetryCallState

Piece = TypeVar("Piece")

_JITTER = 0.25


@dataclass(frozen=True)
class Limits:
    """How often and how long; all but the first in seconds."""

    attempts: int = 5
    first_wait: float = 0.5
    """Before the second attempt; doubled each time, and up to a quarter shorter by chance."""
    longest_wait: float = 30.0
    """However long the server asks to wait."""
    total: float = 240.0
    """For the whole turn, attempts and waits together."""


@dataclass(frozen=True)
class Retries:
    """Runs a turn again after a fault that may pass; sleep, clock and chance are passed in."""

    limits: Limits = Limits()
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    clock: Callable[[], float] = time.monotonic
    chance: Callable[[], float] = random.random

    async def run(
        self, turn: Callable[[], AsyncGenerator[Piece]]
    ) -> AsyncGenerator[Piece | Waiting]:
        """Yield the pieces of a turn; a `Waiting` in between means that they begin afresh.

        Raises:
            Fault: It does not pass, or the limits are reached.
        """
        from tenacity import AsyncRetrying, retry_if_exception  # noqa: PLC0415 - keep it out of --help

        ends = self.clock() + self.limits.total
        waits: list[Waiting] = []

        async def foretell(state: "RetryCallState") -> None:
            waits.append(Waiting(seconds=state.upcoming_sleep, reason=f"{_fault(state).busy}."))

        async def sleep_later(_seconds: float) -> None:
            """The wait is taken below, where the front end can be told of it first."""

        async for attempt in AsyncRetrying(
            stop=lambda state: self._over(state, ends),
            wait=self._pause,
            retry=retry_if_exception(_may_pass),
            before_sleep=foretell,
            sleep=sleep_later,
            reraise=True,
        ):
            while waits:
                waiting = waits.pop()
                yield waiting
                await self.sleep(waiting.seconds)
            with attempt:
                async with aclosing(self._in_time(turn(), ends)) as pieces:
                    async for piece in pieces:
                        yield piece

    async def _in_time(self, pieces: AsyncGenerator[Piece], ends: float) -> AsyncGenerator[Piece]:
        """Bound each step by what is left of the time, but never what is done with a piece."""
        async with aclosing(pieces):
            while True:
                try:
                    async with asyncio.timeout(ends - self.clock()):
                        piece = await anext(pieces)
                except StopAsyncIteration:
                    return
                except TimeoutError:
                    raise endings.too_slow() from None
                yield piece

    def _over(self, state: "RetryCallState", ends: float) -> bool:
        spent = state.attempt_number >= self.limits.attempts
        return spent or self.clock() + state.upcoming_sleep >= ends

    def _pause(self, state: "RetryCallState") -> float:
        told = _fault(state).wait
        if told:
            return min(told, self.limits.longest_wait)
        doubled = self.limits.first_wait * 2 ** (state.attempt_number - 1)
        return min(doubled, self.limits.longest_wait) * (1 - _JITTER * self.chance())


def _may_pass(error: BaseException) -> bool:
    return isinstance(error, Fault) and error.retryable


def _fault(state: "RetryCallState") -> Fault:
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, Fault):
        return error
    raise LookupError("only a fault is tried again")

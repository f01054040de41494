"""A player for saved sessions: events at the pace at which they fell, or stepped by hand."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from itertools import pairwise

from thinkaloud.domain.events import AnswerGiven, Event, InterviewerSpoke, QuestionAsked

LONGEST_PAUSE = 2.0
"""Seconds that any silence lasts at most, before the speed is applied."""

SLOWEST, FASTEST = 0.25, 16.0
"""Speeds that the keys stop at."""


def pauses(events: Sequence[Event]) -> list[float]:
    """Return the seconds of silence before each event: as they were, from 0 to two seconds."""
    gaps = [(later.at - earlier.at).total_seconds() for earlier, later in pairwise(events)]
    return [0.0, *(min(max(gap, 0.0), LONGEST_PAUSE) for gap in gaps)][: len(events)]


def is_turn(event: Event) -> bool:
    """Tell whether somebody speaks in this event; stepping goes from one such to the next."""
    return isinstance(event, AnswerGiven | InterviewerSpoke | QuestionAsked)


class Player:
    """Plays a list of events; the place in it is the number of events that have been shown."""

    def __init__(
        self,
        events: Sequence[Event],
        *,
        speed: float = 1.0,
        place: int = 0,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._events = events
        self._pauses = pauses(events)
        self._wait = wait
        self._running = asyncio.Event()
        self._running.set()
        self.place = min(max(place, 0), len(events))
        self.speed = max(speed, SLOWEST)

    @property
    def events(self) -> Sequence[Event]:
        """All events of the session."""
        return self._events

    @property
    def playing(self) -> bool:
        """Whether it runs by itself."""
        return self._running.is_set()

    @property
    def over(self) -> bool:
        """Whether everything has been shown."""
        return self.place == len(self._events)

    async def play(self) -> AsyncGenerator[Event]:
        """Yield events as their time comes, waiting while paused, until the last one."""
        while not self.over:
            await self._running.wait()
            due = self.place
            if due < len(self._events):
                await self._wait(self._pauses[due] / self.speed)
            if self.playing and due == self.place and not self.over:
                yield self._next()

    def toggle(self) -> None:
        """Pause, or go on."""
        if self.playing:
            self._running.clear()
        else:
            self._running.set()

    def faster(self) -> None:
        """Double the speed, up to 16 times."""
        self.speed = max(self.speed, min(self.speed * 2, FASTEST))

    def slower(self) -> None:
        """Halve the speed, down to a quarter."""
        self.speed = max(self.speed / 2, SLOWEST)

    def step(self) -> list[Event]:
        """Pause, and return the events up to and with the next turn."""
        self._running.clear()
        stepped: list[Event] = []
        while not self.over:
            stepped.append(self._next())
            if is_turn(stepped[-1]):
                break
        return stepped

    def back(self) -> list[Event]:
        """Pause, and return all events to be shown once the last turn is taken away."""
        self._running.clear()
        while self.place > 0:
            self.place -= 1
            if is_turn(self._events[self.place]):
                break
        return list(self._events[: self.place])

    def _next(self) -> Event:
        event = self._events[self.place]
        self.place += 1
        return event

"""A player for saved sessions: events at the pace at which they fell, or stepped by hand."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from itertools import pairwise

from thinkaloud.domain.events import AnswerGiven, Event, InterviewerSpoke, QuestionAsked
from thinkaloud.domain.landmarks import Asked, landmarks

LONGEST_PAUSE = 2.0
"""Seconds that any silence lasts at most, before the speed is applied."""

SPEEDS = (0.5, 1.0, 2.0, 4.0, 8.0)
"""What faster and slower go through."""

SLOWEST, FASTEST = 0.25, 1000.0
"""Bounds of a speed to begin with, which may be none of those."""


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
        self.events = events
        """All events of the session."""
        self.landmarks = landmarks(events)
        """Its questions and scores."""
        self.speed = min(max(speed, SLOWEST), FASTEST)
        self.try_it = False
        """Stop after each question of the pack, before its answer is shown."""
        self._pauses = pauses(events)
        self._wait = wait
        self._running = asyncio.Event()
        self._running.set()
        self._place = self._within(place)

    @property
    def place(self) -> int:
        """How many events have been shown."""
        return self._place

    @property
    def playing(self) -> bool:
        """Whether it runs by itself."""
        return self._running.is_set()

    @property
    def over(self) -> bool:
        """Whether everything has been shown."""
        return self._place == len(self.events)

    @property
    def your_turn(self) -> Asked | None:
        """The question that it stands still at, so that the reader can answer it first."""
        return None if self.playing else self._to_be_tried()

    async def play(self) -> AsyncGenerator[Event]:
        """Yield events as their time comes, waiting while paused, until the last one."""
        while not self.over:
            await self._running.wait()
            due = self._place
            if due < len(self.events):
                await self._wait(self._pauses[due] / self.speed)
            if self.playing and due == self._place and not self.over:
                self.jump(due + 1)
                yield self.events[due]

    def pause(self) -> None:
        """Stand still."""
        self._running.clear()

    def toggle(self) -> None:
        """Pause, or go on; at the end, begin again."""
        if self.over:
            self._place = 0
            self._running.set()
        elif self.playing:
            self._running.clear()
        else:
            self._running.set()

    def faster(self) -> None:
        """Take the next higher speed, if there is one."""
        self.speed = next((speed for speed in SPEEDS if speed > self.speed), self.speed)

    def slower(self) -> None:
        """Take the next lower speed, if there is one."""
        self.speed = next((speed for speed in reversed(SPEEDS) if speed < self.speed), self.speed)

    def step(self) -> None:
        """Pause, and go on to the end of the next turn."""
        self.pause()
        following = range(self._place, len(self.events))
        turn = next((place for place in following if is_turn(self.events[place])), None)
        self._place = len(self.events) if turn is None else turn + 1

    def back(self) -> None:
        """Pause, and go back to before the last turn."""
        self.pause()
        earlier = reversed(range(self._place))
        self._place = next((place for place in earlier if is_turn(self.events[place])), 0)

    def jump(self, place: int) -> None:
        """Go to a place; what is playing goes on playing from there."""
        self._place = self._within(place)
        if self._to_be_tried() is not None:
            self.pause()

    def next_question(self) -> bool:
        """Go to the next question or the closing round; tell whether there was one."""
        return self._jump_to(self.landmarks.after(self._place))

    def previous_question(self) -> None:
        """Go back to where this question was asked, or from there to the one before."""
        asked = self.landmarks.before(self._place)
        self.jump(0 if asked is None else asked.place)

    def question(self, number: int) -> bool:
        """Go to a question by its place in the plan; tell whether it was ever asked."""
        return self._jump_to(self.landmarks.question(number))

    def toggle_try_it(self) -> None:
        """Stop at questions from now on, first at the one that is being answered; or no more."""
        self.try_it = not self.try_it
        asked = self.landmarks.before(self._place + 1)
        if self.try_it and asked is not None and asked.question is not None:
            self.jump(asked.place)

    def _jump_to(self, asked: Asked | None) -> bool:
        if asked is not None:
            self.jump(asked.place)
        return asked is not None

    def _to_be_tried(self) -> Asked | None:
        asked = self.landmarks.at(self._place) if self.try_it else None
        return None if asked is None or asked.question is None else asked

    def _within(self, place: int) -> int:
        return min(max(place, 0), len(self.events))

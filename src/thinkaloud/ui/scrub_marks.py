"""Where the marks of a session fall on a line of so many columns."""

from collections.abc import Iterator
from typing import NamedTuple

from thinkaloud.domain.landmarks import Asked, Landmarks

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
"""Questions from one number to the next, where there is no room for all of them."""

WITHOUT_NUMBER = "?"
"""Stands for the closing round, in which the candidate asks."""


class Mark(NamedTuple):
    """Something that stands on the line and can be gone to."""

    column: int
    """0-based, of its first character."""
    place: int
    """What is meant, as a number of events."""
    words: str = ""
    """The number of a question; nothing for a score."""

    @property
    def columns(self) -> range:
        """What it takes up."""
        return range(self.column, self.column + max(1, len(self.words)))


class Line(NamedTuple):
    """A line that stands for a whole session."""

    events: int
    columns: int

    def column_of(self, place: int) -> int:
        """Return the column of a place, from the first before any event to the last at the end."""
        return place * (self.columns - 1) // max(self.events, 1)

    def place_at(self, column: int) -> int:
        """Return the first place that has this column or a later one."""
        return min(self.events, -(-column * self.events // max(self.columns - 1, 1)))

    def marks(self, found: Landmarks, *, scores: bool) -> tuple[Mark, ...]:
        """Return the marks there is room for, from left to right; none touches another.

        Args:
            found: Questions and scores of the session.
            scores: Mark scores too, where every question has room for its number.
        """
        step = self._step(found.asked)
        numbers = tuple(self._numbers(found.asked, step))
        taken = {column for mark in numbers for column in mark.columns}
        at = {self.column_of(place): place for place in found.scored if scores and step == 1}
        fallen = (Mark(column, place) for column, place in at.items() if column not in taken)
        return tuple(sorted((*numbers, *fallen)))

    def _step(self, asked: tuple[Asked, ...]) -> int:
        room = len(str(len(asked))) + 1
        fitting = (step for step in STEPS if len(asked) * room <= self.columns * step)
        return next(fitting, STEPS[-1])

    def _numbers(self, asked: tuple[Asked, ...], step: int) -> Iterator[Mark]:
        free = 0
        for each in asked:
            number = each.number
            words = WITHOUT_NUMBER if number is None else str(number)
            column = min(self.column_of(each.place), self.columns - len(words))
            wanted = step == 1 or number == 1 or (number is not None and number % step == 0)
            if wanted and column >= free:
                yield Mark(column, each.place, words)
                free = column + len(words) + 1

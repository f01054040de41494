"""The places of a session that a reader may want to go to: its questions and its scores.

A place is the number of events up to and with the one that is meant.
"""

from collections.abc import Sequence
from typing import NamedTuple

from thinkaloud.domain.events import Event, ExchangeScored, QuestionAsked, SessionStarted


class Asked(NamedTuple):
    """Where a question was asked, or the closing round began."""

    place: int
    exchange: int
    """1-based number of the exchange that began here."""
    question: int | None
    """Number in the pack; absent for the closing round."""
    number: int | None
    """1-based place in the plan; absent for the closing round and for what the plan lacks."""


class Landmarks(NamedTuple):
    """The marks of one session, each list in the order of the events."""

    asked: tuple[Asked, ...]
    scored: tuple[int, ...]
    """Places at which a score fell."""

    def before(self, place: int) -> Asked | None:
        """Return the last question asked before a place."""
        return next((each for each in reversed(self.asked) if each.place < place), None)

    def after(self, place: int) -> Asked | None:
        """Return the first question asked after a place."""
        return next((each for each in self.asked if each.place > place), None)

    def at(self, place: int) -> Asked | None:
        """Return the question that was asked right at a place."""
        return next((each for each in self.asked if each.place == place), None)

    def question(self, number: int) -> Asked | None:
        """Return where a question was first asked, by its place in the plan."""
        return next((each for each in self.asked if each.number == number), None)


def landmarks(events: Sequence[Event]) -> Landmarks:
    """Find the questions and the scores of a session."""
    numbers: dict[int, int] = {}
    asked: list[Asked] = []
    scored: list[int] = []
    for place, event in enumerate(events, 1):
        match event:
            case SessionStarted():
                numbers = {question: number for number, question in enumerate(event.plan, 1)}
            case QuestionAsked():
                number = None if event.question is None else numbers.get(event.question)
                asked.append(Asked(place, event.exchange, event.question, number))
            case ExchangeScored():
                scored.append(place)
            case _:
                pass
    return Landmarks(tuple(asked), tuple(scored))

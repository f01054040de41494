"""Short ways to write a list of events down."""

from collections.abc import Callable, Sequence
from datetime import datetime

from fakes import SteppingClock, pack

from thinkaloud.app import making
from thinkaloud.domain.events import Event, Mode, Move, Outcome
from thinkaloud.domain.pack import Pack

Make = Callable[[int, datetime], Event]


def listed(*makes: Make) -> list[Event]:
    """Number events from 0 and give each the next second."""
    clock = SteppingClock()
    return [make(seq, clock()) for seq, make in enumerate(makes)]


def opened(
    sheet: Pack | None = None,
    plan: Sequence[int] = (1, 2),
    probes: int = 2,
    mode: Mode = Mode.COACH,
) -> tuple[Make, ...]:
    """A session that has just asked its first question."""
    sheet = sheet or pack()
    first = sheet.question(plan[0])
    return (
        making.started(sheet, tuple(plan), probes, mode, "scripted", "judge"),
        making.said(0, Move.OPEN, "Hello."),
        making.asked(1, first.number, first.text, None),
    )


def finished_exchange(exchange: int, text: str = "We decided to wait a week.") -> tuple[Make, ...]:
    """An answer, an invitation, a pass, and the end of the exchange."""
    return (
        making.answered(exchange, text),
        making.said(exchange, Move.INVITE, "Ask me."),
        making.passed(exchange),
        making.closed(exchange, Outcome.COMPLETED),
    )

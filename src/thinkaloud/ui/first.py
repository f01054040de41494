"""What the app opens with."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass

from thinkaloud.app.interview import Happening, Interview
from thinkaloud.domain.events import Event, Mode
from thinkaloud.domain.pack import Pack


@dataclass(frozen=True)
class Home:
    """The home screen."""


@dataclass(frozen=True)
class Begin:
    """A new interview, at once."""

    pack: Pack
    plan: tuple[int, ...]
    probes: int
    mode: Mode


@dataclass(frozen=True)
class CarryOn:
    """An interview that was prepared already; its scorecard, if it is over."""

    interview: Interview
    beginning: AsyncGenerator[Happening] | None = None
    """What starts it, where that is not just to carry on."""


@dataclass(frozen=True)
class Play:
    """A saved session, played."""

    events: Sequence[Event]
    """As `transcript.read` accepts them."""
    speed: float = 1.0
    place: int = 0
    """How many events are shown at once, before playing begins."""
    session: str | None = None
    """Its id, where it lies in the store."""


First = Home | Begin | CarryOn | Play

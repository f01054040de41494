"""What a console view can do with an interview."""

from collections.abc import Sequence
from typing import Protocol

from thinkaloud.app.ports import Signal
from thinkaloud.domain.events import Event
from thinkaloud.domain.transcript import Transcript


class View(Protocol):
    """Shows events, once each and in order, and what passes in between."""

    def show(self, event: Event, transcript: Transcript) -> None:
        """Show one event of a session that stands as `transcript` says."""
        ...

    def signal(self, signal: Signal) -> None:
        """Show, or leave out, what is not an event."""
        ...

    def tell(self, sentence: str) -> None:
        """Say something to the person that is no part of the interview."""
        ...

    def finish(self, transcript: Transcript) -> None:
        """Show what stands at the end of a session."""
        ...


class Shown:
    """Hands each event to a view once, in the order of the session."""

    def __init__(self, view: View, already: int = 0) -> None:
        self._view = view
        self._count = already

    def catch_up(self, events: Sequence[Event], transcript: Transcript) -> None:
        """Show every event that has not been shown yet."""
        while self._count < len(events):
            self._count += 1
            self._view.show(events[self._count - 1], transcript)

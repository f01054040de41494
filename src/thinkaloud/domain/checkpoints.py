"""How a session stood at any place of it, without adding all of it up again each time."""

from collections.abc import Sequence

from thinkaloud.domain.events import Event
from thinkaloud.domain.transcript import Transcript, after, read

EVERY = 50
"""Events from one transcript that is kept to the next."""


class Checkpoints:
    """Keeps the transcripts at some places of a session, from which all others are near.

    A place is the number of events up to there.
    """

    def __init__(self, events: Sequence[Event]) -> None:
        """Add up the whole session once.

        Raises:
            BrokenTranscript: The events do not add up.
        """
        self._events = events
        standing = read(events[:1])
        self._kept = [standing]
        for place, event in enumerate(events[1:], 2):
            standing = after(standing, event)
            if place % EVERY == 1:
                self._kept.append(standing)
        self.whole = standing
        """The session after its last event."""

    def at(self, place: int) -> Transcript | None:
        """Return the session as it stood at a place; nothing before its first event."""
        if place <= 0:
            return None
        if place >= len(self._events):
            return self.whole
        nearest = (place - 1) // EVERY
        standing = self._kept[nearest]
        for event in self._events[nearest * EVERY + 1 : place]:
            standing = after(standing, event)
        return standing

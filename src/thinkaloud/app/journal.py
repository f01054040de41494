"""The journal of one open session: stamps an event, saves it, and only then counts it as said."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from thinkaloud.app.ports import SessionStore
from thinkaloud.domain.errors import Refused
from thinkaloud.domain.events import Event
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.transcript import Transcript, after, read

Clock = Callable[[], datetime]
"""Gives the time now, UTC."""

Make = Callable[[int, datetime], Event]
"""Builds an event from its place in the session and its time."""


class Journal:
    """The events of one session, in memory exactly as they are in the store."""

    def __init__(
        self, session: str, store: SessionStore, clock: Clock, events: Sequence[Event] = ()
    ) -> None:
        self.session = session
        self._store = store
        self._clock = clock
        self._events = list(events)
        self._transcript = read(self._events) if self._events else None
        self._turnstile = asyncio.Lock()

    @property
    def events(self) -> Sequence[Event]:
        """All events so far, in order."""
        return self._events

    @property
    def transcript(self) -> Transcript:
        """What the events add up to.

        Raises:
            LookupError: Nothing has been recorded yet.
        """
        if self._transcript is None:
            raise LookupError("the session has not started")
        return self._transcript

    def open_exchange(self) -> Exchange:
        """Return the exchange that is open.

        Raises:
            Refused: None is.
        """
        exchange = self.transcript.current
        if exchange is None:
            over = self.transcript.ended
            raise Refused("This interview is over." if over else "The next question is on its way.")
        return exchange

    async def record(self, make: Make) -> Event:
        """Save the event that `make` builds from its number and time, and return it.

        A caller that is cancelled meanwhile leaves the event whole: saved and counted, or neither.

        Raises:
            StoreError: It could not be saved; nothing has changed.
        """
        return await asyncio.shield(self._save(make))

    async def _save(self, make: Make) -> Event:
        async with self._turnstile:
            event = make(len(self._events), self._clock())
            grown = after(self._transcript, event) if self._transcript else read([event])
            await self._store.append(self.session, event)
            self._events.append(event)
            self._transcript = grown
            return event

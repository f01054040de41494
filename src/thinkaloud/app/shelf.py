"""What a candidate can do with saved sessions as a whole: name, tag, delete, undo."""

from dataclasses import dataclass

from thinkaloud.app import making
from thinkaloud.app.journal import Clock, Journal, Make
from thinkaloud.app.ports import SessionStore
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.events import Event
from thinkaloud.domain.tags import read_tags

LONGEST_TITLE = 120
"""Characters of a title; the rest is cut."""


@dataclass(frozen=True)
class Removed:
    """A session that was deleted, with all that it takes to put it back."""

    session: str
    events: tuple[Event, ...]
    draft: str


class Shelf:
    """The saved sessions; remembers what was deleted for as long as the program runs."""

    def __init__(self, store: SessionStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._removed: list[Removed] = []

    @property
    def removed(self) -> tuple[str, ...]:
        """Ids of the sessions that can be put back, in the order in which they were deleted."""
        return tuple(each.session for each in self._removed)

    async def rename(self, session: str, title: str) -> str:
        """Give a session a title of its own, and return it as it is kept; none takes it back.

        Raises:
            StoreError: The session cannot be read, or the title cannot be saved.
            BrokenTranscript: Its events do not add up.
        """
        kept = one_line(title)[:LONGEST_TITLE].strip()
        await self._record(session, making.renamed(kept))
        return kept

    async def tag(self, session: str, tags: str) -> tuple[str, ...]:
        """Put tags on a session in place of those before, and return them as they are kept.

        Raises:
            StoreError: The session cannot be read, or the tags cannot be saved.
            BrokenTranscript: Its events do not add up.
        """
        kept = read_tags(tags)
        await self._record(session, making.tagged(kept))
        return kept

    async def remove(self, session: str) -> None:
        """Delete a session; `put_back` undoes it.

        Raises:
            StoreError: It cannot be read, so it could not be put back, or it cannot be deleted.
        """
        events, draft = await self._store.events(session), await self._store.draft(session)
        await self._store.delete(session)
        self._removed.append(Removed(session, events, draft))

    async def put_back(self) -> str | None:
        """Put the session back that was deleted last, as it was; return its id, if there is one.

        Raises:
            StoreError: It cannot be saved; it can still be put back.
        """
        if not self._removed:
            return None
        last = self._removed[-1]
        await self._store.add(last.session, last.events)
        self._removed.pop()
        if last.draft:
            await self._store.save_draft(last.session, last.draft)
        return last.session

    async def _record(self, session: str, make: Make) -> None:
        events = await self._store.events(session)
        await Journal(session, self._store, self._clock, events).record(make)

"""Taking a session from elsewhere into the store, once."""

from collections.abc import Sequence
from dataclasses import dataclass

from thinkaloud.app.practice import Practice
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.events import Event
from thinkaloud.domain.transcript import read


@dataclass(frozen=True)
class BroughtIn:
    """A session that is in the store now."""

    session: str
    fresh: bool
    """Else it was there already, with just these events."""


async def bring_in(practice: Practice, events: Sequence[Event]) -> BroughtIn:
    """Save a session under an id of its own, unless the very same one is there.

    Raises:
        BrokenTranscript: The events do not add up; nothing is saved.
        StoreError: It cannot be saved.
    """
    whole = tuple(events)
    known = await _already_there(practice, whole)
    if known is not None:
        return BroughtIn(known, fresh=False)
    made = practice.new_id()
    await practice.store.add(made, whole)
    return BroughtIn(made, fresh=True)


async def _already_there(practice: Practice, events: tuple[Event, ...]) -> str | None:
    started = read(events).started
    for each in (await practice.store.sessions()).sessions:
        if each.started == started:
            try:
                if await practice.store.events(each.session) == events:
                    return each.session
            except StoreError:
                continue
    return None

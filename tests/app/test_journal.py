import asyncio

import pytest
from events import listed, opened
from fakes import MemoryStore, SteppingClock

from thinkaloud.app import making
from thinkaloud.app.journal import Journal
from thinkaloud.domain.errors import Refused, StoreError
from thinkaloud.domain.transcript import BrokenTranscript


def journal(store, *makes):
    return Journal("abc", store, SteppingClock(), listed(*makes))


async def test_an_event_is_saved_before_it_counts():
    store = MemoryStore()
    written = journal(store)
    for make in opened():
        await written.record(make)
    assert list(written.events) == store.kept["abc"]
    assert written.transcript.current is not None


async def test_what_cannot_be_saved_did_not_happen():
    store = MemoryStore()
    written = journal(store, *opened())
    store.failing = "The disk is full."
    with pytest.raises(StoreError, match="disk is full"):
        await written.record(making.answered(1, "Lost?"))
    assert len(written.events) == 3
    store.failing = None
    event = await written.record(making.answered(1, "Not lost."))
    assert event.seq == 3


async def test_an_event_that_does_not_follow_is_not_saved():
    store = MemoryStore()
    with pytest.raises(BrokenTranscript):
        await journal(store, *opened()).record(making.answered(7, "Where?"))
    assert store.kept == {}


async def test_events_recorded_at_once_get_numbers_of_their_own():
    written = journal(MemoryStore(), *opened())
    makes = [making.answered(1, str(number)) for number in range(20)]
    events = await asyncio.gather(*(written.record(make) for make in makes))
    assert sorted(event.seq for event in events) == list(range(3, 23))
    assert [event.seq for event in written.events] == list(range(23))


class GatedStore(MemoryStore):
    async def append(self, session, event):
        self.begun.set()
        await self.gate.wait()
        await super().append(session, event)


async def test_a_caller_that_goes_away_leaves_the_event_whole():
    store = GatedStore()
    store.begun, store.gate = asyncio.Event(), asyncio.Event()
    written = journal(store, *opened())
    caller = asyncio.ensure_future(written.record(making.answered(1, "We waited.")))
    await store.begun.wait()
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    store.gate.set()
    later = await written.record(making.answered(1, "More."))
    assert later.seq == 4
    assert [event.seq for event in store.kept["abc"]] == [3, 4]


def test_a_journal_without_events_has_no_transcript():
    with pytest.raises(LookupError):
        _ = journal(MemoryStore()).transcript


def test_no_open_exchange_is_refused_in_words_that_fit():
    with pytest.raises(Refused, match="on its way"):
        journal(MemoryStore(), *opened()[:2]).open_exchange()
    with pytest.raises(Refused, match="over"):
        journal(MemoryStore(), *opened()[:2], making.ended(early=True)).open_exchange()

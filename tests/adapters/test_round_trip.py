"""A session goes out as a document and comes in again without losing anything."""

import asyncio

from hypothesis import given, settings
from screens import practice
from session_strategies import sessions

from thinkaloud.adapters.session_file import read_session_file, save_text, write_document
from thinkaloud.adapters.store.store import Store
from thinkaloud.app.bringing_in import bring_in


@given(events=sessions())
@settings(max_examples=60, deadline=None)
def test_a_round_trip_through_a_document_and_the_store_loses_nothing(events, tmp_path_factory):
    folder = tmp_path_factory.mktemp("trip")
    path = folder / "session.json"
    save_text(path, write_document(events))
    assert asyncio.run(brought_in(folder, read_session_file(path))) == events


async def brought_in(folder, events):
    """What the store gives back, written out and read once more."""
    store = Store(folder / "sessions.db")
    brought = await bring_in(practice(store), events)
    kept = await store.events(brought.session)
    await store.close()
    again = folder / "again.json"
    save_text(again, write_document(kept))
    assert read_session_file(again) == kept
    return kept

import pytest
from events import finished_exchange, listed, opened
from screens import practice

from thinkaloud.adapters.store.store import Store
from thinkaloud.app.bringing_in import bring_in
from thinkaloud.domain.transcript import BrokenTranscript

EVENTS = tuple(listed(*opened(), *finished_exchange(1)))


@pytest.fixture
async def store(tmp_path):
    opened_store = Store(tmp_path / "sessions.db")
    yield opened_store
    await opened_store.close()


async def test_a_session_from_elsewhere_gets_an_id_of_its_own(store):
    brought = await bring_in(practice(store), EVENTS)
    assert (brought.session, brought.fresh) == ("session-1", True)
    assert await store.events("session-1") == EVENTS


async def test_the_very_same_session_is_taken_in_once(store):
    of = practice(store)
    await bring_in(of, EVENTS)
    again = await bring_in(of, EVENTS)
    assert (again.session, again.fresh) == ("session-1", False)
    longer = await bring_in(of, listed(*opened(), *finished_exchange(1, "Another answer.")))
    assert (longer.session, longer.fresh) == ("session-2", True)


async def test_events_that_do_not_add_up_are_not_saved(store):
    with pytest.raises(BrokenTranscript):
        await bring_in(practice(store), EVENTS[1:])
    assert (await store.sessions()).total == 0

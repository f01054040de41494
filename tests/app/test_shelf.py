import pytest
from events import finished_exchange, listed, opened
from fakes import MemoryStore, SteppingClock

from thinkaloud.app.shelf import LONGEST_TITLE, Shelf
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.transcript import read

EVENTS = listed(*opened(), *finished_exchange(1))


def shelf(*sessions):
    store = MemoryStore({session: list(EVENTS) for session in sessions or ("abc",)})
    return Shelf(store, SteppingClock()), store


async def test_a_title_is_one_line_of_bounded_length():
    held, store = shelf()
    await held.rename("abc", "  Dry\n\x1b[31mrun  " + "x" * 500)
    title = read(store.kept["abc"]).title
    assert title.startswith("Dry run x")
    assert len(title) <= LONGEST_TITLE
    await held.rename("abc", " ")
    assert read(store.kept["abc"]).title is None


async def test_tags_replace_those_before():
    held, store = shelf()
    await held.tag("abc", "calm first")
    await held.tag("abc", "#nervous")
    assert read(store.kept["abc"]).tags == ("nervous",)


async def test_what_was_deleted_is_put_back_last_one_first_with_its_draft():
    held, store = shelf("abc", "xyz")
    await store.save_draft("xyz", "We wai")
    await held.remove("abc")
    await held.remove("xyz")
    await store.save_draft("xyz", "")
    assert (store.kept, held.removed) == ({}, ("abc", "xyz"))
    assert await held.put_back() == "xyz"
    assert await store.draft("xyz") == "We wai"
    assert await held.put_back() == "abc"
    assert store.kept["abc"] == EVENTS
    assert await held.put_back() is None


async def test_what_could_not_be_put_back_can_be_tried_again():
    held, store = shelf()
    await held.remove("abc")
    store.failing = "The disk is full."
    with pytest.raises(StoreError):
        await held.put_back()
    store.failing = None
    assert await held.put_back() == "abc"


async def test_what_cannot_be_read_is_not_deleted_as_it_could_not_be_put_back():
    held, _ = shelf()
    with pytest.raises(StoreError):
        await held.remove("unknown")
    assert held.removed == ()

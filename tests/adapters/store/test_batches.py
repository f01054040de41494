import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from fakes import START

from thinkaloud.adapters.store.batches import BatchLedger
from thinkaloud.adapters.store.schema import MIGRATIONS
from thinkaloud.adapters.store.store import Store
from thinkaloud.app.batches import Entry
from thinkaloud.domain.errors import StoreError

HERE, THERE = "https://api.anthropic.com", "http://localhost:4000"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept" / "sessions.db"


async def test_what_was_submitted_is_found_by_the_next_program(path):
    await BatchLedger(path).remember("b1", HERE, ["one", "two"], START)
    await BatchLedger(path).remember("b2", HERE, ["three"], START)
    assert await BatchLedger(path).entries(HERE) == {
        "one": Entry("b1", taken=False),
        "two": Entry("b1", taken=False),
        "three": Entry("b2", taken=False),
    }
    assert await BatchLedger(path).entries(THERE) == {}


async def test_what_was_taken_is_known_and_with_the_last_of_it_the_batch_is_forgotten(path):
    ledger = BatchLedger(path)
    await ledger.remember("b1", HERE, ["one", "two"], START)
    await ledger.take("b1", "one")
    assert await ledger.entries(HERE) == {
        "one": Entry("b1", taken=True),
        "two": Entry("b1", taken=False),
    }
    await ledger.take("b1", "two")
    assert await ledger.entries(HERE) == {}


async def test_a_batch_can_be_forgotten_whole(path):
    ledger = BatchLedger(path)
    await ledger.remember("b1", HERE, ["one"], START)
    await ledger.remember("b2", HERE, ["two"], START)
    await ledger.forget("b1")
    assert list(await ledger.entries(HERE)) == ["two"]


async def test_of_something_submitted_twice_the_newer_counts(path):
    ledger = BatchLedger(path)
    await ledger.remember("b1", HERE, ["one"], START)
    await ledger.remember("b2", HERE, ["one"], START + timedelta(hours=1))
    assert await ledger.entries(HERE) == {"one": Entry("b2", taken=False)}


async def test_batches_that_no_server_keeps_any_more_are_dropped(path):
    ledger = BatchLedger(path)
    await ledger.remember("b1", HERE, ["one"], START)
    await ledger.remember("b2", HERE, ["two"], START + timedelta(days=31))
    assert list(await ledger.entries(HERE)) == ["two"]


async def test_a_file_from_before_there_were_batches_is_brought_up_to_date(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as old:
        old.executescript(MIGRATIONS[0] + "PRAGMA user_version = 1;")
        old.execute("INSERT INTO sessions VALUES ('a','t','s','u','m','i',1,0,0,NULL,NULL)")
        old.commit()
    await BatchLedger(path).remember("b1", HERE, ["one"], START)
    with closing(sqlite3.connect(path)) as now:
        assert now.execute("SELECT COUNT(*) FROM sessions").fetchone() == (1,)


async def test_ledger_and_store_share_a_file(path):
    store = Store(path)
    assert await store.problems() == []
    await BatchLedger(path).remember("b1", HERE, ["one"], START)
    assert await store.problems() == []
    await store.close()


async def test_a_file_that_cannot_be_used_is_told(path):
    path.mkdir(parents=True)
    with pytest.raises(StoreError):
        await BatchLedger(path).entries(HERE)

import asyncio
import os
import sqlite3
import stat
from contextlib import closing

import pytest
from events import finished_exchange, listed, opened
from fakes import pack

from thinkaloud.adapters.store.connection import connect
from thinkaloud.adapters.store.schema import MIGRATIONS
from thinkaloud.adapters.store.store import Store
from thinkaloud.app import making
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.events import Mode, Move
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import DimensionScore, ExchangeScore, ScoreState
from thinkaloud.domain.transcript import read


@pytest.fixture
def path(tmp_path):
    return tmp_path / "with a space, ünïcode" / "sessions.db"


@pytest.fixture
async def store(path):
    opened_store = Store(path)
    yield opened_store
    await opened_store.close()


async def save(store, session, *makes):
    events = listed(*makes)
    for event in events:
        await store.append(session, event)
    return tuple(events)


def session_of(title, *makes):
    sheet = pack(title=title)
    start = making.started(sheet, (1, 2), 2, Mode.COACH, "offline", "judge")
    return (start, *opened()[1:], *makes)


async def test_what_was_saved_is_read_back_as_it_was(store):
    events = await save(store, "abc", *opened(), *finished_exchange(1, "Ünïcode 🙂\nlines"))
    assert await store.events("abc") == events


async def test_it_is_there_for_the_next_program(store, path):
    events = await save(store, "abc", *opened())
    other = Store(path)
    assert await other.events("abc") == events
    await other.close()


async def test_only_its_owner_may_read_it(store, path):
    await save(store, "abc", *opened())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


async def test_two_programs_that_carry_on_the_same_session_do_not_overwrite_each_other(store, path):
    *_, last = await save(store, "abc", *opened())
    other = Store(path)
    with pytest.raises(StoreError, match="Another window"):
        await other.append("abc", last)
    await other.close()
    assert len(await store.events("abc")) == 3


async def test_two_programs_write_to_one_file_at_once(store, path):
    other = Store(path)
    await asyncio.gather(
        *(
            save(each, f"{name}{n}", *opened())
            for n in range(5)
            for each, name in ((store, "a"), (other, "b"))
        )
    )
    assert (await store.sessions()).total == 10
    await other.close()


async def test_the_library_lists_the_newest_first_with_how_far_it_got(store):
    await save(store, "first", *session_of("First"))
    await save(
        store, "second", *session_of("Second", *finished_exchange(1), making.ended(early=True))
    )
    rows = {row.session: row for row in (await store.sessions()).sessions}
    assert (rows["first"].answered, rows["first"].ended) == (0, False)
    assert (rows["second"].answered, rows["second"].ended) == (1, True)
    assert rows["second"].title == "Second"
    assert rows["second"].questions == 2


async def test_the_newest_unfinished_session_is_known(store):
    assert await store.unfinished() is None
    await save(store, "open", *opened())
    await save(store, "over", *opened(), making.ended(early=False))
    assert await store.unfinished() == "open"


async def test_a_session_is_found_by_the_beginning_of_its_id(store):
    await save(store, "abcd", *opened())
    await save(store, "abxy", *opened())
    assert await store.find("abc") == "abcd"
    assert await store.find("last") in {"abcd", "abxy"}
    with pytest.raises(StoreError, match="More than one"):
        await store.find("ab")
    for unknown in ("zz", "", "%", "a_"):
        with pytest.raises(StoreError, match="no session"):
            await store.find(unknown)


async def test_a_deleted_session_is_gone_with_everything_about_it(store, path):
    await save(store, "abc", *opened(), making.answered(1, "Forget this."))
    await store.save_draft("abc", "and this")
    await store.delete("abc")
    with pytest.raises(StoreError, match="no session abc"):
        await store.events("abc")
    assert await store.draft("abc") == ""
    assert not (await store.sessions("forget")).total
    with closing(sqlite3.connect(path)) as connection:
        for table in ("sessions", "events", "drafts", "spoken"):
            assert connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (0,)


async def test_a_draft_is_kept_until_the_answer_is_recorded(store):
    events = await save(store, "abc", *opened())
    await store.save_draft("abc", "We wai")
    await store.save_draft("abc", "We waited")
    assert await store.draft("abc") == "We waited"
    answer = making.answered(1, "We waited.")(len(events), events[-1].at)
    await store.append("abc", answer)
    assert await store.draft("abc") == ""


async def test_an_empty_draft_is_forgotten(store):
    await save(store, "abc", *opened())
    await store.save_draft("abc", "We wai")
    await store.save_draft("abc", "")
    assert await store.draft("abc") == ""


async def test_a_score_reaches_the_library(store):
    makes = [*opened(plan=(1, 2, 3))]
    for exchange in (1, 2, 3):
        makes += finished_exchange(exchange)
        if exchange < 3:
            makes.append(making.asked(exchange + 1, exchange + 1, "Another?", None))
    for exchange in (1, 2, 3):
        makes.append(making.scored(exchange, level_score(3.0), ()))
    await save(store, "abc", *makes)
    (row,) = (await store.sessions()).sessions
    assert row.reflectiveness == pytest.approx(3.0)


def level_score(level):
    part = DimensionScore(state=ScoreState.SCORED, level=level)
    return ExchangeScore(
        scorer="judge",
        rubric_version="1",
        dimensions=dict.fromkeys(Dimension, part),
        reflectiveness=level,
    )


async def test_a_sound_file_has_no_problems(store):
    await save(store, "abc", *opened())
    assert await store.problems() == []


async def test_a_damaged_event_is_named_and_the_rest_is_not_affected(store, path):
    await save(store, "good", *opened())
    await save(store, "bad", *opened())
    with closing(connect(path)) as connection:
        connection.execute("UPDATE events SET body = '{}' WHERE session = 'bad' AND seq = 1")
    with pytest.raises(StoreError, match="Event 1 of session bad"):
        await store.events("bad")
    assert read(await store.events("good")).current is not None
    (problem,) = await store.problems()
    assert "session bad" in problem


async def refusal(store):
    with pytest.raises(StoreError) as caught:
        await store.sessions()
    await store.close()
    sentence = str(caught.value)
    assert "\n" not in sentence
    return sentence


async def test_a_newer_schema_is_left_alone(store, path):
    await save(store, "abc", *opened())
    await store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        connection.commit()
    assert "newer thinkaloud" in await refusal(Store(path))


async def test_a_file_that_is_no_database_is_refused_and_kept(path):
    path.parent.mkdir()
    path.write_bytes(b"my shopping list, which is rather long" * 100)
    assert "not a file of sessions" in await refusal(Store(path))
    assert path.read_bytes().startswith(b"my shopping list")


async def test_a_damaged_file_says_so(store, path):
    for number in range(20):
        await save(store, f"s{number}", *opened())
    await store.close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    sentence = await refusal(Store(path))
    assert "damaged" in sentence


async def test_a_folder_in_place_of_the_file_is_named(path):
    path.mkdir(parents=True)
    assert "folder" in await refusal(Store(path))


async def test_a_file_in_place_of_the_folder_is_named(path):
    path.parent.write_text("")
    assert str(path) in await refusal(Store(path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to read-only folders")
async def test_a_folder_that_may_not_be_written_is_named(path):
    path.parent.mkdir(mode=0o500)
    assert "THINKALOUD_HOME" in await refusal(Store(path))


async def test_a_full_disk_loses_nothing_that_was_saved(store, path):
    events = await save(store, "abc", *opened())
    await store.close()
    with closing(connect(path)) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    full = Store(path)
    assert len(await full.events("abc")) == 3
    await full._run(
        lambda records, _: records._connection.execute(f"PRAGMA max_page_count = {pages}")
    )
    huge = making.answered(1, "word " * 100_000)(3, events[-1].at)
    with pytest.raises(StoreError, match="disk is full"):
        await full.append("abc", huge)
    assert await full.events("abc") == events
    small = making.said(1, Move.PROBE, "Who?")(3, events[-1].at)
    await full._run(lambda records, _: records._connection.execute("PRAGMA max_page_count = 99999"))
    await full.append("abc", small)
    await full.close()

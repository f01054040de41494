import sqlite3
from datetime import timedelta

from events import listed
from fakes import START, pack
from sessions import score, taken

from thinkaloud.adapters.store.store import Store
from thinkaloud.app import making
from thinkaloud.app.earlier import earlier
from thinkaloud.domain.events import Mode
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.transcript import read


def held(day, result, exchanges=3):
    """A session of so many exchanges that began some days after the first."""
    sheet = pack(3)
    start = making.started(sheet, (1, 2, 3), 2, Mode.COACH, "scripted", "judge")
    makes = [make for n in range(1, exchanges + 1) for make in taken(n, result, question=n)]
    events = listed(start, *makes)
    return [each.model_copy(update={"at": each.at + timedelta(days=day)}) for each in events]


async def kept(tmp_path, **sessions):
    store = Store(tmp_path / "sessions.db")
    for name, events in sessions.items():
        for event in events:
            await store.append(name, event)
    return store


async def found(store, session):
    try:
        return await earlier(store, session, read(await store.events(session)))
    finally:
        await store.close()


async def test_the_newest_session_before_it_is_taken(tmp_path):
    store = await kept(
        tmp_path,
        first=held(0, score(1.0, 1.0)),
        second=held(2, score(3.0, 2.0)),
        this=held(4, score(4.0, 2.0)),
        later=held(6, score(5.0, 5.0)),
    )
    before = await found(store, "this")
    assert before.started.date() == (START + timedelta(days=2)).date()
    assert before.card.levels[Dimension.THINKING_ALOUD].level == 3.0


async def test_what_another_judge_scored_and_what_has_no_figure_is_passed_over(tmp_path):
    store = await kept(
        tmp_path,
        alike=held(0, score(2.0, 2.0)),
        other=held(1, score(3.0, 2.0, scorer="another")),
        short=held(2, score(3.0, 2.0), exchanges=2),
        this=held(4, score(4.0, 2.0)),
    )
    before = await found(store, "this")
    assert before.started.date() == START.date()


async def test_a_damaged_session_is_passed_over(tmp_path):
    store = await kept(
        tmp_path,
        whole=held(0, score(2.0, 2.0)),
        broken=held(1, score(3.0, 2.0)),
        this=held(2, score(4.0, 2.0)),
    )
    await store.close()
    with sqlite3.connect(tmp_path / "sessions.db") as connection:
        connection.execute("UPDATE events SET body = '{}' WHERE session = 'broken' AND seq = 2")
    before = await found(Store(tmp_path / "sessions.db"), "this")
    assert before.started.date() == START.date()


async def test_a_session_without_a_figure_is_compared_with_nothing(tmp_path):
    store = await kept(
        tmp_path, first=held(0, score(2.0, 2.0)), this=held(2, score(3.0, 2.0), exchanges=1)
    )
    assert await found(store, "this") is None


async def test_the_first_session_has_none_before_it(tmp_path):
    store = await kept(tmp_path, this=held(0, score(2.0, 2.0)))
    assert await found(store, "this") is None

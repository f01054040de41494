import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from events import finished_exchange, listed, opened
from fakes import START, pack
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sessions import level, score, scored, taken

from thinkaloud.adapters.store.schema import MIGRATIONS
from thinkaloud.adapters.store.store import Store
from thinkaloud.app import making
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.events import Mode
from thinkaloud.domain.summary import Snippet


@pytest.fixture
async def store(tmp_path):
    opened_store = Store(tmp_path / "sessions.db")
    yield opened_store
    await opened_store.close()


def saying(*answers):
    return tuple(listed(*opened(), *(making.answered(1, text) for text in answers)))


async def ids(store, search):
    return [each.session for each in (await store.sessions(search)).sessions]


async def test_what_was_said_is_found_by_its_words_wherever_they_stand(store):
    await store.add("abc", saying("We paged Zoë at three.", "It was morning by then."))
    await store.add("xyz", saying("Nothing of the kind."))
    assert await ids(store, "zoe") == ["abc"]
    assert await ids(store, "zoe morn") == ["abc"]
    assert await ids(store, "MORNING of") == []
    for nothing in ("zebra", "AND", "zoe OR", "(", "*", "text:zoe", "zoe NEAR", "''", '"-"'):
        assert await ids(store, nothing) == [], nothing
    for everything in ("", "  ", '""'):
        assert len(await ids(store, everything)) == 2, everything


async def test_a_phrase_is_found_as_it_stands_and_by_its_beginning(store):
    await store.add("abc", saying("The booking desk was closed."))
    await store.add("xyz", saying("The desk had no booking."))
    assert await ids(store, '"booking desk"') == ["abc"]
    assert await ids(store, '"booking des"') == []
    assert await ids(store, '"booking des"*') == ["abc"]
    assert await ids(store, '"booking des') == ["abc"]
    assert sorted(await ids(store, "book desk")) == ["abc", "xyz"]


async def test_a_snippet_shows_the_place_with_the_words_marked(store):
    await store.add("abc", saying("One. " * 40 + "We paged [Zoë] at\nthree. " + "Two. " * 40))
    (found,) = (await store.sessions("zoe thr")).sessions
    snippet = found.snippet
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["Zoë", "three"]
    assert "We paged [Zoë] at three." in snippet.text
    assert len(snippet.text.split()) < 20
    (listed_only,) = (await store.sessions()).sessions
    assert listed_only.snippet is None


async def test_a_snippet_is_of_the_session_that_it_stands_under(store):
    await store.add("abc", saying("The first desk."))
    await store.add("xyz", saying("The second desk."))
    found = {each.session: each.snippet for each in (await store.sessions("desk")).sessions}
    assert found["abc"] == Snippet("The first desk.", ((10, 14),))
    assert found["xyz"] == Snippet("The second desk.", ((11, 15),))


async def test_titles_that_were_given_are_found_too_and_the_pack_keeps_its_own(store):
    events = saying("We waited.")
    await store.add("abc", events)
    await store.append("abc", making.renamed("Dry run")(len(events), START))
    (found,) = (await store.sessions("dry")).sessions
    assert found.title == "Dry run"
    await store.append("abc", making.renamed("")(len(events) + 1, START))
    (again,) = (await store.sessions()).sessions
    assert again.title == "Test sheet"


async def test_tags_and_standing_narrow_the_list(store):
    await store.add("open", saying("Desk."))
    makes = (*opened(), *finished_exchange(1), making.ended(early=True))
    await store.add("over", tuple(listed(*makes, making.tagged(("First", "calm")))))
    await store.add("twig", (*saying("Desk."), making.branched("open")(4, START)))
    assert await ids(store, "#first") == ["over"]
    assert await ids(store, "#first #CALM") == ["over"]
    assert await ids(store, "#first #other") == []
    assert sorted(await ids(store, "is:unfinished")) == ["open", "twig"]
    assert await ids(store, "is:ended") == ["over"]
    assert await ids(store, "is:branch desk") == ["twig"]
    (twig,) = (await store.sessions("is:branch")).sessions
    assert (twig.origin, twig.origin_seq) == ("open", 3)


async def test_what_waits_for_its_score_is_known(store):
    makes = (*opened(plan=(1,)), *finished_exchange(1), making.ended(early=False))
    await store.add("abc", tuple(listed(*makes)))
    (waiting,) = (await store.sessions()).sessions
    assert waiting.awaits_score
    await store.append("abc", scored(1, score(3.0, 3.0))(len(makes), START))
    (done,) = (await store.sessions()).sessions
    assert not done.awaits_score


async def test_a_limit_counts_what_it_leaves_out(store):
    for number in range(5):
        await store.add(f"s{number}", saying("Desk."))
    found = await store.sessions("desk", limit=2)
    assert (len(found.sessions), found.total) == (2, 5)
    assert (await store.sessions(limit=0)).sessions == ()


@given(search=st.text(max_size=40))
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_no_search_is_an_error(store, search):
    if not await store.unfinished():
        await store.add("abc", saying('We paged "Zoë" at three.'))
    assert (await store.sessions(search)).total in {0, 1}


async def test_a_whole_session_is_added_at_once_or_not_at_all(store):
    events = saying("We waited.")
    await store.add("abc", events)
    assert await store.events("abc") == events
    with pytest.raises(StoreError):
        await store.add("abc", events)
    broken = (*events[:-1], events[-1].model_copy(update={"seq": 1}))
    with pytest.raises(StoreError):
        await store.add("xyz", broken)
    assert (await store.sessions()).total == 1


async def test_an_added_session_stands_in_the_library_as_one_that_was_held(store):
    makes = (
        *opened(plan=(1, 2, 3)),
        *finished_exchange(1),
        *taken(2, score(3.0, 3.0), question=2),
        *taken(3, score(3.0, 3.0), question=3),
        scored(1, score(level(3.0, band=True), level(3.0, band=True))),
        making.tagged(("calm",)),
        making.ended(early=False),
    )
    events = tuple(listed(*makes))
    for event in events:
        await store.append("held", event)
    await store.add("added", events)
    held, added = sorted((await store.sessions()).sessions, key=lambda each: each.session)[::-1]
    assert {**vars(held), "session": ""} == {**vars(added), "session": ""}
    first, second = sorted(await store.progress(), key=lambda each: each.session)
    assert first.model_copy(update={"session": ""}) == second.model_copy(update={"session": ""})


async def test_a_retake_after_the_end_makes_a_session_unfinished_until_it_is_over(store):
    makes = (*opened(plan=(1,)), *finished_exchange(1), making.ended(early=False))
    events = listed(*makes, making.retake_started(1), making.ended(early=False))
    await store.add("abc", tuple(events[:-1]))
    assert await store.unfinished() == "abc"
    await store.append("abc", events[-1])
    assert await store.unfinished() is None


async def test_a_branch_stands_where_it_branched_off_in_time(store):
    events = saying("We waited.")
    await store.add("old", events)
    later = START + timedelta(days=3)
    await store.add("twig", (*events, making.branched("old")(len(events), later)))
    assert await ids(store, "") == ["twig", "old"]


async def test_a_file_of_before_keeps_its_sessions_and_is_searched_all_the_same(tmp_path):
    path = tmp_path / "sessions.db"
    events = saying("We paged Zoë at three.")
    with closing(sqlite3.connect(path)) as before:
        for script in MIGRATIONS[:2]:
            before.executescript(script)
        before.execute("PRAGMA user_version = 2")
        before.execute(
            "INSERT INTO sessions (id, title, started, updated, mode, interviewer, questions) "
            "VALUES ('abc', 'Test sheet', ?1, ?1, 'coach', 'offline', 2)",
            (events[0].at.isoformat(),),
        )
        for event in events:
            before.execute(
                "INSERT INTO events VALUES ('abc', ?, ?, ?, ?)",
                (event.seq, event.at.isoformat(), event.type, event.model_dump_json()),
            )
        before.execute("INSERT INTO said VALUES ('We paged Zoë at three.', 'abc', 3)")
        before.commit()
    store = Store(path)
    assert await ids(store, "zoe") == ["abc"]
    await store.append("abc", making.answered(1, "Then we slept.")(len(events), START))
    assert await ids(store, "slept zoe") == ["abc"]
    await store.delete("abc")
    assert await ids(store, "zoe") == []
    await store.close()


async def test_progress_is_known_of_sessions_that_an_older_program_wrote(store, tmp_path):
    sheet = pack(3)
    start = making.started(sheet, (1, 2, 3), 2, Mode.COACH, "offline", "judge")
    exchanges = (each for n in (1, 2, 3) for each in taken(n, score(3.0, 3.0), question=n))
    await store.add("abc", tuple(listed(start, *exchanges, making.ended(early=False))))
    (kept,) = await store.progress()
    for form in (None, '{"of": "another form"}'):
        with closing(sqlite3.connect(tmp_path / "sessions.db")) as connection:
            connection.execute("UPDATE sessions SET progress = ?", (form,))
            connection.commit()
        assert await store.progress() == (kept,)


async def test_a_damaged_session_keeps_no_other_from_being_counted(store, tmp_path):
    for session in ("good", "bad"):
        await store.add(session, tuple(listed(*opened(), making.ended(early=True))))
    with closing(sqlite3.connect(tmp_path / "sessions.db")) as connection:
        connection.execute("UPDATE sessions SET progress = NULL")
        connection.execute("UPDATE events SET body = '{}' WHERE session = 'bad' AND seq = 1")
        connection.commit()
    assert [each.session for each in await store.progress()] == ["good"]


async def test_retakes_and_the_closing_round_are_no_more_questions_answered(store):
    makes = (
        *opened(plan=(1, 2)),
        *finished_exchange(1),
        *taken(2, question=1, retake_of=1),
        *taken(3, question=None),
    )
    for event in listed(*makes):
        await store.append("abc", event)
    (held,) = (await store.sessions()).sessions
    assert held.answered == 1
    await store.append("abc", making.tagged(())(len(makes), START))
    (made_anew,) = (await store.sessions()).sessions
    assert made_anew.answered == 1

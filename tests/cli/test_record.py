"""Coming back to what was said: library, retake, branch, progress, from the command line."""

import asyncio
import json

import pytest
from commands import ANSWER, err, out, session_of
from events import listed, opened

from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.store.store import Store
from thinkaloud.cli.library import LISTED

AGAIN = "This time I rang her first, because Runa had told me who would be left outside. Who else?"


@pytest.fixture
def kept(run):
    """A finished session of one question."""
    said = f"{ANSWER}\n\n/skip\n/pass\n\n"
    done = run("practice", "--offline", "--plain", "--questions", "1", said=said)
    return session_of(done)


def events_of(run, session):
    return json.loads(out(run("show", session, "--json")))["events"]


def test_a_question_of_a_finished_session_is_taken_again_and_both_takes_are_kept(run, kept):
    done = run(
        "retake", kept, "--question", "1", "--offline", "--plain", said=f"{AGAIN}\n\n/skip\n"
    )
    assert done.returncode == 0
    assert f"thinkaloud show {kept}" in err(done)
    events = events_of(run, kept)
    answers = [each["text"] for each in events if each["type"] == "answer_given"]
    assert answers == [ANSWER, AGAIN]
    assert events[-1]["type"] in {"session_ended", "exchange_scored"}
    assert "Takes beside each other" in out(done)
    shown = out(run("show", kept))
    assert "Takes beside each other" in shown
    assert "First take" in shown
    assert "once more" in shown or "taken again" in shown


def test_a_retake_that_breaks_off_is_carried_on_with(run, kept):
    run("retake", kept, "--question", "1", "--offline", "--plain", said=f"{AGAIN}\n\n")
    done = run("resume", "--offline", "--plain", said="/end\n")
    assert session_of(done) == kept
    assert "is:" not in out(done)
    assert [each["ended"] for each in json.loads(out(run("sessions", "--json")))] == [True]


def test_a_retake_of_what_was_never_asked_is_refused(run, kept):
    done = run("retake", kept, "--question", "7", "--offline", "--plain")
    assert done.returncode == 1
    assert "Question 7 of the sheet has no answer" in err(done)
    assert "answered are: 1" in err(done)


def test_a_branch_goes_on_differently_and_the_library_shows_where_it_came_from(run, kept):
    events = events_of(run, kept)
    asked = next(each["seq"] for each in events if each["type"] == "question_asked")
    said = f"{AGAIN}\n\n/end\n"
    done = run("branch", kept, "--at", str(asked), "--offline", "--plain", said=said)
    branch = session_of(done)
    assert branch != kept
    assert "Carrying on at: " in err(done)
    assert events_of(run, kept) == events
    assert events_of(run, branch)[: asked + 1] == events[: asked + 1]
    listed = out(run("sessions"))
    assert f"branch of {kept} at {asked}" in listed
    assert out(run("sessions", "--search", "is:branch")).split()[0] == branch


@pytest.mark.parametrize("at", ["-1", "99999"])
def test_a_branch_where_nothing_is_is_refused(run, kept, at):
    done = run("branch", kept, "--at", at, "--offline", "--plain")
    assert done.returncode == 1
    assert "no" in err(done)
    assert len(json.loads(out(run("sessions", "--json")))) == 1


def test_sessions_are_named_tagged_and_found_by_both(run, kept):
    assert run("rename", kept[:4], "Dry run").returncode == 0
    assert "#calm #first" in err(run("tag", kept, "calm", "#first"))
    assert "x" * 121 not in err(run("rename", kept, "x" * 5_000))
    run("rename", kept, "Dry run")
    assert "Dry run" in out(run("sessions", "--search", "dry #calm"))
    assert "#calm #first" in out(run("sessions"))
    run("rename", kept)
    run("tag", kept)
    assert "Dry run" not in out(run("sessions"))
    assert "#calm" not in out(run("sessions"))
    assert run("rename", "zzz", "X").returncode == 1


def test_a_search_brings_out_what_it_found(run, kept):
    done = run("sessions", "--search", '"booking desk"')
    assert "[booking desk]" in out(done)
    (found,) = json.loads(out(run("sessions", "--search", "bookin", "--json")))
    text, (mark,) = found["snippet"]["text"], found["snippet"]["marks"]
    assert text[mark[0] : mark[1]] == "booking"


def test_a_long_list_is_cut_and_says_so(run, environment):
    asyncio.run(fill(paths(environment).sessions, LISTED + 1))
    done = run("sessions")
    assert len(out(done).splitlines()) == LISTED
    assert f"newest {LISTED} of {LISTED + 1}" in err(done)
    assert len(out(run("sessions", "--all")).splitlines()) == LISTED + 1
    assert len(json.loads(out(run("sessions", "--json")))) == LISTED + 1


async def fill(path, sessions):
    store = Store(path)
    for number in range(sessions):
        await store.add(f"s{number}", listed(*opened()))
    await store.close()


def test_progress_says_what_is_missing_and_lists_what_there_is(run, kept):
    assert "three scored exchanges" in out(run("progress"))
    found = json.loads(out(run("progress", "--json")))
    assert found["series"] == []


def test_scoring_again_stands_beside_the_score_before(run, kept):
    run("score", kept, "--offline")
    done = run("score", kept, "--offline")
    assert "Scores beside each other" in out(done)
    scored = [each for each in events_of(run, kept) if each["type"] == "exchange_scored"]
    assert len([each for each in scored if each["exchange"] == 1]) == 3


def test_the_estimate_takes_no_other_rubric(run, kept, tmp_path):
    done = run("score", kept, "--offline", "--rubric", str(tmp_path / "rubric.toml"))
    assert done.returncode == 2
    assert "reads no rubric" in err(done)

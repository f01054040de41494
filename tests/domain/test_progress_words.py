from datetime import timedelta

from events import listed
from fakes import pack
from progress_entries import NOON, OTHER_MODEL, by_model, by_rule, entry
from rubrics import rubric
from sessions import taken

from thinkaloud.app import making
from thinkaloud.domain.events import Mode
from thinkaloud.domain.progress import entry_of, progress
from thinkaloud.domain.progress_entry import JudgedBy, ProgressEntry
from thinkaloud.domain.progress_words import (
    day,
    headline,
    judge_words,
    left_out_words,
    measured,
    name_of,
    sentences,
    standing_words,
)
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.scorecard import SessionLevel
from thinkaloud.domain.transcript import read

THINKING, LINKING, ASKING = Dimension


def said(of: Dimension | None, *made: ProgressEntry) -> list[str]:
    return list(sentences(progress(made), of, rubric()))


def test_a_change_is_told_since_the_first_session_and_since_the_one_before() -> None:
    found = said(
        THINKING,
        entry("a", 0, by_model(2, 3)),
        entry("b", 8, by_model(3, 3)),
        entry("c", 10, by_model(3.2, 3)),
    )
    assert found == ["Thinking out loud: up since 12 Nov, about the same since 20 Nov."]


def test_the_same_change_twice_is_said_once() -> None:
    found = said(None, *(entry(f"s{n}", n, by_model(1 + n, 1 + n)) for n in range(3)))
    assert found == ["Reflectiveness: up since 12 Nov and since 13 Nov."]


def test_two_sessions_have_one_change() -> None:
    found = said(LINKING, entry("a", 0, by_rule(3, 4)), entry("b", 1, by_rule(3, 2)))
    assert found == ["Systems to people: down since 12 Nov."]


def test_sessions_of_one_day_are_told_apart_by_their_time() -> None:
    found = said(
        LINKING,
        entry("a", -2, by_model(3, 2)),
        entry("b", 0, by_model(3, 4)),
        entry("c", 1 / 96, by_model(3, 4)),
    )
    clock = NOON.astimezone().strftime("%H:%M")
    assert found == [
        f"Systems to people: up since 10 Nov, about the same since 12 Nov {clock}.",
    ]


def test_one_session_shows_no_change_yet() -> None:
    assert said(THINKING, entry("a", 0, by_model(3, 3))) == [
        "Thinking out loud: one session so far; change shows from two on."
    ]


def test_a_dimension_may_have_fewer_levels_than_there_are_sessions() -> None:
    some = [entry("a", 0, by_model(3, 3, 2)), entry("b", 1, by_model(3, 3))]
    assert said(ASKING, *some) == [
        "Asking back: a level in one session so far; change shows from two on."
    ]
    assert said(ASKING, some[1]) == ["Asking back: no level so far."]


def test_what_several_judges_made_of_it_stands_behind_their_marks() -> None:
    found = said(
        THINKING,
        entry("a", 0, by_rule(2, 3)),
        entry("b", 1, by_model(2, 3)),
        entry("c", 2, by_rule(3, 3)),
    )
    assert found == [
        "Thinking out loud ●: up since 12 Nov.",
        "Thinking out loud ○: one session so far; change shows from two on.",
    ]


def test_a_day_has_its_year_where_it_is_another_one() -> None:
    assert day(NOON, NOON + timedelta(days=1)) == "12 Nov"
    assert day(NOON, NOON + timedelta(days=90)) == "12 Nov 2026"


def test_the_headline_counts_sessions_and_says_from_when_to_when() -> None:
    some = [entry(f"s{n}", n * 60, by_model(3, 3)) for n in range(2)]
    assert headline(progress(some[:1])) == "1 session, 12 Nov 2026"
    assert headline(progress(some)) == "2 sessions, 12 Nov 2026 to 11 Jan 2027"


def test_a_level_is_a_figure_with_its_name_and_an_estimate_a_band() -> None:
    assert standing_words(entry("a", 0, by_model(3.6, 3)).levels[THINKING], rubric()) == (
        "3.6 · Reflecting"
    )
    assert standing_words(entry("a", 0, by_rule(3.6, 3)).levels[THINKING], rubric()) == (
        "upper band · Reflecting or more"
    )
    assert standing_words(SessionLevel(), rubric()) == "no opportunity"


def test_everything_that_is_measured_has_a_name() -> None:
    assert [name_of(of, rubric()) for of in measured(rubric())] == [
        "Reflectiveness",
        "Thinking out loud",
        "Systems to people",
        "Asking back",
    ]


def test_the_name_of_a_judge_is_data() -> None:
    shown = judge_words(JudgedBy(scorer="a\x1b[31mb\nc", rubric_version="1\n2"))
    assert shown == "ab c (rubric 1 2)"


def test_what_is_left_out_is_counted_with_the_reason() -> None:
    short = entry("a", 0, by_model(3, 3), by_model(3, 3))
    waiting = entry("b", 1, by_model(3, 3), by_model(3, 3), None)
    mixed = entry("c", 2, by_model(3, 3), by_model(3, 3), by_model(3, 3, scorer=OTHER_MODEL))
    branch = entry("d", 3, by_model(3, 3), branch=True)
    start = making.started(pack(1), (1,), 2, Mode.SIMULATION, "scripted", "judge")
    running = entry_of("e", read(listed(start, *taken(1, by_model(3, 3)))))
    assert left_out_words(progress([short, short, waiting, mixed, running, branch])) == (
        "Left out: 2 with fewer than three scored exchanges; 1 not fully scored yet; "
        "1 scored by different judges; 1 still running as a simulation; "
        "1 branched off, which shares answers with its origin."
    )
    assert left_out_words(progress([branch, branch])) == (
        "Left out: 2 branched off, which share answers with their origin."
    )
    assert left_out_words(progress([entry("a", 0, by_model(3, 3))])) is None

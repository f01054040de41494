from random import Random

import pytest
from events import listed
from fakes import pack
from hypothesis import given
from hypothesis import strategies as st
from progress_entries import (
    ESTIMATE,
    FEW,
    MODEL,
    OTHER_MODEL,
    by_model,
    by_rule,
    entries,
    entry,
    retaking,
    transcripts,
)
from sessions import level, session, taken

from thinkaloud.app import making
from thinkaloud.domain.events import Mode
from thinkaloud.domain.progress import entry_of, progress
from thinkaloud.domain.progress_entry import JudgedBy, NoFigure, ProgressEntry
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band, ExchangeScore, ScoreState
from thinkaloud.domain.transcript import Transcript, read

THINKING, LINKING, ASKING = Dimension
NOT_SCORABLE = level(None, state=ScoreState.NOT_SCORABLE, reason="under five words")


def made_of(*exchanges: tuple[making.Make, ...], mode: Mode = Mode.COACH) -> Transcript:
    start = making.started(pack(3), (1, 2, 3), 2, mode, "scripted", "judge")
    return read(listed(start, *(make for each in exchanges for make in each)))


def three(mode: Mode = Mode.COACH, *more: making.Make) -> Transcript:
    taken_ones = (taken(n, by_model(3, 3, 3), question=n) for n in (1, 2, 3))
    return made_of(*taken_ones, more, mode=mode)


def names(found: tuple[ProgressEntry, ...]) -> list[str]:
    return [each.session for each in found]


def test_an_entry_has_levels_spreads_and_who_judged() -> None:
    found = entry("s", 0, by_model(2, 3, 5), by_model(3, 3, 1), by_model(4, 3))
    assert found.judged_by == JudgedBy(scorer=MODEL, rubric_version="1")
    assert found.without is None
    assert [found.levels[each].level for each in Dimension] == [3, 3, 5]
    assert [found.levels[each].exchanges for each in Dimension] == [3, 3, 2]
    assert found.spreads == {THINKING: 1, LINKING: 0, ASKING: 2.83}
    assert (found.reflectiveness.level, found.reflectiveness.exchanges) == (3.7, 3)


def test_one_exchange_has_no_spread() -> None:
    assert ASKING not in entry("s", 0, by_model(2, 3, 5), by_model(3, 3), by_model(4, 3)).spreads


def test_a_spread_rests_on_the_exchanges_that_its_level_rests_on() -> None:
    partly = by_model(level(5), NOT_SCORABLE)
    scores = (by_model(3, 3), by_model(3, 3), by_model(3, 3), partly)
    assert entry("s", 0, *scores).spreads[THINKING] == 0


def test_an_estimate_is_kept_by_its_bands_alone() -> None:
    found = entry("s", 0, by_rule(2, 3, 5))
    assert [found.levels[each].band for each in Dimension] == list(Band)
    assert {found.levels[each].level for each in Dimension} == {None}
    assert found.spreads == {}
    assert (found.reflectiveness.level, found.reflectiveness.band) == (None, Band.MIDDLE)


def test_a_title_is_the_candidates_own_or_the_sheets_in_one_short_line() -> None:
    assert entry_of("s", three()).title == "Test sheet"
    renamed = entry_of("s", three(Mode.COACH, making.renamed("Third\n\x1b[1mtry " + "x" * 99)))
    assert renamed.title.startswith("Third try xxx")
    assert len(renamed.title) == 80


def test_fewer_than_three_scorable_exchanges_give_no_figure() -> None:
    found = entry("s", 0, by_model(3, 3), by_model(3, 3), by_model(NOT_SCORABLE, 3))
    assert found.without is NoFigure.TOO_FEW
    assert (found.levels, found.spreads, found.reflectiveness.level) == ({}, {}, None)


@pytest.mark.parametrize("third", [None, "The judge could not be reached."])
def test_a_session_whose_scores_are_missing_is_no_session_with_too_few(third: str | None) -> None:
    found = entry("s", 0, by_model(3, 3), by_model(3, 3), third)
    assert found.without is NoFigure.UNSCORED


def test_what_failed_for_asking_back_alone_is_not_missing() -> None:
    failed = by_model(3, 3, level(None, state=ScoreState.UNSCORED, reason="late"))
    assert entry("s", 0, failed, failed).without is NoFigure.TOO_FEW


@pytest.mark.parametrize(
    "other", [by_model(3, 3, scorer=OTHER_MODEL), by_model(3, 3, rubric="2"), by_rule(3, 3)]
)
def test_different_judges_or_rubrics_give_no_figure(other: ExchangeScore) -> None:
    found = entry("s", 0, by_model(3, 3), by_model(3, 3), other)
    assert (found.without, found.judged_by, found.levels) == (NoFigure.MIXED, None, {})


def test_nothing_is_told_of_a_simulation_before_its_end() -> None:
    again = taken(2, by_model(5, 5), retake_of=1)
    running = entry_of("s", made_of(taken(1, by_model(3, 3)), again, mode=Mode.SIMULATION))
    assert (running.without, running.judged_by) == (NoFigure.SIMULATION, None)
    assert (running.levels, running.retakes) == ({}, ())
    over = entry_of("s", three(Mode.SIMULATION, making.ended(early=False)))
    assert over.without is None


def test_a_retake_stands_beside_the_first_take_and_does_not_count() -> None:
    found = entry_of(
        "s",
        session(
            taken(1, by_model(2, 3, None)),
            taken(2, by_model(3, 3, None), retake_of=1),
            taken(3, by_rule(4, 3, 5), retake_of=2),
        ),
    )
    (again,) = found.retakes
    assert (again.question, again.title) == (1, "responsibility")
    assert {of: each.level for of, each in again.first.levels.items()} == {THINKING: 2, LINKING: 3}
    assert {of: each.band for of, each in again.again.levels.items()} == {
        THINKING: Band.UPPER,
        LINKING: Band.MIDDLE,
        ASKING: Band.UPPER,
    }
    assert {each.level for each in again.again.levels.values()} == {None}
    assert again.again.judged_by == JudgedBy(scorer=ESTIMATE, rubric_version="1")


def test_a_take_without_a_score_has_no_judge_and_no_level() -> None:
    (again,) = retaking("s", 0, by_model(3, 3), None).retakes
    assert (again.again.judged_by, again.again.levels) == (None, {})


def test_a_branch_tells_only_the_retakes_of_its_own() -> None:
    shared = (taken(1, by_model(3, 3)), taken(2, by_model(4, 4), retake_of=1))
    branched = (making.branched("origin"),)
    assert entry_of("s", made_of(*shared, branched)).branch
    assert entry_of("s", made_of(*shared, branched)).retakes == ()
    own = taken(3, by_model(5, 5), retake_of=1)
    (again,) = entry_of("s", made_of(*shared, branched, own)).retakes
    assert again.again.levels[THINKING].level == 5


def test_sessions_stand_in_order_of_time_and_neighbours_of_one_judge_are_a_run() -> None:
    one, two = by_model(3, 3), by_model(3, 3, scorer=OTHER_MODEL)
    days = {"d": (4, one), "a": (1, one), "c": (3, two), "b": (2, one)}
    found = progress(entry(name, *each) for name, each in days.items())
    assert names(found.points) == ["a", "b", "c", "d"]
    assert [names(run.points) for run in found.runs] == [["a", "b"], ["c"], ["d"]]
    assert [names(series.points) for series in found.series] == [["a", "b", "d"], ["c"]]


def test_another_rubric_is_another_series() -> None:
    found = progress([entry("a", 0, by_model(3, 3)), entry("b", 1, by_model(3, 3, rubric="2"))])
    assert len(found.runs) == len(found.series) == 2


def test_branches_and_sessions_without_a_figure_are_kept_apart() -> None:
    found = progress(
        [
            entry("whole", 0, by_model(3, 3)),
            entry("branch", 1, by_model(3, 3), branch=True),
            entry("short", 2, by_model(3, 3), by_model(3, 3)),
            entry("short branch", 3, by_model(3, 3), by_model(3, 3), branch=True),
        ]
    )
    assert names(found.points) == ["whole"]
    assert names(found.branches) == ["branch", "short branch"]
    assert names(found.without_figure) == ["short"]


def test_retakes_are_told_of_every_session_oldest_first() -> None:
    late = retaking("late", 5, by_model(3, 3), by_model(4, 4))
    early = retaking("early", 1, by_model(3, 3), by_model(4, 4)).model_copy(update={"branch": True})
    assert [each.session for each in progress([late, early]).retakes] == ["early", "late"]


@FEW
@given(transcripts())
def test_an_entry_survives_being_kept_as_json(transcript: Transcript) -> None:
    made = entry_of("s", transcript)
    assert ProgressEntry.model_validate_json(made.model_dump_json()) == made


def test_an_entry_holds_none_of_the_quotes_that_its_scores_rest_on() -> None:
    quoting = by_model(level(4, "a1 a3"), 3)
    made = entry_of("s", session(taken(1, quoting), taken(2, quoting, retake_of=1)))
    assert made.retakes
    assert "we waited a week" not in made.model_dump_json()


@FEW
@given(entries())
def test_no_session_is_lost_and_no_run_has_two_judges(made: list[ProgressEntry]) -> None:
    found = progress(made)
    shown = [*found.points, *found.branches, *found.without_figure]
    assert sorted(names(tuple(shown))) == sorted(each.session for each in made)
    for run in found.runs:
        assert {point.judged_by for point in run.points} == {run.judged_by}
    for run, following in zip(found.runs, found.runs[1:], strict=False):
        assert run.judged_by != following.judged_by
    assert sorted(found.points, key=lambda each: each.started) == list(found.points)


@FEW
@given(st.lists(st.integers(0, 9), max_size=6), st.randoms())
def test_the_order_in_which_sessions_are_read_does_not_matter(
    days: list[int], chance: Random
) -> None:
    made = [entry(f"s{n}", day, by_model(3, 3)) for n, day in enumerate(days)]
    shuffled = chance.sample(made, len(made))
    assert progress(made) == progress(shuffled)

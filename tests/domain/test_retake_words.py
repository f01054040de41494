from progress_entries import NOON, by_model, by_rule, retaking
from rubrics import rubric
from sessions import level

from thinkaloud.domain.progress import progress
from thinkaloud.domain.retake_words import retake_heading, retake_words
from thinkaloud.domain.score import ExchangeScore, ScoreState


def said(first: ExchangeScore | None, again: ExchangeScore | None) -> str:
    (retaken,) = retaking("s", 0, first, again).retakes
    return retake_words(retaken, rubric())


def test_a_retake_is_headed_by_its_question_and_the_day() -> None:
    (found,) = progress([retaking("s", 0, by_model(3, 3), by_model(3, 3))]).retakes
    assert found.started == NOON
    assert retake_heading(found) == "responsibility, 12 Nov 2026"


def test_figures_stand_side_by_side_with_the_change() -> None:
    assert said(by_model(2, 3, 4), by_model(3.5, 3.2)) == (
        "thinking out loud 2.0 → 3.5, up; systems to people 3.0 → 3.2, about the same"
    )


def test_estimates_stand_side_by_side_by_their_bands() -> None:
    assert said(by_rule(2, 3), by_rule(3.5, 2.4)) == (
        "thinking out loud lower → upper band, up; systems to people middle → lower band, down"
    )


def test_different_judges_are_not_compared() -> None:
    assert said(by_model(2, 3), by_rule(3, 3)) == "scored by different judges, so not compared"


def test_a_take_without_a_score_is_said() -> None:
    assert said(by_model(2, 3), None) == "not both takes have a score yet"
    assert said(None, by_model(2, 3)) == "not both takes have a score yet"


def test_takes_with_nothing_to_compare_are_said() -> None:
    nothing = level(None, state=ScoreState.NOT_SCORABLE, reason="under five words")
    assert said(by_model(2, 3), by_model(nothing, nothing)) == "no level in both takes"

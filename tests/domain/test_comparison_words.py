import pytest
from rubrics import rubric
from sessions import level, score

from thinkaloud.domain.change import Change
from thinkaloud.domain.comparison_words import (
    brief_standing,
    item_words,
    judges_words,
    off_script_words,
    step_words,
)
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import DimensionScore, ScoreState
from thinkaloud.domain.score_comparison import Step, compare_scores
from thinkaloud.domain.take_comparison import OffScript, Take

THINKING = Dimension.THINKING_ALOUD


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (level(3.0), "3.0"),
        (level(3.0).model_copy(update={"spread": 0.58}), "3.0 ± 0.6"),
        (level(3.0, band=True).model_copy(update={"spread": 0.0}), "middle band"),
        (level(None), "no opportunity"),
        (level(None, state=ScoreState.NOT_SCORABLE), "not scorable"),
        (level(None, state=ScoreState.UNSCORED), "unscored"),
        (None, "unscored"),
    ],
)
def test_a_standing_is_a_figure_or_a_band_or_two_words(
    part: DimensionScore | None, words: str
) -> None:
    assert brief_standing(part) == words


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Step(change=Change.UP, difference=0.6), "up, +0.6"),
        (Step(change=Change.DOWN, difference=-1.0), "down, −1.0"),
        (Step(change=Change.ABOUT_THE_SAME, difference=0.0), "about the same, 0.0"),
        (Step(change=Change.UP), "up"),
        (Step(difference=-0.2), "−0.2"),
        (Step(), ""),
    ],
)
def test_a_step_is_told_in_words_and_in_levels(step: Step, words: str) -> None:
    assert step_words(step) == words


def test_judges_or_rubrics_that_differ_are_named() -> None:
    one, other = score(3.0, 3.0), score(3.0, 3.0, scorer="an\x1b[2Jother")
    assert judges_words([one, one]) is None
    assert "The judges differ (judge, another)" in (judges_words([one, other]) or "")
    newer = score(3.0, 3.0, rubric_version="2")
    assert "The rubrics differ (versions 1, 2)" in (judges_words([one, newer]) or "")


def test_items_are_told_by_their_labels_what_is_good_before_what_holds_down() -> None:
    before, after = score(level(2.0, "a1 n1"), 3.0), score(level(4.0, "a3 a6 n3"), 3.0)
    compared = compare_scores(before, after).dimensions[THINKING]
    assert list(item_words(compared, rubric().dimension(THINKING))) == [
        "+ thinking in motion · an open end",
        "− a moment of your own",
        "no longer: prepared text",
        "but now: success only",
    ]


def test_what_an_off_script_probe_did_is_said_only_where_one_was_put() -> None:
    def told(found: OffScript | None) -> str | None:
        take = Take(score=None, overlap=0.5, words=9, longest_turn=9, off_script=found)
        return off_script_words("First take", take)

    assert told(None) is None
    assert told(OffScript(before=0.82, after=0.04)) == (
        "First take: asked something off the script, the wording that matches the sample went "
        "from 82% to 4%."
    )
    assert told(OffScript(before=0.82, after=None)) == (
        "First take: 82% of the wording matches the sample; asked something off the script, "
        "nothing more was said."
    )

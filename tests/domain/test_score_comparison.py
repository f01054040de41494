import pytest
from hypothesis import given
from hypothesis import strategies as st
from sessions import level, score

from thinkaloud.domain.change import NOTICEABLE, Change
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ScoreState
from thinkaloud.domain.score_comparison import ItemChange, Step, compare_scores, judged_alike

THINKING, PEOPLE, ASKING = Dimension
LEVELS = st.integers(10, 50).map(lambda tenths: tenths / 10)


def test_figures_have_a_change_and_a_difference_for_each_dimension() -> None:
    compared = compare_scores(score(3.0, 4.0, 2.0), score(3.3, 3.0, 2.4))
    assert {which: part.step for which, part in compared.dimensions.items()} == {
        THINKING: Step(change=Change.ABOUT_THE_SAME, difference=0.3),
        PEOPLE: Step(change=Change.DOWN, difference=-1.0),
        ASKING: Step(change=Change.UP, difference=0.4),
    }


@given(LEVELS, LEVELS)
def test_change_and_difference_never_contradict_each_other(before: float, after: float) -> None:
    step = compare_scores(score(before, 3.0), score(after, 3.0)).dimensions[THINKING].step
    assert step.difference is not None
    assert before + step.difference == pytest.approx(after)
    assert (step.change is Change.ABOUT_THE_SAME) is (abs(step.difference) < NOTICEABLE)
    assert (step.change is Change.UP) is (step.difference >= NOTICEABLE)


def test_estimates_change_by_their_bands_and_have_no_difference() -> None:
    before, after = score(level(2.5, band=True), 3.0), score(level(3.4, band=True), 3.0)
    step = compare_scores(before, after).dimensions[THINKING].step
    assert step == Step(change=Change.ABOUT_THE_SAME)
    assert compare_scores(before, score(level(3.5, band=True), 3.0)).dimensions[
        THINKING
    ].step == Step(change=Change.UP)


@pytest.mark.parametrize("other", [{"scorer": "another"}, {"rubric_version": "2"}])
def test_what_was_not_judged_alike_has_a_difference_and_no_change(other: dict[str, str]) -> None:
    before, after = score(2.0, 3.0), score(4.0, 3.0, **other)
    compared = compare_scores(before, after)
    assert not compared.judged_alike
    assert not judged_alike(before, after)
    assert compared.dimensions[THINKING].step == Step(difference=2.0)


def test_an_estimate_beside_figures_has_neither() -> None:
    estimate = score(level(2.0, band=True), 3.0, scorer="estimate")
    assert compare_scores(estimate, score(4.0, 3.0)).dimensions[THINKING].step == Step()


def test_a_dimension_without_a_level_on_either_side_does_not_change() -> None:
    asking = compare_scores(score(3.0, 3.0, None), score(3.0, 3.0, 4.0)).dimensions[ASKING]
    assert asking.step == Step()
    failed = level(None, state=ScoreState.UNSCORED, reason="busy")
    assert compare_scores(score(3.0, 3.0), score(failed, 3.0)).dimensions[THINKING].step == Step()


def test_a_score_may_lack_a_dimension() -> None:
    before = score(3.0, 3.0)
    lacking = before.model_copy(update={"dimensions": {PEOPLE: level(3.0)}})
    assert compare_scores(before, lacking).dimensions[THINKING].step == Step()
    assert compare_scores(lacking, before).dimensions[PEOPLE].step.difference == 0.0


def test_items_gained_and_lost_are_told_apart_from_what_holds_a_level_down() -> None:
    before, after = score(level(2.0, "a1 n3 n1"), 3.0), score(level(4.0, "a5 a1 a3 n4 n3"), 3.0)
    thinking = compare_scores(before, after).dimensions[THINKING]
    assert thinking.positives == ItemChange(gained=("a3", "a5"))
    assert thinking.negatives == ItemChange(gained=("n4",), lost=("n1",))
    back = compare_scores(after, before).dimensions[THINKING]
    assert back.positives == ItemChange(lost=("a3", "a5"))
    assert back.negatives == ItemChange(gained=("n1",), lost=("n4",))


def test_no_item_changes_where_either_judge_gave_none_or_by_another_rubric() -> None:
    before, after = score(level(2.0, "a1"), 3.0), score(level(4.0, "a1 a3"), 3.0)
    plain = ItemChange()
    assert compare_scores(score(2.0, 3.0), after).dimensions[THINKING].positives == plain
    assert compare_scores(before, score(4.0, 3.0)).dimensions[THINKING].positives == plain
    newer = after.model_copy(update={"rubric_version": "2"})
    assert compare_scores(before, newer).dimensions[THINKING].positives == plain
    another = after.model_copy(update={"scorer": "another"})
    gained = compare_scores(before, another).dimensions[THINKING].positives.gained
    assert gained == ("a3",)


def test_reflectiveness_is_compared_where_both_mean_the_same() -> None:
    before = score(2.0, 2.0, 2.0, reflectiveness=2.0)
    after = score(4.0, 3.0, 2.0, reflectiveness=3.0)
    assert compare_scores(before, after).together == Step(change=Change.UP, difference=1.0)
    without = score(4.0, 3.0, None, reflectiveness=3.5)
    assert compare_scores(before, without).together == Step()
    assert compare_scores(without, without).together.change is Change.ABOUT_THE_SAME

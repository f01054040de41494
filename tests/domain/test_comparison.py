from sessions import level, score, session, taken

from thinkaloud.domain.change import Change
from thinkaloud.domain.comparison import changes, comparable
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore
from thinkaloud.domain.scorecard import Scorecard, scorecard

THINKING, PEOPLE, ASKING = Dimension


def card(result: ExchangeScore) -> Scorecard:
    return scorecard(session(*(taken(number, result, question=number) for number in (1, 2, 3))))


def test_a_change_under_four_tenths_is_about_the_same() -> None:
    assert changes(card(score(3.0, 4.0, 2.0)), card(score(3.3, 3.0, 2.4))) == {
        THINKING: Change.ABOUT_THE_SAME,
        PEOPLE: Change.DOWN,
        ASKING: Change.UP,
    }


def test_estimates_are_compared_by_their_bands_alone() -> None:
    before = card(score(level(2.5, band=True), level(2.4, band=True), level(4.0, band=True)))
    after = card(score(level(3.4, band=True), level(2.5, band=True), level(1.0, band=True)))
    assert changes(before, after) == {
        THINKING: Change.ABOUT_THE_SAME,
        PEOPLE: Change.UP,
        ASKING: Change.DOWN,
    }


def test_a_dimension_without_a_level_on_either_side_is_left_out() -> None:
    assert ASKING not in changes(card(score(3.0, 3.0, None)), card(score(3.0, 3.0, 4.0)))


def test_only_sessions_of_one_judge_and_the_same_rubric_are_comparable() -> None:
    one = card(score(3.0, 3.0))
    assert comparable(one, card(score(4.0, 2.0)))
    assert not comparable(one, card(score(3.0, 3.0, scorer="another")))
    assert not comparable(one, card(score(3.0, 3.0, rubric_version="2")))
    mixed = scorecard(
        session(
            taken(1, score(3.0, 3.0), question=1),
            taken(2, score(3.0, 3.0, scorer="another"), question=2),
        )
    )
    assert not comparable(mixed, mixed)

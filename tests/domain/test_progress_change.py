import pytest
from progress_entries import ESTIMATE, by_model, by_rule, entry, retaking

from thinkaloud.domain.change import Change
from thinkaloud.domain.progress import Series, progress
from thinkaloud.domain.progress_change import changes, take_changes
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore

THINKING, LINKING, ASKING = Dimension


def series(*scores: ExchangeScore) -> Series:
    (only,) = progress(entry(f"s{day}", day, each) for day, each in enumerate(scores)).series
    return only


def test_the_newest_session_is_compared_with_the_first_and_with_the_one_before() -> None:
    found = changes(series(by_model(2, 3), by_model(3, 3), by_model(3.3, 3)), THINKING)
    assert found.since_first is not None
    assert found.since_before is not None
    assert (found.since_first.session, found.since_first.change) == ("s0", Change.UP)
    assert (found.since_before.session, found.since_before.change) == ("s1", Change.ABOUT_THE_SAME)


def test_less_than_four_tenths_is_about_the_same_also_for_reflectiveness() -> None:
    found = changes(series(by_model(3, 3), by_model(3.3, 3.3)), None)
    assert found.since_first == found.since_before
    assert found.since_first is not None
    assert found.since_first.change is Change.ABOUT_THE_SAME


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (2.5, 3.4, Change.ABOUT_THE_SAME),
        (2.4, 2.5, Change.UP),
        (3.5, 3.4, Change.DOWN),
    ],
)
def test_estimates_are_compared_by_their_bands(before: float, after: float, change: Change) -> None:
    found = changes(series(by_rule(before, 3), by_rule(after, 3)), THINKING)
    assert found.since_first is not None
    assert found.since_first.change is change


def test_one_session_has_no_change() -> None:
    assert changes(series(by_model(3, 3)), THINKING) == (None, None)


def test_sessions_without_a_level_are_passed_over() -> None:
    some = [by_model(3, 3, 2), by_model(3, 3), by_model(3, 3, 4), by_model(3, 3)]
    found = changes(series(*some), ASKING)
    assert found.since_first == found.since_before
    assert found.since_first is not None
    assert (found.since_first.session, found.since_first.change) == ("s0", Change.UP)
    assert changes(series(by_model(3, 3), by_model(3, 3)), ASKING) == (None, None)


def test_takes_are_compared_where_both_have_a_level_and_were_judged_alike() -> None:
    (again,) = retaking("s", 0, by_model(2, 3, 2), by_model(3, 3)).retakes
    assert take_changes(again) == {THINKING: Change.UP, LINKING: Change.ABOUT_THE_SAME}


@pytest.mark.parametrize(
    "newest", [None, by_model(3, 3, rubric="2"), by_model(3, 3, scorer="another"), by_rule(3, 3)]
)
def test_takes_that_were_not_judged_alike_are_not_compared(newest: ExchangeScore | None) -> None:
    (again,) = retaking("s", 0, by_model(3, 3), newest).retakes
    assert take_changes(again) is None


def test_two_takes_without_any_score_are_not_compared() -> None:
    (again,) = retaking("s", 0, None, None).retakes
    assert take_changes(again) is None


def test_a_band_and_a_figure_are_not_compared_even_if_they_bear_one_name() -> None:
    figure = entry("b", 1, by_model(3, 3, scorer=ESTIMATE))
    (mixed,) = progress([entry("a", 0, by_rule(2, 3)), figure]).series
    assert changes(mixed, THINKING) == (None, None)

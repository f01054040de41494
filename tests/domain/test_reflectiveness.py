import pytest
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.reflectiveness import HELD_BACK, one_decimal, reflect

levels = st.floats(1, 5).map(one_decimal)


def test_three_dimensions_weigh_the_same() -> None:
    assert reflect(4, 3, 2) == (3.0, False)


def test_without_asking_back_it_is_the_mean_of_the_other_two() -> None:
    assert reflect(4, 3, None) == (3.5, False)


@pytest.mark.parametrize(("thinking", "linking"), [(None, 3), (4, None), (None, None)])
def test_without_one_of_the_first_two_there_is_none(
    thinking: float | None, linking: float | None
) -> None:
    assert reflect(thinking, linking, 5) == (None, False)


def test_thinking_aloud_below_two_holds_it_back() -> None:
    assert reflect(1.9, 5, 5) == (HELD_BACK, True)
    assert reflect(2.0, 5, 5) == (4.0, False)


def test_what_is_low_anyway_was_not_held_back() -> None:
    assert reflect(1, 4, None) == (2.5, False)
    assert reflect(1, 2, 2) == (1.7, False)


@pytest.mark.parametrize(
    ("figure", "shown"), [(2.25, 2.3), (3.35, 3.4), (2.449, 2.4), (11 / 3, 3.7), (1.0, 1.0)]
)
def test_halves_go_up(figure: float, shown: float) -> None:
    assert one_decimal(figure) == shown


@given(levels, levels, st.none() | levels)
def test_it_stays_within_the_levels_it_comes_from(
    thinking: float, linking: float, asking: float | None
) -> None:
    given_levels = [each for each in (thinking, linking, asking) if each is not None]
    found = reflect(thinking, linking, asking).level
    assert found is not None
    assert min(given_levels) <= found <= max(given_levels)

from datetime import timedelta

from events import finished_exchange, listed, opened
from fakes import START

from thinkaloud.app import making
from thinkaloud.ui.exchange_clock import exchange_seconds

# Events stand one second apart: the first question at 3 seconds past the start.


def test_nothing_has_been_asked_yet() -> None:
    assert exchange_seconds(listed(*opened()[:2]), START) == 0


def test_it_runs_from_the_question_to_now() -> None:
    assert exchange_seconds(listed(*opened()), START + timedelta(seconds=63)) == 60


def test_the_newest_question_counts() -> None:
    events = listed(*opened(), *finished_exchange(1), making.asked(2, 2, "?", None))
    assert exchange_seconds(events, START + timedelta(seconds=9)) == 1


def test_a_pause_does_not_count_and_asides_do_not_end_it() -> None:
    paused = (*opened(), making.paused(), making.hinted(1, "?"))
    assert exchange_seconds(listed(*paused), START + timedelta(hours=1)) == 1
    resumed = (*paused, making.resumed("i", "j"), making.answered(1, "we"))
    assert exchange_seconds(listed(*resumed), START + timedelta(seconds=8)) == 3


def test_an_absence_does_not_count() -> None:
    events = listed(*opened(), making.answered(1, "we"))
    away = timedelta(days=1)
    back = making.resumed("i", "j")(len(events), events[-1].at + away)
    assert exchange_seconds([*events, back], back.at + timedelta(seconds=5)) == 6


def test_a_clock_that_was_set_back_counts_nothing() -> None:
    assert exchange_seconds(listed(*opened()), START) == 0

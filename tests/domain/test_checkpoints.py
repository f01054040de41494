import pytest
from events import finished_exchange, listed, opened
from fakes import pack

from thinkaloud.app import making
from thinkaloud.domain.checkpoints import EVERY, Checkpoints
from thinkaloud.domain.transcript import BrokenTranscript, read

QUESTIONS = EVERY // 2
EVENTS = listed(
    *opened(pack(QUESTIONS), range(1, QUESTIONS + 1)),
    *finished_exchange(1),
    *(
        make
        for number in range(2, QUESTIONS + 1)
        for make in (making.asked(number, number, "?", None), *finished_exchange(number))
    ),
)


def test_at_every_place_stands_what_the_events_up_to_there_add_up_to() -> None:
    checkpoints = Checkpoints(EVENTS)
    assert len(EVENTS) > 2 * EVERY
    assert checkpoints.at(0) is None
    for place in range(1, len(EVENTS) + 1):
        assert checkpoints.at(place) == read(EVENTS[:place])
    assert checkpoints.whole == read(EVENTS)
    assert checkpoints.at(len(EVENTS) + 1) == checkpoints.whole


def test_events_that_do_not_add_up_are_refused() -> None:
    with pytest.raises(BrokenTranscript, match="at least one event"):
        Checkpoints([])
    with pytest.raises(BrokenTranscript, match="event 3 follows event 1"):
        Checkpoints([*EVENTS[:2], EVENTS[3]])

import asyncio

import pytest
from events import finished_exchange, listed, opened

from thinkaloud.app import making
from thinkaloud.app.replay import FASTEST, SLOWEST, Player, is_turn, pauses


def session():
    return listed(*opened(), *finished_exchange(1))


class Waits:
    """Remembers how long it was asked to wait, and does something at the nth wait."""

    def __init__(self):
        self.asked = []
        self.then = {}

    async def __call__(self, seconds):
        self.asked.append(seconds)
        act = self.then.pop(len(self.asked), None)
        if act is not None:
            act()


def test_pauses_are_as_they_were_and_two_seconds_at_most():
    events = listed(*opened())
    late = events[1].model_copy(update={"at": events[0].at.replace(minute=59)})
    early = events[2].model_copy(update={"at": events[0].at.replace(hour=0)})
    assert pauses(events) == [0.0, 1.0, 1.0]
    assert pauses([events[0], late, early]) == [0.0, 2.0, 0.0]
    assert pauses([]) == []


async def test_everything_is_played_in_order_at_the_speed_asked_for():
    waits = Waits()
    player = Player(session(), speed=2, wait=waits)
    assert [event async for event in player.play()] == session()
    assert waits.asked == [0.0] + [0.5] * (len(session()) - 1)
    assert player.over


async def test_play_begins_at_a_place():
    player = Player(session(), place=5, wait=Waits())
    assert [event.seq async for event in player.play()] == [5, 6]


async def test_a_pause_holds_the_next_event_until_play_goes_on():
    waits = Waits()
    player = Player(session(), wait=waits)
    waits.then[3] = player.toggle
    playing = player.play()
    assert [(await anext(playing)).seq, (await anext(playing)).seq] == [0, 1]
    held = asyncio.ensure_future(anext(playing))
    for _ in range(5):
        await asyncio.sleep(0)
    assert not player.playing
    assert not held.done()
    player.toggle()
    assert (await held).seq == 2


async def test_a_step_by_hand_during_a_silence_is_not_shown_twice():
    waits = Waits()
    player = Player(session(), wait=waits)

    def step_and_go_on():
        player.step()
        player.toggle()

    waits.then[1] = step_and_go_on
    assert [event.seq async for event in player.play()] == [2, 3, 4, 5, 6]


async def test_a_player_that_was_stepped_to_the_end_while_paused_has_nothing_left():
    player = Player(session(), wait=Waits())
    player.toggle()
    playing = asyncio.ensure_future(anext(player.play()))
    await asyncio.sleep(0)
    while player.step():
        pass
    player.toggle()
    with pytest.raises(StopAsyncIteration):
        await playing


def test_a_player_knows_its_events():
    assert Player(session()).events == session()


def test_a_step_pauses_and_goes_to_the_next_turn():
    player = Player(session())
    first = player.step()
    assert [event.type for event in first] == ["session_started", "interviewer_spoke"]
    assert not player.playing
    assert [event.type for event in player.step()] == ["question_asked"]
    while not player.over:
        player.step()
    assert player.step() == []


def test_a_step_back_takes_the_last_turn_away():
    player = Player(session())
    player.step()
    player.step()
    player.step()
    before = player.place
    shown = player.back()
    assert [event.seq for event in shown] == [0, 1, 2]
    assert player.place == before - 1
    player.back()
    player.back()
    assert player.back() == []


@pytest.mark.parametrize(("act", "bound"), [("faster", FASTEST), ("slower", SLOWEST)])
def test_the_speed_has_bounds(act, bound):
    player = Player(session())
    for _ in range(20):
        getattr(player, act)()
    assert player.speed == bound
    fast = Player(session(), speed=1000)
    fast.faster()
    assert fast.speed == 1000


def test_a_turn_is_when_somebody_speaks():
    spoken = [event.type for event in session() if is_turn(event)]
    assert spoken == ["interviewer_spoke", "question_asked", "answer_given", "interviewer_spoke"]
    assert not is_turn(listed(*opened(), making.paused())[-1])

import asyncio

import pytest
from events import finished_exchange, listed, opened
from fakes import pack
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.app import making
from thinkaloud.app.replay import Player, is_turn, pauses
from thinkaloud.domain.events import Outcome


def session():
    return listed(*opened(), *finished_exchange(1))


def three_questions():
    """Asked at the places 3, 8 and 10; the closing round begins at 13."""
    return listed(
        *opened(pack(3), (2, 1, 3)),
        *finished_exchange(1),
        making.asked(2, 1, "What does responsibility mean to you?", None),
        making.closed(2, Outcome.SKIPPED),
        making.asked(3, 3, "Question number 3?", None),
        making.answered(3, "It was late."),
        making.closed(3, Outcome.COMPLETED),
        making.asked(4, None, "Anything else?", None),
        making.ended(early=False),
    )


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


async def test_a_jump_to_the_end_leaves_nothing_to_play():
    player = Player(session(), wait=Waits())
    player.toggle()
    playing = asyncio.ensure_future(anext(player.play()))
    await asyncio.sleep(0)
    player.toggle()
    player.jump(7)
    with pytest.raises(StopAsyncIteration):
        await playing


async def test_what_is_playing_goes_on_from_where_it_jumped_to():
    waits = Waits()
    player = Player(session(), wait=waits)
    waits.then[2] = lambda: player.jump(5)
    assert [event.seq async for event in player.play()] == [0, 5, 6]


async def test_at_the_end_it_begins_again():
    player = Player(session(), place=7, wait=Waits())
    player.toggle()
    assert player.playing
    assert [event async for event in player.play()] == session()


def test_a_player_knows_its_events():
    assert Player(session()).events == session()


def places(player, act):
    """Do it until it leads nowhere new, and return the places it led to."""
    found = [player.place]
    act()
    while player.place != found[-1]:
        found.append(player.place)
        act()
    return found


def test_a_step_pauses_and_goes_to_the_next_turn():
    player = Player(session())
    assert places(player, player.step) == [0, 2, 3, 4, 5, 7]
    assert not player.playing


def test_a_step_back_pauses_and_takes_the_last_turn_away():
    player = Player(session(), place=7)
    assert places(player, player.back) == [7, 4, 3, 2, 1, 0]
    assert not player.playing


@given(st.integers(-5, 20), st.integers(-5, 20))
def test_a_jump_leads_to_the_place_or_the_nearest_and_neither_pauses_nor_plays(start, place):
    player = Player(session(), place=start)
    player.jump(place)
    assert player.place == max(0, min(place, 7))
    assert player.playing
    player.pause()
    player.jump(start)
    assert not player.playing


def test_questions_are_gone_through_one_after_the_other():
    player = Player(three_questions())
    assert places(player, player.next_question) == [0, 3, 8, 10, 13]
    assert not player.next_question()
    player.jump(12)
    assert places(player, player.previous_question) == [12, 10, 8, 3, 0]


def test_a_question_is_found_by_its_place_in_the_plan():
    player = Player(three_questions())
    assert player.question(2)
    assert player.place == 8
    assert not player.question(4)
    assert player.place == 8


async def test_to_try_it_yourself_it_stops_before_every_answer_but_not_at_the_closing_round():
    player = Player(three_questions(), wait=Waits())
    player.toggle_try_it()
    stops = []
    playing = player.play()
    async for _ in playing:
        if not player.playing:
            asked = player.your_turn
            stops.append((player.place, asked.exchange))
            player.toggle()
            assert player.your_turn is None
    assert stops == [(3, 1), (8, 2), (10, 3)]
    assert player.over


async def test_without_trying_it_plays_straight_through():
    player = Player(three_questions(), wait=Waits())
    async for _ in player.play():
        assert player.playing
        assert player.your_turn is None


def test_trying_it_hides_the_answer_that_is_being_given():
    player = Player(three_questions(), place=6)
    player.toggle_try_it()
    assert player.place == 3
    assert player.your_turn.exchange == 1
    player.toggle_try_it()
    assert player.your_turn is None


@pytest.mark.parametrize("place", [0, 2, 13, 14])
def test_trying_it_moves_nothing_where_no_answer_is_being_given(place):
    player = Player(three_questions(), place=place)
    player.toggle_try_it()
    assert player.place == place
    assert player.playing


def test_a_jump_to_a_question_that_is_to_be_tried_stops_there():
    player = Player(three_questions())
    player.toggle_try_it()
    player.question(3)
    assert player.your_turn.exchange == 3
    player.step()
    assert player.your_turn is None


def speeds(player, act):
    """Do it more often than there are speeds, and return those it led to."""
    found = [player.speed]
    for _ in range(7):
        act()
        found.append(player.speed)
    return list(dict.fromkeys(found))


def test_faster_and_slower_go_through_the_speeds_and_no_further():
    player = Player(session(), speed=0.5)
    assert speeds(player, player.faster) == [0.5, 1, 2, 4, 8]
    assert speeds(player, player.slower) == [8, 4, 2, 1, 0.5]


@pytest.mark.parametrize(
    ("asked", "taken", "faster", "slower"),
    [(1000, 1000, 1000, 8), (5000, 1000, 1000, 8), (3, 3, 4, 2), (0.1, 0.25, 0.5, 0.25)],
)
def test_a_speed_of_ones_own_is_taken_as_it_is_within_bounds(asked, taken, faster, slower):
    player = Player(session(), speed=asked)
    assert player.speed == taken
    player.faster()
    assert player.speed == faster
    player = Player(session(), speed=asked)
    player.slower()
    assert player.speed == slower


def test_a_turn_is_when_somebody_speaks():
    spoken = [event.type for event in session() if is_turn(event)]
    assert spoken == ["interviewer_spoke", "question_asked", "answer_given", "interviewer_spoke"]
    assert not is_turn(listed(*opened(), making.paused())[-1])

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from events import finished_exchange, listed
from events import opened as begun
from fakes import MemoryStore, pack
from screens import app, opened, practice, press, text_of, until
from sessions import score, scored

from thinkaloud.app import making
from thinkaloud.domain.events import Event, Mode
from thinkaloud.ui.app import ThinkaloudApp
from thinkaloud.ui.first import Play
from thinkaloud.ui.replay_screen import ReplayScreen


def session(mode: Mode = Mode.COACH, *, over: bool = True) -> list[Event]:
    return listed(
        *begun(pack(3), (1, 2, 3), mode=mode),
        *finished_exchange(1),
        making.asked(2, 2, "Question number 2?", None),
        scored(1, score(4.0, 2.0, 3.0)),
        making.answered(2, "It was late."),
        *((making.ended(early=True),) if over else ()),
    )


def playing(events: Sequence[Event], **more: float) -> ThinkaloudApp:
    return app(practice(MemoryStore()), Play(events, **more))


def at_once(events: Sequence[Event]) -> list[Event]:
    """The same events with no silence between them."""
    return [event.model_copy(update={"at": events[0].at}) for event in events]


async def test_a_session_is_played_to_its_end() -> None:
    screens = playing(at_once(session()))
    async with opened(screens) as pilot:
        await until(pilot, lambda: "The end. Space plays it again." in text_of(screens))
        assert "It was late." in text_of(screens)
        assert "11 of 11" in text_of(screens)


async def test_space_pauses_and_goes_on() -> None:
    slow = [
        event.model_copy(update={"at": event.at + timedelta(hours=place)})
        for place, event in enumerate(session())
    ]
    screens = playing(slow, speed=0.25)
    async with opened(screens) as pilot:
        assert "Playing" in text_of(screens)
        await press(pilot, "space")
        assert "Paused" in text_of(screens)
        await press(pilot, "space")
        assert "Playing" in text_of(screens)


async def test_space_at_the_end_plays_from_the_beginning() -> None:
    screens = playing(at_once(session()))
    async with opened(screens) as pilot:
        await until(pilot, lambda: "The end." in text_of(screens))
        await press(pilot, "space")
        await until(pilot, lambda: "11 of 11" in text_of(screens))
        assert text_of(screens).count("It was late.") == 1


async def test_right_shows_the_next_turn_and_left_takes_it_away() -> None:
    screens = playing(session(), speed=0.25)
    async with opened(screens) as pilot:
        await press(pilot, "right", "right", "right")
        assert "We decided to wait a week." in text_of(screens)
        assert "Paused" in text_of(screens)
        await press(pilot, "left")
        assert "We decided to wait a week." not in text_of(screens)
        assert "What does responsibility mean to you?" in text_of(screens)
        assert "Question 1 of 3" in text_of(screens)


async def test_left_at_the_end_takes_the_last_turn_away_and_space_plays_it_again() -> None:
    screens = playing(at_once(session()))
    async with opened(screens) as pilot:
        await until(pilot, lambda: "The end." in text_of(screens))
        await press(pilot, "left")
        assert "It was late." not in text_of(screens)
        await press(pilot, "space")
        await until(pilot, lambda: "It was late." in text_of(screens))


async def test_a_score_appears_where_it_fell_and_not_before() -> None:
    screens = playing(session(), speed=0.25)
    async with opened(screens, (100, 40)) as pilot:
        await press(pilot, *["right"] * 5)
        assert "Question number 2?" in text_of(screens)
        assert "Score card" not in text_of(screens)
        await press(pilot, "right")
        assert "Score card" in text_of(screens)
        await press(pilot, "left", "left")
        assert "Score card" not in text_of(screens)


async def test_a_simulation_that_is_not_over_shows_no_score() -> None:
    screens = playing(at_once(session(Mode.SIMULATION, over=False)))
    async with opened(screens, (100, 40)) as pilot:
        await until(pilot, lambda: "The end." in text_of(screens))
        assert "Score card" not in text_of(screens)


async def test_plus_and_minus_change_the_speed_within_bounds() -> None:
    screens = playing(session())
    async with opened(screens) as pilot:
        await press(pilot, "space", "plus", "plus")
        assert "4× speed" in text_of(screens)
        await press(pilot, *["minus"] * 6)
        assert "0.25× speed" in text_of(screens)


async def test_playing_begins_at_a_place() -> None:
    screens = playing(session(), speed=0.25, place=4)
    async with opened(screens) as pilot:
        await press(pilot, "space")
        assert "We decided to wait a week." in text_of(screens)
        assert "4 of 11" in text_of(screens)


async def test_esc_leads_back_and_changes_nothing() -> None:
    store = MemoryStore()
    screens = app(practice(store), Play(session()))
    async with opened(screens) as pilot:
        assert isinstance(screens.screen, ReplayScreen)
        await press(pilot, "escape")
        assert "Start an interview" in text_of(screens)
    assert store.kept == {}
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_file_from_elsewhere_shows_no_escapes_and_no_markup() -> None:
    events = listed(
        *begun(pack(3), (1, 2, 3)),
        lambda seq, at: making.AnswerGiven(
            seq=seq, at=at, exchange=1, text="\x1b]0;owned\x07[@click=app.leave]here[/]\u202e"
        ),
        lambda seq, at: making.QuestionAsked(
            seq=seq, at=at, exchange=2, question=99, text="\x1b[31mWhat[/b]?"
        ),
    )
    screens = playing(at_once(events))
    async with opened(screens) as pilot:
        await until(pilot, lambda: "The end." in text_of(screens))
        shown = text_of(screens)
    assert "[@click=app.leave]here[/]" in shown
    assert "What[/b]?" in shown
    assert "owned" not in shown
    assert "\u202e" not in shown

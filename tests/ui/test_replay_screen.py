import asyncio
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from events import finished_exchange, listed
from events import opened as begun
from fakes import MemoryStore, pack
from rubrics import rubric
from screens import app, opened, practice, press, settle, text_of, until
from sessions import score, scored
from textual import on
from textual.app import App
from textual.message import Message
from textual.screen import Screen

from thinkaloud.app import making
from thinkaloud.app.replay import Player
from thinkaloud.domain.events import Event, Mode
from thinkaloud.ui import app as app_module
from thinkaloud.ui.app import ThinkaloudApp
from thinkaloud.ui.first import Play
from thinkaloud.ui.navigation import BranchOff, RetakeExchange
from thinkaloud.ui.replay_screen import YOUR_TURN, ReplayScreen
from thinkaloud.ui.scrub_bar import ScrubBar


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
        assert "0.5× speed" in text_of(screens)


async def test_playing_begins_at_a_place() -> None:
    screens = playing(session(), speed=0.25, place=4)
    async with opened(screens) as pilot:
        await press(pilot, "space")
        assert "We decided to wait a week." in text_of(screens)
        assert "4 of 11" in text_of(screens)


async def test_keys_lead_to_questions_and_to_both_ends() -> None:
    screens = playing(session(), speed=0.25)
    async with opened(screens) as pilot:
        await press(pilot, "space", "2")
        assert "Question 2 of 3" in text_of(screens)
        assert "event 8 of 11" in text_of(screens)
        await press(pilot, "p")
        assert "event 3 of 11" in text_of(screens)
        await press(pilot, "n")
        assert "event 8 of 11" in text_of(screens)
        await press(pilot, "n")
        assert "That was the last question." in text_of(screens)
        await press(pilot, "3")
        assert "Question 3 was not asked here." in text_of(screens)
        await press(pilot, "end")
        assert "The end. Space plays it again." in text_of(screens)
        assert "It was late." in text_of(screens)
        await press(pilot, "home")
        assert "The beginning. Space plays it." in text_of(screens)
        assert "Test sheet" not in text_of(screens)


async def test_what_was_playing_plays_on_after_a_jump() -> None:
    screens = playing(session(), speed=1000)
    async with opened(screens) as pilot:
        await until(pilot, lambda: "The end." in text_of(screens))
        await press(pilot, "1")
        await until(pilot, lambda: "The end." in text_of(screens))
        assert text_of(screens).count("It was late.") == 1


async def test_the_bar_shows_the_place_and_a_click_on_it_goes_there() -> None:
    screens = playing(session(), speed=0.25, place=10)
    async with opened(screens) as pilot:
        await press(pilot, "space")
        line = text_of(screens).splitlines()[-3]
        assert line == f" {'━' * 20}1{'━' * 34}2{'━' * 6}◆{'━' * 6}●{'─' * 7}"
        await pilot.click(ScrubBar, offset=(21, 0))
        await settle(pilot)
        assert "event 3 of 11" in text_of(screens)
        assert "We decided to wait a week." not in text_of(screens)
        await pilot.click(ScrubBar, offset=(76, 0))
        await settle(pilot)
        assert "The end." in text_of(screens)
        await pilot.click(ScrubBar, offset=(0, 0))
        await settle(pilot)
        assert "The end." in text_of(screens)


async def test_the_bar_keeps_scores_back_that_are_not_to_be_seen() -> None:
    screens = playing(session(Mode.SIMULATION, over=False), place=10)
    async with opened(screens):
        assert "◆" not in text_of(screens)


async def test_to_try_it_yourself_the_replay_waits_with_the_answer_hidden() -> None:
    screens = playing(at_once(session()), place=5)
    async with opened(screens) as pilot:
        await until(pilot, lambda: "The end." in text_of(screens))
        await press(pilot, "left", "1", "t")
        assert YOUR_TURN in text_of(screens)
        assert "We decided to wait a week." not in text_of(screens)
        await press(pilot, "right")
        assert "We decided to wait a week." in text_of(screens)
        assert "stops at questions" in text_of(screens)
        await press(pilot, "space")
        await until(pilot, lambda: YOUR_TURN in text_of(screens))
        assert "Question number 2?" in text_of(screens)
        assert "It was late." not in text_of(screens)
        await press(pilot, "enter")
        assert "Bring it in first: thinkaloud import FILE" in text_of(screens)
        await press(pilot, "t")
        assert "Paused" in text_of(screens)
        await press(pilot, "enter", "space")
        await until(pilot, lambda: "The end." in text_of(screens))


class Stage(App[None]):
    """Shows one replay, and keeps what it asks the app for."""

    CSS_PATH = [Path(app_module.__file__).with_name(name) for name in ThinkaloudApp.CSS_PATH]  # noqa: RUF012

    def __init__(self, replay: ReplayScreen) -> None:
        super().__init__()
        self.wanted: list[Message] = []
        self._replay = replay

    def on_mount(self) -> None:
        self.push_screen(self._replay)

    @on(RetakeExchange)
    @on(BranchOff)
    def keep(self, message: Message) -> None:
        self.wanted.append(message)
        self.push_screen(Screen())


def staged(place: int, session_id: str | None = "abc") -> Stage:
    player = Player(session(), speed=0.25, place=place)
    return Stage(ReplayScreen(rubric(), player, session_id))


async def test_a_question_is_answered_by_the_reader_and_the_replay_waits_where_it_was() -> None:
    stage = staged(9)
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", "enter")
        await pilot.pause()
        assert stage.wanted == [RetakeExchange("abc", 2)]
        stage.pop_screen()
        await pilot.pause()
        assert YOUR_TURN in text_of(stage)
        assert "Question number 2?" in text_of(stage)
        assert "It was late." not in text_of(stage)


async def test_b_branches_off_after_the_last_event_that_is_shown() -> None:
    stage = staged(5)
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("b")
        await pilot.pause()
        assert stage.wanted == [BranchOff("abc", 4)]
        stage.pop_screen()
        await pilot.pause()
        assert "Paused" in text_of(stage)


@pytest.mark.parametrize(
    ("place", "keys", "session_id", "sentence"),
    [
        (5, "b", None, "Bring it in first: thinkaloud import FILE, then branch off."),
        (5, "space home b", "abc", "Nothing has been said yet: choose a later place"),
        (11, "b", "abc", "Nothing is left to go on from here: choose an earlier place."),
    ],
)
async def test_what_cannot_be_branched_off_from_is_said(
    place: int, keys: str, session_id: str | None, sentence: str
) -> None:
    stage = staged(place, session_id)
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert sentence in text_of(stage)
        assert stage.wanted == []


async def test_pages_are_turned_and_the_next_step_comes_back_to_the_newest_words() -> None:
    events = listed(*begun(pack(3), (1, 2, 3)), making.answered(1, "A line.\n" * 60))
    screens = playing(events, speed=0.25, place=4)
    async with opened(screens) as pilot:
        await press(pilot, "pageup", "pageup", "pageup", "pageup")
        assert "Test sheet" in text_of(screens)
        await press(pilot, "pagedown")
        assert "Test sheet" not in text_of(screens)
        await press(pilot, "left")
        assert "What does responsibility mean to you?" in text_of(screens)


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
            seq=seq, at=at, exchange=2, question=3, text="\x1b[31mWhat[/b]?"
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

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field

from fakes import MemoryStore, ScriptedInterviewer, pack, says
from screens import QuotingJudge, app, flat, opened, practice, press, say, settle, text_of, until
from textual import events
from textual.pilot import Pilot

from thinkaloud.adapters.store.store import Store
from thinkaloud.app import making
from thinkaloud.app.ports import Case, Growing, Signal, Thinking, Utterance, Verdict, Waiting
from thinkaloud.domain.agenda import Reply
from thinkaloud.domain.errors import ModelError, StoreError
from thinkaloud.domain.events import AnswerGiven, Event, Mode, Move
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.transcript import Transcript, read
from thinkaloud.ui.answer_box import AnswerBox
from thinkaloud.ui.app import Left, ThinkaloudApp
from thinkaloud.ui.first import Begin, CarryOn
from thinkaloud.ui.help_screen import HelpScreen
from thinkaloud.ui.interview_screen import InterviewScreen
from thinkaloud.ui.live_conversation import LiveConversation

ANSWER = "We waited a week because the night nurse could not read the alarm."


def begin(mode: Mode = Mode.COACH, probes: int = 1, sheet: Pack | None = None) -> Begin:
    whole = sheet or pack(3)
    return Begin(whole, tuple(each.number for each in whole.questions), probes, mode)


def talkative() -> ScriptedInterviewer:
    return ScriptedInterviewer(
        [
            says(Move.PROBE, "What could she not read?"),
            says(Move.INVITE, "What would you ask me?"),
            says(Move.ANSWER, "The person on call can."),
        ]
    )


@dataclass
class HeldInterviewer:
    """Says half a sentence and then waits to be let go."""

    name: str = "held"
    go: asyncio.Event = field(default_factory=asyncio.Event)

    async def reply(
        self, transcript: Transcript, step: Reply
    ) -> AsyncGenerator[Signal | Utterance]:
        yield Thinking()
        yield Growing(text="Half a sent")
        await self.go.wait()
        yield says(Move.PROBE, "Half a sentence, and the rest.")


class NeverJudges(QuotingJudge):
    """Is asked, and never comes to an end."""

    async def judge(self, case: Case, dimension: Dimension) -> Verdict:
        await asyncio.Event().wait()
        raise AssertionError("unreachable")


def screen_of(running: ThinkaloudApp) -> InterviewScreen:
    screen = running.screen
    assert isinstance(screen, InterviewScreen)
    return screen


def box_of(running: ThinkaloudApp) -> AnswerBox:
    return screen_of(running).box


async def events_of(store: Store, session: str = "session-1") -> list[str]:
    return [event.type for event in await store.events(session)]


async def test_an_answer_is_sent_with_enter_and_replied_to(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await say(pilot, ANSWER)
        assert "What could she not read?" in text_of(screens)
        assert box_of(screens).text == ""
    assert (await events_of(store))[-2:] == ["answer_given", "interviewer_spoke"]


async def test_shift_enter_and_ctrl_j_break_the_line(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await press(pilot, "a", "shift+enter", "b", "ctrl+j", "c")
        assert box_of(screens).text == "a\nb\nc"
    assert "answer_given" not in await events_of(store)


async def test_an_empty_line_is_refused_in_the_status_line(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await press(pilot, "enter")
        assert "There is nothing to send yet." in text_of(screens)
        await press(pilot, "space", "enter")
        assert "There is nothing to send yet." in text_of(screens)
    assert "answer_given" not in await events_of(store)


async def test_what_is_typed_is_kept_without_being_sent(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await pilot.press("a", "b")
        kept = ""
        async with asyncio.timeout(10):
            while kept != "ab":
                await pilot.pause()
                kept = await store.draft("session-1")


async def test_unsent_text_comes_back_when_the_interview_is_opened_again(store: Store) -> None:
    first = app(practice(store, interviewer=talkative()), begin())
    async with opened(first) as pilot:
        box_of(first).insert("an unsent thought")
        await press(pilot, "ctrl+q")
    assert first.return_value == Left("session-1", ended=False)
    again = practice(store, interviewer=talkative())
    second = app(again, CarryOn(await again.open("session-1")))
    async with opened(second) as pilot:
        assert box_of(second).text == "an unsent thought"
        await press(pilot, "enter")
    assert await store.draft("session-1") == ""


async def test_words_that_another_window_came_before_are_kept_as_a_draft(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert("my own long thought")
        await pilot.pause()
        assert await screen_of(screens).keep_draft()
        begun_with = await store.events("session-1")
        other = making.answered(1, "From the other window.")
        await store.append("session-1", other(len(begun_with), begun_with[-1].at))
        assert await store.draft("session-1") == ""
        await press(pilot, "enter")
        assert box_of(screens).text == "my own long thought"
        assert "Another window has carried this session on." in flat(screens)
        await press(pilot, "ctrl+q")
    assert await store.draft("session-1") == "my own long thought"


async def test_a_draft_of_the_next_answer_survives_the_recording_of_this_one(store: Store) -> None:
    held = HeldInterviewer()
    screens = app(practice(store, interviewer=held), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert(ANSWER)
        await pilot.press("enter")
        await until(pilot, lambda: "Half a sent" in text_of(screens))
        await pilot.press("n", "e", "x", "t")
        held.go.set()
        await settle(pilot)
        assert box_of(screens).text == "next"
        await press(pilot, "ctrl+q")
    assert await store.draft("session-1") == "next"


async def test_the_words_of_a_reply_are_shown_as_they_come(store: Store) -> None:
    held = HeldInterviewer()
    screens = app(practice(store, interviewer=held), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert(ANSWER)
        await pilot.press("enter")
        await until(pilot, lambda: "Half a sent" in text_of(screens))
        assert "Diego is speaking. Esc stops." in text_of(screens)
        held.go.set()
        await settle(pilot)
        assert "Half a sentence, and the rest." in text_of(screens)
        assert text_of(screens).count("Half a sent") == 1


async def test_nothing_can_be_sent_while_the_interviewer_speaks_and_the_text_stays(
    store: Store,
) -> None:
    held = HeldInterviewer()
    screens = app(practice(store, interviewer=held), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert(ANSWER)
        await pilot.press("enter")
        await until(pilot, lambda: "Half a sent" in text_of(screens))
        await pilot.press("m", "enter")
        await pilot.pause()
        assert "Your text stays here." in text_of(screens)
        assert box_of(screens).text == "m"
        held.go.set()
        await settle(pilot)
    assert (await events_of(store)).count("answer_given") == 1


async def test_esc_stops_a_reply_and_enter_asks_for_it_again(store: Store) -> None:
    held = HeldInterviewer()
    screens = app(practice(store, interviewer=held), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert(ANSWER)
        await pilot.press("enter")
        await until(pilot, lambda: "Half a sent" in text_of(screens))
        await pilot.press("escape")
        await until(pilot, lambda: "Reply stopped." in text_of(screens))
        assert "Half a sent" not in text_of(screens)
        assert ANSWER[:20] in text_of(screens)
        held.go.set()
        await press(pilot, "enter")
        assert "Half a sentence, and the rest." in text_of(screens)
    assert (await events_of(store)).count("answer_given") == 1


async def test_after_esc_more_can_be_said(store: Store) -> None:
    held = HeldInterviewer()
    screens = app(practice(store, interviewer=held), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert(ANSWER)
        await pilot.press("enter")
        await until(pilot, lambda: "Half a sent" in text_of(screens))
        await pilot.press("escape")
        await until(pilot, lambda: "Reply stopped." in text_of(screens))
        held.go.set()
        await say(pilot, "And it was my decision.")
    assert (await events_of(store)).count("answer_given") == 2


async def test_esc_never_leaves_the_interview(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await press(pilot, "escape", "escape", "escape")
        assert isinstance(screens.screen, InterviewScreen)
    assert "session_ended" not in await events_of(store)


async def test_a_reply_that_failed_is_told_and_enter_tries_again(store: Store) -> None:
    fails_once = ScriptedInterviewer(
        [
            ModelError("overloaded", "The model is overloaded.", retryable=True),
            says(Move.PROBE, "Who was there?"),
        ]
    )
    screens = app(practice(store, interviewer=fails_once), begin())
    async with opened(screens) as pilot:
        await say(pilot, ANSWER)
        assert "The model is overloaded." in text_of(screens)
        assert "Enter on an empty box tries again." in text_of(screens)
        await press(pilot, "enter")
        assert "Who was there?" in text_of(screens)


async def test_waiting_for_the_model_is_said_and_then_forgotten(store: Store) -> None:
    class Waits(HeldInterviewer):
        async def reply(
            self, transcript: Transcript, step: Reply
        ) -> AsyncGenerator[Signal | Utterance]:
            yield Growing(text="Words to be withdrawn")
            yield Waiting(seconds=1, reason="The model is busy; trying again.")
            await self.go.wait()
            yield says(Move.PROBE, "Who was there?")

    waits = Waits()
    screens = app(practice(store, interviewer=waits), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert(ANSWER)
        await pilot.press("enter")
        await until(pilot, lambda: "The model is busy; trying again." in text_of(screens))
        await until(pilot, lambda: "Words to be withdrawn" not in text_of(screens))
        screens.screen.query_one(LiveConversation).follow()
        await pilot.pause()
        assert "The model is busy" in text_of(screens)
        waits.go.set()
        await settle(pilot)
        assert "The model is busy" not in text_of(screens)
        assert "Who was there?" in text_of(screens)


async def test_an_answer_that_cannot_be_saved_goes_back_into_the_box() -> None:
    kept = MemoryStore()
    screens = app(practice(kept, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        kept.failing = "The disk is full."
        await say(pilot, ANSWER)
        assert box_of(screens).text == ANSWER
        assert "The disk is full." in text_of(screens)
        kept.failing = None
        await press(pilot, "enter")
        assert box_of(screens).text == ""
        assert "What could she not read?" in text_of(screens)


async def test_an_interview_that_cannot_begin_says_so_and_leads_home() -> None:
    kept = MemoryStore(failing="The folder is read-only.")
    screens = app(practice(kept), begin())
    async with opened(screens) as pilot:
        assert "The folder is read-only." in text_of(screens)
        await say(pilot, ANSWER)
        assert "could not begin" in text_of(screens)
        assert box_of(screens).text == ANSWER
        await press(pilot, "ctrl+o")
        assert "Start an interview" in text_of(screens)


async def test_every_command_can_be_typed(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await say(pilot, "/hint")
        await say(pilot, ANSWER)
        await say(pilot, "/sample")
        await say(pilot, "/pause")
        await say(pilot, "/pass")
        await say(pilot, "/pass")
        await say(pilot, "/skip")
        await say(pilot, "/retake")
        await say(pilot, "/end")
    types = await events_of(store)
    for wanted in ("hint_shown", "sample_shown", "session_paused", "turn_passed"):
        assert wanted in types
    for wanted in ("retake_started", "session_ended"):
        assert wanted in types


async def test_help_and_leaving_can_be_typed_too(store: Store) -> None:
    screens = app(practice(store), begin())
    async with opened(screens) as pilot:
        await say(pilot, "/help")
        assert isinstance(screens.screen, HelpScreen)
        await press(pilot, "escape")
        await say(pilot, "/quit")
    assert screens.return_value == Left("session-1", ended=False)


async def test_an_unknown_command_is_refused_with_those_there_are(store: Store) -> None:
    screens = app(practice(store), begin())
    async with opened(screens) as pilot:
        await say(pilot, "/grade")
        assert "There is no /grade." in text_of(screens)
        assert "/hint" in text_of(screens)


async def test_text_that_only_begins_with_a_slash_is_an_answer(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await say(pilot, "/etc/passwd was world-readable, and that was my doing.")
    assert "answer_given" in await events_of(store)


async def test_the_end_by_key_wants_the_key_twice(store: Store) -> None:
    screens = app(practice(store), begin())
    async with opened(screens) as pilot:
        await press(pilot, "ctrl+t")
        assert "End the interview here?" in text_of(screens)
        await press(pilot, "x", "ctrl+t")
        assert "session_ended" not in await events_of(store)
        await press(pilot, "ctrl+t")
        assert "session_ended" in await events_of(store)


async def test_a_refused_command_is_said_and_does_nothing(store: Store) -> None:
    screens = app(practice(store), begin(mode=Mode.SIMULATION))
    async with opened(screens) as pilot:
        await say(pilot, "/hint")
        assert "Hints are for coach mode" in text_of(screens)
        await say(pilot, "/retake")
        assert "Retakes are for coach mode" in text_of(screens)


async def test_a_simulation_offers_no_hints_and_shows_no_card_before_the_end(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin(Mode.SIMULATION, probes=0))
    async with opened(screens) as pilot:
        await say(pilot, ANSWER)
        await press(pilot, "f4")
        assert "exchange_scored" in await events_of(store)
        assert "rule-of-thumb estimate" not in text_of(screens)
        assert "Hint" not in text_of(screens)
        await say(pilot, "/end")
        assert "rule-of-thumb estimate" in text_of(screens)


async def close_one(pilot: Pilot[Left]) -> None:
    """Bring the first exchange to its end."""
    await say(pilot, ANSWER)
    await say(pilot, "/pass")
    await say(pilot, "/pass")


async def test_a_rating_is_asked_for_before_the_card_and_stands_on_it(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await close_one(pilot)
        assert "How reflective was that?" in text_of(screens)
        assert "Score card" not in text_of(screens)
        await press(pilot, "4")
        assert "4 · Reflecting" in text_of(screens)
        assert "How reflective was that?" not in text_of(screens)
        assert screens.focused is box_of(screens)
    events = await store.events("session-1")
    assert read(events).exchange(1).self_rating == 4


async def test_going_on_shows_the_card_without_a_rating(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await close_one(pilot)
        await press(pilot, "N")
        assert box_of(screens).text == "N"
        assert "rule-of-thumb estimate" in text_of(screens)
        assert "You said " not in text_of(screens)
    assert read(await store.events("session-1")).exchange(1).self_rating is None


async def test_pasted_text_goes_into_the_box_wherever_the_focus_is(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await close_one(pilot)
        screens.post_message(events.Paste("pasted \x1b[31mred\x1b[0m words"))
        await settle(pilot)
        assert box_of(screens).text == "pasted red words"


async def test_no_rating_is_asked_for_while_something_is_typed(store: Store) -> None:
    held = HeldInterviewer()
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await say(pilot, ANSWER)
        await say(pilot, "/pass")
        box_of(screens).insert("half a thought")
        await press(pilot, "f4")
        assert "How reflective was that?" not in text_of(screens)
        assert box_of(screens).text == "half a thought"
    assert not held.go.is_set()


async def test_what_was_left_unscored_is_scored_on_opening(store: Store) -> None:
    first = practice(store, interviewer=talkative(), judge=NeverJudges())
    screens = app(first, begin())
    async with screens.run_test() as pilot:
        await until(pilot, lambda: "Question 1 of 3" in text_of(screens))
        for text in (ANSWER, "/pass", "/pass"):
            box_of(screens).insert(text)
            await pilot.press("enter")
            await pilot.pause()
        await until(pilot, lambda: "Question 2 of 3" in text_of(screens))
        await pilot.press("ctrl+q")
    assert "exchange_scored" not in await events_of(store)
    again = practice(store, interviewer=talkative())
    screens = app(again, CarryOn(await again.open("session-1")))
    async with opened(screens):
        assert "rule-of-thumb estimate" in text_of(screens)
    assert "exchange_scored" in await events_of(store)


async def test_markup_and_escapes_of_people_and_files_are_shown_as_they_are(store: Store) -> None:
    sheet = pack(2)
    hostile = sheet.questions[0].model_copy(
        update={"text": "[@click=app.leave]What[/] is \x1b]0;owned\x07 responsibility?"}
    )
    sheet = sheet.model_copy(
        update={
            "questions": (hostile, sheet.questions[1]),
            "title": "[red]Sheet[/red]",
            "interviewer": "[b]Di",
        }
    )
    screens = app(practice(store, interviewer=talkative()), begin(sheet=sheet))
    async with opened(screens, (100, 30)) as pilot:
        await say(pilot, "[bold]I[/bold] waited a week [link=x]there[/link].")
        shown = text_of(screens)
    assert "[@click=app.leave]What[/] is  responsibility?" in shown
    assert "[bold]I[/bold] waited a week [link=x]there[/link]." in shown
    assert "[red]Sheet[/red]" in shown
    assert "\x1b" not in shown


async def test_wide_characters_and_right_to_left_words_are_shown(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await say(pilot, "待った一週間 👩‍🔬 שבוע אחד חיכינו")
        assert "待った一週間" in text_of(screens)
        assert "שבוע" in text_of(screens)


async def test_a_pasted_answer_of_100_kilobytes_is_sent_and_shown(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    long = "We waited a week for her. " * 4000
    async with opened(screens) as pilot:
        screens.post_message(events.Paste(long))
        await settle(pilot)
        await press(pilot, "enter")
        assert "What could she not read?" in text_of(screens)
    given = (await store.events("session-1"))[3]
    assert isinstance(given, AnswerGiven)
    assert given.text == long.strip()


async def test_a_box_of_many_lines_leaves_room_for_the_conversation(store: Store) -> None:
    screens = app(practice(store), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert("line\n" * 60)
        await settle(pilot)
        assert box_of(screens).outer_size.height <= 12
        assert screen_of(screens).conversation.size.height >= 8


async def test_page_up_turns_the_conversation_back_and_sending_returns_to_its_end(
    store: Store,
) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert("A long answer.\n" * 40)
        await press(pilot, "enter", "pageup", "pageup", "pageup", "pageup")
        assert "Question 1 of 3 · responsibility" in text_of(screens)
        await say(pilot, "And one thing more.")
        assert "What would you ask me?" in text_of(screens)


async def test_home_and_back_loses_nothing(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await say(pilot, ANSWER)
        box_of(screens).insert("unsent")
        await press(pilot, "ctrl+o")
        assert "Carry on" in text_of(screens)
        await press(pilot, "up", "enter")
        assert "What could she not read?" in text_of(screens)
        assert box_of(screens).text == "unsent"


async def test_leaving_in_the_middle_of_a_reply_loses_nothing(store: Store) -> None:
    screens = app(practice(store, interviewer=HeldInterviewer()), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert(ANSWER)
        await pilot.press("enter")
        await until(pilot, lambda: "Half a sent" in text_of(screens))
        await pilot.press("n", "ctrl+c")
    assert screens.return_value == Left("session-1", ended=False)
    assert await store.draft("session-1") == "n"
    again = practice(store, interviewer=talkative())
    assert (await again.open("session-1")).owes_reply


async def test_leaving_with_a_draft_that_cannot_be_saved_wants_the_key_twice() -> None:
    class Forgetful(MemoryStore):
        async def save_draft(self, session: str, text: str) -> None:
            raise StoreError("The disk is full.")

    screens = app(practice(Forgetful()), begin())
    async with opened(screens) as pilot:
        box_of(screens).insert("unsent")
        await settle(pilot)
        await press(pilot, "ctrl+q")
        assert screens.is_running
        assert "The disk is full." in text_of(screens)
        await press(pilot, "ctrl+q")
    assert screens.return_value == Left("session-1", ended=False)


async def test_a_draft_that_cannot_be_read_is_said_and_the_interview_goes_on() -> None:
    class Forgetful(MemoryStore):
        async def draft(self, session: str) -> str:
            raise StoreError("The draft cannot be read.")

    kept = Forgetful()
    async with opened(app(practice(kept, interviewer=talkative()), begin())):
        pass
    of = practice(kept, interviewer=talkative())
    screens = app(of, CarryOn(await of.open("session-1")))
    async with opened(screens) as pilot:
        assert "The draft cannot be read." in text_of(screens)
        await say(pilot, ANSWER)
        assert "What could she not read?" in text_of(screens)


async def test_from_100_columns_on_a_panel_shows_place_clock_and_length(store: Store) -> None:
    screens = app(practice(store), begin())
    async with opened(screens, (120, 30)) as pilot:
        box_of(screens).insert("word " * 310)
        await settle(pilot)
        shown = text_of(screens)
        assert "310 words, 2:04 aloud" in shown
        assert "longer than two minutes" in shown
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "This exchange" not in text_of(screens)
        assert "310 words, 2:04" in text_of(screens)


async def test_a_note_is_said_once_at_the_beginning(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative(), note="No key found."), begin())
    async with opened(screens) as pilot:
        assert "No key found." in text_of(screens)
        await say(pilot, ANSWER)
        assert "No key found." not in text_of(screens)


async def test_enter_at_the_end_opens_the_scorecard_also_where_saving_takes_a_while() -> None:
    class Slow(MemoryStore):
        async def append(self, session: str, event: Event) -> None:
            for _ in range(200):
                await asyncio.sleep(0)
            await super().append(session, event)

    screens = app(practice(Slow(), interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await say(pilot, ANSWER)
        await say(pilot, "/end")
        assert "How reflective was that?" not in text_of(screens)
        await press(pilot, "enter")
        assert "Scorecard" in text_of(screens)


async def test_enter_at_the_end_opens_the_scorecard(store: Store) -> None:
    screens = app(practice(store, interviewer=talkative()), begin())
    async with opened(screens) as pilot:
        await say(pilot, ANSWER)
        await say(pilot, "/end")
        assert "Enter opens the scorecard." in text_of(screens)
        await press(pilot, "enter")
        assert "Scorecard" in text_of(screens)
        await press(pilot, "ctrl+q")
    assert screens.return_value == Left("session-1", ended=True)

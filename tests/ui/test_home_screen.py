from datetime import UTC, datetime

from events import finished_exchange, listed
from events import opened as begun
from fakes import MemoryStore, ScriptedInterviewer, pack
from screens import QuotingJudge, app, opened, practice, press, text_of

from thinkaloud.adapters.store.store import Store
from thinkaloud.app import making
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.events import Mode, SessionStarted
from thinkaloud.domain.summary import Found, SessionSummary
from thinkaloud.ui.app import Left
from thinkaloud.ui.first import Home
from thinkaloud.ui.interview_screen import InterviewScreen
from thinkaloud.ui.replay_screen import ReplayScreen


async def started(store: Store, session: str = "session-1") -> SessionStarted:
    first = (await store.events(session))[0]
    assert isinstance(first, SessionStarted)
    return first


async def test_enter_leads_a_stranger_into_an_interview(store: Store) -> None:
    screens = app(practice(store))
    async with opened(screens) as pilot:
        await press(pilot, "enter")
        assert isinstance(screens.screen, InterviewScreen)
        assert "What does responsibility mean to you?" in text_of(screens)
    begun_with = await started(store)
    assert begun_with.plan == (1, 2, 3)
    assert begun_with.mode is Mode.COACH
    assert begun_with.probes == pack().probes_per_question


async def test_sheet_number_and_mode_are_changed_with_the_arrow_keys(store: Store) -> None:
    other = pack(2, name="other", title="Another sheet", interviewer="Runa")
    screens = app(practice(store), packs=[pack(3), other])
    async with opened(screens) as pilot:
        await press(pilot, "down", "right", "down", "left", "down", "right")
        shown = text_of(screens)
        assert "Another sheet" in shown
        assert "with Runa" in shown
        await press(pilot, "enter")
    begun_with = await started(store)
    assert begun_with.pack.name == "other"
    assert begun_with.plan == (1,)
    assert begun_with.mode is Mode.SIMULATION


async def test_a_click_on_a_setting_changes_it(store: Store) -> None:
    screens = app(practice(store))
    async with opened(screens) as pilot:
        await pilot.click("#mode")
        await pilot.pause()
        assert "simulation" in text_of(screens)


async def test_the_arrows_stop_at_both_ends(store: Store) -> None:
    screens = app(practice(store))
    async with opened(screens) as pilot:
        await press(pilot, "down", "down", "right", "right", "left", "left", "left", "left")
        await press(pilot, "enter")
    assert (await started(store)).plan == (1,)


async def test_the_newest_unfinished_interview_is_offered_and_carried_on(store: Store) -> None:
    for event in listed(*begun(pack(3), (1, 2, 3)), *finished_exchange(1)):
        await store.append("older", event)
    screens = app(practice(store, interviewer=ScriptedInterviewer([])))
    async with opened(screens) as pilot:
        assert "Carry on      Test sheet, 1 of 3 answered" in text_of(screens)
        await press(pilot, "up", "enter")
        assert isinstance(screens.screen, InterviewScreen)
        assert "Question number 2?" in text_of(screens)
        await press(pilot, "ctrl+q")
    assert screens.return_value == Left("older", ended=False)


async def test_a_finished_session_opens_its_scorecard_and_r_its_replay(store: Store) -> None:
    whole = (*begun(), *finished_exchange(1), making.ended(early=True))
    for event in listed(*whole):
        await store.append("done", event)
    screens = app(practice(store))
    async with opened(screens) as pilot:
        assert "Carry on" not in text_of(screens)
        await press(pilot, "up", "enter")
        assert "Scorecard" in text_of(screens)
        await press(pilot, "escape", "r")
        assert isinstance(screens.screen, ReplayScreen)
        await press(pilot, "escape")
        assert "Start an interview" in text_of(screens)


async def test_nothing_is_said_of_quality_while_a_session_is_unfinished() -> None:
    class Unfinished(MemoryStore):
        async def sessions(self, search: str = "", limit: int | None = None) -> Found:
            when = datetime(2026, 11, 20, 19, tzinfo=UTC)
            row = SessionSummary(
                session="x",
                title="[red]A sheet",
                started=when,
                updated=when,
                mode="simulation",
                interviewer="m",
                questions=3,
                answered=1,
                ended=False,
                reflectiveness=4.2,
                band=None,
            )
            return Found((row,), 1)

    screens = app(practice(Unfinished()))
    async with opened(screens):
        shown = text_of(screens)
    assert "4.2" not in shown
    assert "20 Nov 19:00" in shown
    assert "[red]A sheet" in shown


async def test_a_level_is_shown_with_its_name_where_the_judge_gives_figures() -> None:
    class Finished(MemoryStore):
        async def sessions(self, search: str = "", limit: int | None = None) -> Found:
            when = datetime(2025, 11, 20, 19, tzinfo=UTC)
            row = SessionSummary("x", "A", when, when, "coach", "m", 3, 3, True, 3.4, None)
            return Found((row,), 1)

    screens = app(practice(Finished()))
    async with opened(screens):
        shown = text_of(screens)
    assert "3.4 Starting to reflect" in shown
    assert "20 Nov 2025" in shown


async def test_a_store_that_cannot_be_read_is_said_and_the_rest_works() -> None:
    class Broken(MemoryStore):
        async def sessions(self, search: str = "", limit: int | None = None) -> Found:
            raise StoreError("The sessions cannot be read.")

    screens = app(practice(Broken()), Home())
    async with opened(screens) as pilot:
        assert "The sessions cannot be read." in text_of(screens)
        await press(pilot, "enter")
        assert isinstance(screens.screen, InterviewScreen)


async def test_a_session_that_does_not_add_up_is_said_and_nothing_opens(store: Store) -> None:
    for event in listed(*begun(), *finished_exchange(1))[:3]:
        await store.append("broken", event)
    await store.append("broken", making.closed(7, making.Outcome.COMPLETED)(3, event.at))
    screens = app(practice(store))
    async with opened(screens) as pilot:
        await press(pilot, "up", "enter")
        assert "cannot be read" in text_of(screens)


async def test_a_model_is_named_with_its_judge() -> None:
    of = practice(
        MemoryStore(),
        interviewer=ScriptedInterviewer([], name="claude-sonnet-5-5"),
        judge=QuotingJudge(band=False),
    )
    screens = app(of)
    async with opened(screens):
        assert "claude-sonnet-5-5 interviews, fake judge judges." in text_of(screens)

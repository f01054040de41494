import asyncio

import pytest
from fakes import MemoryStore, ScriptedInterviewer, pack
from screens import app, flat, opened, practice, press, settle, text_of, until
from textual.command import CommandPalette

from thinkaloud.domain.events import Event, Mode
from thinkaloud.ui.app import Left
from thinkaloud.ui.first import Begin, Home
from thinkaloud.ui.help_screen import HelpScreen
from thinkaloud.ui.running import AppCrashed, run_app
from thinkaloud.ui.setup import Setup


def begin(mode: Mode = Mode.COACH) -> Begin:
    return Begin(pack(3), (1, 2, 3), 1, mode)


async def test_leaving_home_names_no_session() -> None:
    screens = app(practice(MemoryStore()), Home())
    async with opened(screens) as pilot:
        await press(pilot, "ctrl+q")
    assert screens.return_value == Left(None, ended=False)


async def test_ctrl_c_leaves_too_unless_something_is_selected() -> None:
    screens = app(practice(MemoryStore()), begin())
    async with opened(screens) as pilot:
        await press(pilot, "a", "b", "shift+left", "ctrl+c")
        assert screens.is_running
        assert screens.clipboard == "b"
        await press(pilot, "right", "ctrl+c")
    assert screens.return_value == Left("session-1", ended=False)


async def test_help_lists_the_live_keys_of_the_screen_and_what_is_scored() -> None:
    screens = app(practice(MemoryStore()), begin())
    async with opened(screens, (100, 120)) as pilot:
        await press(pilot, "f1")
        shown = flat(screens)
        assert "F2 What a good answer does here; never the sample (/hint)" in shown
        assert "F3 The sheet" not in shown
        assert "Thinking out loud" in shown
        assert "Starting to reflect" in shown
        await press(pilot, "f1")
        assert not isinstance(screens.screen, HelpScreen)


async def test_help_leaves_out_what_a_simulation_does_not_have() -> None:
    screens = app(practice(MemoryStore()), begin(Mode.SIMULATION))
    async with opened(screens, (100, 120)) as pilot:
        await press(pilot, "f1")
        assert "/hint" not in flat(screens)


async def test_the_palette_offers_what_the_keys_can_do_now_and_does_it() -> None:
    screens = app(practice(MemoryStore(), interviewer=ScriptedInterviewer([])), begin())
    async with opened(screens) as pilot:
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(screens.screen, CommandPalette))
        await pilot.press("h", "i", "n", "t")
        await until(pilot, lambda: "What a good answer does here" in text_of(screens))
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(screens.screen, CommandPalette))
        await settle(pilot)
        assert "One decision of yours, and who lived with it." in text_of(screens)


@pytest.mark.parametrize("light", [False, True])
async def test_both_themes_draw_every_screen(light: bool) -> None:
    of = practice(MemoryStore())
    screens = app(of, begin(), light=light)
    async with opened(screens) as pilot:
        await press(pilot, "f1", "escape", "ctrl+o")
        assert screens.theme == ("thinkaloud-light" if light else "thinkaloud-dark")


async def test_without_colours_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    screens = app(practice(MemoryStore()), begin(), colour=False)
    async with opened(screens):
        picture = screens.export_screenshot()
        assert "What does responsibility mean to you?" in text_of(screens)
        assert "▌" not in text_of(screens)
    assert "#8ab4d8" not in picture


async def test_a_fault_of_the_program_ends_the_app_and_says_where_it_happened(
    capfd: pytest.CaptureFixture[str],
) -> None:
    class Faulty(MemoryStore):
        async def append(self, session: str, event: Event) -> None:
            raise ZeroDivisionError("a fault for this test")

    sheet = pack(3)
    with pytest.raises(AppCrashed, match="a fault for this test"):
        await run_app(practice(Faulty()), Setup((sheet,)), begin(), headless=True)
    assert "a fault for this test" not in "".join(capfd.readouterr())


async def test_leaving_leaves_no_task_behind() -> None:
    screens = app(practice(MemoryStore()), begin())
    async with opened(screens) as pilot:
        await press(pilot, "ctrl+q")
    assert asyncio.all_tasks() == {asyncio.current_task()}

"""The app: opens screens, goes from one to the next, and leaves with everything saved.

Home lies at the bottom of the stack; interview, scorecard and replay are laid on top of it.
"""

import os
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from functools import partial
from io import StringIO
from typing import NamedTuple

from rich.console import Console
from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from thinkaloud.app.interview import Happening, Interview
from thinkaloud.app.practice import Practice
from thinkaloud.app.replay import Player
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.events import Event
from thinkaloud.domain.transcript import BrokenTranscript
from thinkaloud.ui.first import Begin, CarryOn, First, Home, Play
from thinkaloud.ui.help_screen import HelpScreen
from thinkaloud.ui.home_screen import HomeScreen
from thinkaloud.ui.interview_screen import InterviewScreen
from thinkaloud.ui.navigation import (
    BeginInterview,
    GoBack,
    GoHome,
    OpenReplay,
    OpenScorecard,
    OpenSession,
    ReplaySession,
)
from thinkaloud.ui.replay_screen import ReplayScreen
from thinkaloud.ui.scorecard_screen import ScorecardScreen
from thinkaloud.ui.setup import Setup
from thinkaloud.ui.themes import DARK, LIGHT


class Left(NamedTuple):
    """How the app was left."""

    session: str | None
    """The interview that was last on the screen, if there was one."""
    ended: bool
    """Whether that interview is over; else it can be carried on with."""


class ThinkaloudApp(App[Left]):
    """The whole app, built from plain arguments."""

    BINDING_GROUP_TITLE = "Everywhere"
    TITLE = "thinkaloud"
    ENABLE_COMMAND_PALETTE = True
    CSS_PATH = ["conversation.tcss", "score_card.tcss", "status_line.tcss"]  # noqa: RUF012 - as textual has it
    BINDINGS = [  # noqa: RUF012
        Binding(
            "f1",
            "help",
            "Help",
            key_display="F1",
            tooltip="What the keys do; how scores come about",
        ),
        Binding(
            "ctrl+q",
            "leave",
            "Leave",
            key_display="^Q",
            priority=True,
            tooltip="Leave; everything is saved",
        ),
        Binding("ctrl+c", "leave", "Leave, with nothing selected", show=False),
    ]

    def __init__(
        self,
        practice: Practice,
        setup: Setup,
        first: First,
        *,
        light: bool = False,
        colour: bool = True,
    ) -> None:
        """Build the app.

        Args:
            practice: Store, cast, rubric and clock.
            setup: What the home screen offers.
            first: What to open with.
            light: Begin with the light theme.
            colour: Without it, only the terminal's own two colours are used.
        """
        super().__init__(ansi_color=None if colour else True)
        self._practice = practice
        self._setup = setup
        self._first = first
        self._light = light
        self._latest: Interview | None = None
        self._leaving_unsaved = False

    def on_mount(self) -> None:
        """Take the themes, and open what was asked for."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = LIGHT.name if self._light else DARK.name
        self.push_screen(HomeScreen(self._practice, self._setup))
        match self._first:
            case Home():
                pass
            case Begin() as wanted:
                self._begin(wanted, self._practice.cast.note)
            case CarryOn(interview):
                self._open(interview, self._practice.cast.note)
            case Play(events, speed, place):
                self._play(events, speed, place)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer in the palette what the keys of the screen can do now, and the themes."""
        for node, binding, enabled, tooltip in screen.active_bindings.values():
            if enabled and tooltip:
                act = partial(self.run_action, binding.action, node)
                yield SystemCommand(binding.description, tooltip, act)
        yield SystemCommand("Theme", "Choose other colours", self.action_change_theme)

    def action_help(self) -> None:
        """Show the keys that work here, and how scores come about."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(
                HelpScreen(self.screen.active_bindings, self._practice.rubric, self.get_key_display)
            )

    async def action_leave(self) -> None:
        """Leave once the draft is saved; where it cannot be, say so and leave the second time."""
        if await self._draft_kept() or self._leaving_unsaved:
            latest = self._latest
            begun = latest if latest is not None and latest.events else None
            ended = begun is not None and begun.transcript.ended
            self.exit(Left(begun.session if begun else None, ended))
        self._leaving_unsaved = True

    @on(BeginInterview)
    def begin_interview(self, message: BeginInterview) -> None:
        """Go into a new interview."""
        self._begin(message.wanted)

    @on(OpenSession)
    def open_session(self, message: OpenSession) -> None:
        """Go into a saved interview, or to its scorecard."""
        self._load(message.session, self._open)

    @on(ReplaySession)
    def replay_session(self, message: ReplaySession) -> None:
        """Play a saved session."""
        self._load(message.session, self._play_interview)

    @on(OpenScorecard)
    def open_scorecard(self, message: OpenScorecard) -> None:
        """Lay the scorecard on top."""
        self.push_screen(ScorecardScreen(self._practice, message.interview))

    @on(OpenReplay)
    def open_replay(self, message: OpenReplay) -> None:
        """Lay a replay on top."""
        self._play(message.events)

    @on(GoBack)
    def go_back(self) -> None:
        """Take the screen on top away."""
        if not isinstance(self.screen, HomeScreen):
            self.pop_screen()

    @on(GoHome)
    async def go_home(self) -> None:
        """Take everything off the home screen."""
        if await self._draft_kept():
            while not isinstance(self.screen, HomeScreen):
                await self.pop_screen()

    async def _draft_kept(self) -> bool:
        for screen in self.screen_stack:
            if isinstance(screen, InterviewScreen) and not await screen.keep_draft():
                return False
        return True

    def _begin(self, wanted: Begin, note: str | None = None) -> None:
        interview = self._practice.new()
        beginning = interview.start(wanted.pack, wanted.plan, wanted.probes, wanted.mode)
        self._hold(interview, beginning, note)

    def _open(self, interview: Interview, note: str | None = None) -> None:
        self._latest = interview
        if interview.transcript.ended:
            self.push_screen(ScorecardScreen(self._practice, interview))
        else:
            self._hold(interview, interview.resume(), note)

    def _hold(
        self, interview: Interview, beginning: AsyncGenerator[Happening], note: str | None
    ) -> None:
        self._latest = interview
        self.push_screen(InterviewScreen(self._practice, interview, beginning, note))

    def _play(self, events: Sequence[Event], speed: float = 1.0, place: int = 0) -> None:
        player = Player(events, speed=speed, place=place)
        self.push_screen(ReplayScreen(self._practice.rubric, player))

    def _play_interview(self, interview: Interview) -> None:
        self._play(interview.events)

    @work(group="library", exclusive=True)
    async def _load(self, session: str, then: Callable[[Interview], None]) -> None:
        try:
            interview = await self._practice.open(session)
        except StoreError as error:
            self._complain(str(error))
        except BrokenTranscript as error:
            self._complain(f"This session cannot be read: {error}.")
        else:
            then(interview)

    def _complain(self, sentence: str) -> None:
        screen = self.screen
        if isinstance(screen, HomeScreen):
            screen.complain(sentence)


async def run_app(
    practice: Practice,
    setup: Setup,
    first: First | None = None,
    *,
    light: bool = False,
    headless: bool = False,
) -> Left:
    """Run the app on the terminal until it is left; without colours where NO_COLOR is set.

    Args:
        practice: Store, cast, rubric and clock; the note of the cast is said once.
        setup: What the home screen offers.
        first: What to open with; the home screen, if absent.
        light: Begin with the light theme.
        headless: Draw nothing and read no keys.

    Raises:
        AppCrashed: A fault of the program; nothing has been said about it yet.
    """
    colour = "NO_COLOR" not in os.environ
    app = ThinkaloudApp(practice, setup, first or Home(), light=light, colour=colour)
    # Textual would print pages of variables, what the candidate said among them.
    fault = StringIO()
    app.error_console = Console(file=fault, width=100, markup=False, highlight=False)
    left = await app.run_async(headless=headless)
    if app.return_code:
        raise AppCrashed(fault.getvalue())
    return left or Left(None, ended=False)


class AppCrashed(RuntimeError):
    """The app ended with a fault of the program; the message says where, at length."""

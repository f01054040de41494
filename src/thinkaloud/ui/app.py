"""The app: opens screens, goes from one to the next, and leaves with everything saved.

Home lies at the bottom of the stack; interview, scorecard and replay are laid on top of it.
"""

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from functools import partial
from typing import NamedTuple

from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from thinkaloud.app.branching import branch
from thinkaloud.app.interview import Happening, Interview
from thinkaloud.app.practice import Practice
from thinkaloud.app.replay import Player
from thinkaloud.app.shelf import Shelf
from thinkaloud.domain.errors import Refused, StoreError
from thinkaloud.domain.takes import newest_take
from thinkaloud.domain.transcript import BrokenTranscript
from thinkaloud.ui.comparison_screen import ComparisonScreen
from thinkaloud.ui.first import Begin, CarryOn, First, Home, Play
from thinkaloud.ui.help_screen import HelpScreen
from thinkaloud.ui.home_screen import HomeScreen
from thinkaloud.ui.interview_screen import InterviewScreen
from thinkaloud.ui.library_screen import LibraryScreen
from thinkaloud.ui.navigation import (
    BeginInterview,
    BranchOff,
    GoBack,
    GoHome,
    OpenComparison,
    OpenLibrary,
    OpenProgress,
    OpenReplay,
    OpenScorecard,
    OpenSession,
    ReplaySession,
    RetakeExchange,
    RetakeQuestion,
)
from thinkaloud.ui.progress_screen import ProgressScreen
from thinkaloud.ui.replay_screen import ReplayScreen
from thinkaloud.ui.scorecard_screen import ScorecardScreen
from thinkaloud.ui.setup import Setup
from thinkaloud.ui.status_line import StatusLine
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
        self._shelf = Shelf(practice.store, practice.clock)
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
            case CarryOn(interview, beginning):
                if beginning is None:
                    self._open(interview, self._practice.cast.note)
                else:
                    self._hold(interview, beginning, self._practice.cast.note)
            case Play() as wanted:
                self._play(wanted)

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
            begun = latest if latest is not None and self._is_kept(latest) else None
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
        self._play(Play(message.events, session=message.session))

    @on(OpenLibrary)
    def open_library(self) -> None:
        """Lay the library on top."""
        self.push_screen(LibraryScreen(self._practice, self._shelf))

    @on(OpenProgress)
    def open_progress(self) -> None:
        """Lay the levels over sessions on top."""
        self.push_screen(ProgressScreen(self._practice.rubric, self._practice.store.progress))

    @on(OpenComparison)
    def open_comparison(self, message: OpenComparison) -> None:
        """Lay two takes side by side on top."""
        self.push_screen(
            ComparisonScreen(
                self._practice.rubric, message.transcript, message.first, message.again
            )
        )

    @on(RetakeExchange)
    def retake_exchange(self, message: RetakeExchange) -> None:
        """Go into a saved interview for one question."""
        self._load(message.session, partial(self._retake, message.exchange))

    @on(RetakeQuestion)
    def retake_question(self, message: RetakeQuestion) -> None:
        """Go into a saved interview for the question of this number."""
        self._load(message.session, partial(self._retake_question, message.question))

    @on(BranchOff)
    def branch_off(self, message: BranchOff) -> None:
        """Go into a copy of a saved interview, from one of its events on."""
        self._attempt(partial(self._branched, message.session, message.seq))

    @on(GoBack)
    async def go_back(self) -> None:
        """Take the screen on top away; with a scorecard, the interview that it closed."""
        left = self.screen
        if isinstance(left, HomeScreen):
            return
        await self.pop_screen()
        below = self.screen
        if isinstance(left, ScorecardScreen) and isinstance(below, InterviewScreen):
            await self.pop_screen()

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

    def _retake_question(self, question: int, interview: Interview) -> None:
        take = newest_take(interview.transcript, question)
        if take is None:
            raise Refused(f"Question {question} has no answer in this session.")
        self._retake(take.number, interview)

    def _retake(self, exchange: int, interview: Interview) -> None:
        self._hold(interview, interview.retake(exchange), None)

    def _play(self, wanted: Play) -> None:
        player = Player(wanted.events, speed=wanted.speed, place=wanted.place)
        self.push_screen(ReplayScreen(self._practice.rubric, player, wanted.session))

    def _play_interview(self, interview: Interview) -> None:
        self._play(Play(interview.events, session=interview.session))

    def _is_kept(self, interview: Interview) -> bool:
        return bool(interview.events) and interview.session not in self._shelf.removed

    def _load(self, session: str, then: Callable[[Interview], None]) -> None:
        self._attempt(partial(self._opened, session, then))

    async def _opened(self, session: str, then: Callable[[Interview], None]) -> None:
        """Open a session; one that is on a screen already is the same interview there and here."""
        latest = self._latest
        same = latest is not None and latest.session == session and self._is_kept(latest)
        then(latest if latest is not None and same else await self._practice.open(session))

    async def _branched(self, session: str, seq: int) -> None:
        self._open(await branch(self._practice, session, seq))

    @work(group="library", exclusive=True)
    async def _attempt(self, act: Callable[[], Awaitable[None]]) -> None:
        try:
            await act()
        except (StoreError, Refused) as error:
            self._complain(str(error))
        except BrokenTranscript as error:
            self._complain(f"This session cannot be read: {error}.")

    def _complain(self, sentence: str) -> None:
        screen = self.screen
        if isinstance(screen, HomeScreen):
            screen.complain(sentence)
        for line in screen.query(StatusLine):
            line.tell(sentence)

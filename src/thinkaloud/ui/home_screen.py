"""The home screen: carry on, start, look back. Two keys lead into an interview."""

from collections.abc import Sequence

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalGroup, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Static

from thinkaloud.app.practice import Practice
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.events import Mode
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.plan import plan_questions
from thinkaloud.domain.summary import Found, SessionSummary
from thinkaloud.ui.choice import Choice
from thinkaloud.ui.entry import Entry
from thinkaloud.ui.first import Begin
from thinkaloud.ui.moment import said
from thinkaloud.ui.navigation import (
    BeginInterview,
    OpenLibrary,
    OpenProgress,
    OpenSession,
    ReplaySession,
)
from thinkaloud.ui.session_row import session_row
from thinkaloud.ui.setup import Setup

RECENT = 12
"""Sessions listed."""

MODES = (
    (Mode.COACH, "a score card after each exchange"),
    (Mode.SIMULATION, "as the real thing: no score before the end"),
)


class BeginRow(Entry, inherit_bindings=False):
    """The row that the app opens on: Enter, and the interview begins."""

    BINDINGS = [  # noqa: RUF012 - as textual has it
        Binding("enter", "enter", "Begin", tooltip="Begin an interview with these settings")
    ]


class HomeScreen(Screen[None]):
    """Where the app begins and where every screen leads back to."""

    CSS_PATH = "home_screen.tcss"
    BINDING_GROUP_TITLE = "Home"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]  # noqa: RUF012 - as textual has it
    AUTO_FOCUS = "#begin"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        # Before the page can take these keys for scrolling.
        Binding("down", "app.focus_next", "Move", key_display="↑↓", priority=True),
        Binding("up", "app.focus_previous", "Move", show=False, priority=True),
        Binding("r", "replay", "Replay", tooltip="Play this session"),
        Binding("l", "library", "Library", tooltip="All sessions: find, name, tag, delete"),
        Binding("p", "progress", "Progress", tooltip="Levels over sessions"),
    ]

    def __init__(self, practice: Practice, setup: Setup) -> None:
        """Make the screen.

        Args:
            practice: Store, rubric, clock, and who interviews and judges.
            setup: What an interview can be begun with.
        """
        super().__init__()
        self._practice = practice
        self._setup = setup
        self._packs = list(setup.packs)

    sheet = getters.query_one("#sheet", Choice)
    count = getters.query_one("#count", Choice)
    mode = getters.query_one("#mode", Choice)

    def compose(self) -> ComposeResult:
        """Lay out the rows from what is wanted most to what is wanted least."""
        with Vertical(id="frame"):
            with VerticalScroll(id="page", can_focus=False):
                yield Static(Content("thinkaloud"), id="name")
                yield Static(
                    Content("A mock interviewer: it asks, listens, follows up on what you said."),
                    id="line",
                )
                yield VerticalGroup(id="unfinished")
                yield BeginRow(Content("Start an interview"), id="begin")
                yield Choice("Prep sheet", [_sheet(pack) for pack in self._packs], id="sheet")
                yield Choice("Questions", _counts(self._packs[0]), id="count")
                yield Choice("Mode", [(str(mode), remark) for mode, remark in MODES], id="mode")
                yield VerticalGroup(id="recent")
                yield Static(Content(self._cast()), id="cast")
                yield Static(Content(one_line(self._practice.cast.note or "")), id="note")
                yield Static(id="complaint")
            yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Set what holds at first."""
        self.count.offer(_counts(self._packs[0]), len(self._packs[0].questions) - 1)
        self.mode.place = [mode for mode, _ in MODES].index(self._setup.mode)

    def on_screen_resume(self) -> None:
        """List the sessions as they are now."""
        self.list_sessions()

    @work(group="library", exclusive=True)
    async def list_sessions(self) -> None:
        """Show the newest sessions, and the one to carry on with."""
        try:
            recent = await self._practice.store.sessions(limit=RECENT)
            unfinished = await self._practice.store.sessions("is:unfinished")
        except StoreError as error:
            self.complain(str(error))
            return
        await self._show_unfinished(unfinished.sessions)
        await self._show_recent(recent)

    def complain(self, sentence: str) -> None:
        """Say why something could not be opened."""
        self.query_one("#complaint", Static).update(Content(one_line(sentence)))

    @on(Choice.Changed, "#sheet")
    def sheet_changed(self) -> None:
        """Offer as many questions as this sheet has."""
        pack = self._pack()
        self.count.offer(_counts(pack), len(pack.questions) - 1)

    @on(Choice.Accepted)
    @on(Entry.Entered, "#begin")
    def begin(self) -> None:
        """Begin an interview with these settings."""
        pack = self._pack()
        probes = self._setup.probes
        self.post_message(
            BeginInterview(
                Begin(
                    pack,
                    plan_questions(pack, str(self.count.place + 1)),
                    pack.probes_per_question if probes is None else probes,
                    MODES[self.mode.place][0],
                )
            )
        )

    @on(Entry.Entered, ".session")
    def open_session(self, message: Entry.Entered) -> None:
        """Carry on with a session, or read its scorecard."""
        self.post_message(OpenSession(message.entry.key))

    def action_replay(self) -> None:
        """Play the session of the row."""
        row = self.focused
        if isinstance(row, Entry) and row.key:
            self.post_message(ReplaySession(row.key))

    def action_library(self) -> None:
        """Show all sessions."""
        self.post_message(OpenLibrary())

    def action_progress(self) -> None:
        """Show levels over sessions."""
        self.post_message(OpenProgress())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as textual has it
        """Offer a replay on the rows of sessions only."""
        if action == "replay":
            return isinstance(self.focused, Entry) and bool(self.focused.key)
        return True

    def _pack(self) -> Pack:
        return self._packs[self.sheet.place]

    def _cast(self) -> str:
        cast = self._practice.cast
        judge = one_line(cast.judge.name)
        judge = "rule-of-thumb scores" if cast.judge.shows_band_only else f"{judge} judges"
        if cast.interviewer.name == "offline":
            return f"Offline practice: embedded interviewer, {judge}."
        return f"{one_line(cast.interviewer.name)} interviews, {judge}."

    async def _show_unfinished(self, unfinished: Sequence[SessionSummary]) -> None:
        rows: list[Entry] = []
        if unfinished:
            newest = max(unfinished, key=lambda each: each.updated)
            where = (
                f"{one_line(newest.title)}, {newest.answered} of {newest.questions} answered, "
                f"{said(newest.updated, self._practice.clock())}"
            )
            words = Content.assemble(("Carry on      ", "bold"), (where, "dim"))
            rows = [Entry(words, newest.session, classes="session")]
        await self._fill("#unfinished", rows)

    async def _show_recent(self, recent: Found) -> None:
        now, rubric = self._practice.clock(), self._practice.rubric
        rows: list[Widget] = [session_row(each, rubric, now) for each in recent.sessions]
        if rows:
            rows.insert(0, Static(Content("Recent"), classes="heading"))
        if recent.total > len(rows):
            more = f"{recent.total:,} in all; l opens the library"
            rows.append(Static(Content(more), classes="heading"))
        await self._fill("#recent", rows)

    async def _fill(self, selector: str, rows: Sequence[Widget]) -> None:
        """Put these rows in place of those before; the focus stays with the row it was on."""
        group = self.query_one(selector, VerticalGroup)
        focused = self.focused
        key = focused.key if isinstance(focused, Entry) and focused in group.children else None
        async with group.batch():
            await group.remove_children()
            await group.mount_all(rows)
        for row in rows:
            if key is not None and isinstance(row, Entry) and row.key == key:
                row.focus()


def _sheet(pack: Pack) -> tuple[str, str]:
    return one_line(pack.title), f"with {one_line(pack.interviewer)}"


def _counts(pack: Pack) -> list[tuple[str, str]]:
    total = len(pack.questions)
    return [(str(count), "") for count in range(1, total)] + [(str(total), "all of the sheet")]

"""Levels over sessions: a chart of one dimension, or of all of them where there is room."""

from collections.abc import Awaitable, Callable, Iterator, Sequence

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Static

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.level_chart import legend
from thinkaloud.domain.progress import Progress, progress
from thinkaloud.domain.progress_entry import ProgressEntry
from thinkaloud.domain.progress_words import (
    NOTHING_YET,
    headline,
    left_out_words,
    measured,
    name_of,
)
from thinkaloud.domain.retake_words import retake_heading, retake_words
from thinkaloud.domain.rubric import Rubric
from thinkaloud.ui.dimension_names import DimensionName, DimensionNames
from thinkaloud.ui.dimension_panel import DimensionPanel
from thinkaloud.ui.navigation import GoBack
from thinkaloud.ui.score_card import Line

STEP = "Show another dimension"
"""What the arrow keys do, in the words of the help screen."""


class ProgressPage(VerticalScroll, inherit_bindings=False):
    """Scrolls where not everything has room."""

    BINDING_GROUP_TITLE = "Page"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        Binding("down", "scroll_down", "Scroll", key_display="↑↓"),
        Binding("up", "scroll_up", "Scroll", key_display="↑↓", show=False),
        Binding("pagedown", "page_down", "Scroll", show=False),
        Binding("pageup", "page_up", "Scroll", show=False),
        Binding("end", "scroll_end", "Scroll", show=False),
        Binding("home", "scroll_home", "Scroll", show=False),
    ]


class ProgressScreen(Screen[None]):
    """Shows levels over time and changes nothing."""

    CSS_PATH = "progress_screen.tcss"
    BINDING_GROUP_TITLE = "Progress"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012 - as textual has it
    AUTO_FOCUS = "#page"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        # Before the page can take these keys for scrolling, or the app for moving the focus.
        Binding(
            "right,tab",
            "step(1)",
            "Dimension",
            key_display="←→",
            priority=True,
            tooltip=STEP,
        ),
        Binding(
            "left,shift+tab",
            "step(-1)",
            STEP,
            key_display="←→",
            show=False,
            priority=True,
        ),
        Binding("escape,q", "leave_progress", "Back", key_display="Esc", tooltip="Go back"),
    ]

    chosen: reactive[int] = reactive(0, init=False)
    """0-based place of the dimension that is shown where there is room for one."""

    page = getters.query_one("#page", ProgressPage)

    def __init__(
        self, rubric: Rubric, load: Callable[[], Awaitable[Sequence[ProgressEntry]]]
    ) -> None:
        """Make the screen.

        Args:
            rubric: Names of dimensions and levels.
            load: Reads what the sessions tell; may raise StoreError.
        """
        super().__init__()
        self._rubric = rubric
        self._load = load

    def compose(self) -> ComposeResult:
        """Lay out an empty page."""
        with Vertical(id="frame"):
            yield ProgressPage(id="page")
            yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Fill the page."""
        self.fill()

    @work(group="progress", exclusive=True)
    async def fill(self) -> None:
        """Show what the sessions tell, or why they cannot be read."""
        try:
            found = progress(await self._load())
        except StoreError as error:
            await self.page.mount(Static(Content(one_line(str(error))), id="complaint"))
            return
        await self.page.mount(*self._parts(found))
        self.watch_chosen()
        self.refresh_bindings()

    @on(DimensionName.Clicked)
    def show_dimension(self, message: DimensionName.Clicked) -> None:
        """Show the dimension whose name was clicked."""
        self.chosen = message.place

    def on_resize(self) -> None:
        """Where all dimensions are shown there is none to choose."""
        self.refresh_bindings()

    def watch_chosen(self) -> None:
        """Show the chosen dimension."""
        for names in self.query(DimensionNames):
            names.place = self.chosen
        for place, panel in enumerate(self.query(DimensionPanel)):
            panel.set_class(place == self.chosen, "-chosen")

    def action_step(self, step: int) -> None:
        """Show the next dimension, or the one before; from the last on to the first."""
        self.chosen = (self.chosen + step) % len(measured(self._rubric))

    def action_leave_progress(self) -> None:
        """Go back to where this was opened."""
        self.post_message(GoBack())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as textual has it
        """Offer the dimensions where one is shown at a time."""
        if action == "step":
            return bool(self.query(DimensionPanel)) and not self.has_class("-wide")
        return True

    def _parts(self, found: Progress) -> Iterator[Widget]:
        title = headline(found) if found.points else ""
        yield Static(Content.assemble(("Progress  ", "bold"), (title, "dim")), id="title")
        if found.points:
            yield from self._charts(found)
        else:
            yield Static(Content(NOTHING_YET))
        left_out = left_out_words(found)
        if left_out is not None:
            yield Static(Content(left_out), classes="aside")
        if found.retakes:
            yield Static(Content("Taken again"), classes="subtitle")
        for each in reversed(found.retakes):
            words = retake_words(each.retaken, self._rubric)
            yield Line(retake_heading(each), "", words, classes="-retake")

    def _charts(self, found: Progress) -> Iterator[Widget]:
        every = measured(self._rubric)
        yield DimensionNames(name_of(of, self._rubric) for of in every)
        yield Container(*(DimensionPanel(found, of, self._rubric) for of in every), id="charts")
        yield Static(Content("\n".join(legend(found))), classes="aside")

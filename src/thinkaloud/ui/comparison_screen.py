"""Two takes of one question beside each other: what changed, and all that was said."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical, VerticalGroup, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.comparison_words import judges_words, off_script_words
from thinkaloud.domain.placing import place_of, theme_of
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.take_comparison import compare_takes
from thinkaloud.domain.transcript import Transcript
from thinkaloud.ui.comparison_rows import AGAIN, FIRST, ComparisonRows
from thinkaloud.ui.navigation import GoBack
from thinkaloud.ui.take_text import TakeText

ESTIMATE = "A rule-of-thumb estimate, good for a band and no more."
MARGIN = "Figures are good to about half a level; under 0.4 apart is about the same."
WIDE = 100
"""Columns from which on the two texts stand side by side."""


class ComparisonPage(VerticalScroll):
    """What the keys scroll."""

    BINDING_GROUP_TITLE = "Page"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        Binding("down", "scroll_down", "Scroll", key_display="↑↓", tooltip="Scroll"),
        Binding("space", "page_down", "Page down", tooltip="Scroll by a page"),
    ]


class ComparisonScreen(Screen[None]):
    """Shows, and changes nothing."""

    CSS_PATH = "comparison_screen.tcss"
    BINDING_GROUP_TITLE = "Comparison"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - as textual has it
    AUTO_FOCUS = "#page"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        Binding("escape,q", "leave", "Back", key_display="Esc", tooltip="Go back"),
    ]

    def __init__(self, rubric: Rubric, transcript: Transcript, first: int, again: int) -> None:
        """Make the screen.

        Args:
            rubric: Names of dimensions, levels and checklist items.
            transcript: The session that both takes are of.
            first: Number of the exchange that is the earlier take.
            again: Number of the exchange that is the later one.
        """
        super().__init__()
        self._rubric = rubric
        self._transcript = transcript
        self._exchanges = (transcript.exchange(first), transcript.exchange(again))
        self._compared = compare_takes(*self._exchanges, transcript.pack)

    def compose(self) -> ComposeResult:
        """Lay out what changed, and the two texts below it."""
        question = self._exchanges[0]
        where = (place_of(self._transcript, question), theme_of(self._transcript, question))
        title = " · ".join(part for part in where if part)
        with Vertical(id="frame"):
            with ComparisonPage(id="page"):
                yield Static(Content.assemble(("Two takes  ", "bold"), (title, "dim")), id="title")
                yield Static(Content(one_line(question.text)), id="asked")
                yield ComparisonRows(self._compared, self._rubric)
                yield Static(Content("\n".join(self._remarks())), id="remarks")
                yield Static(
                    Content("What was said; underlined is what was quoted"), classes="heading"
                )
                yield from self._texts()
            yield Footer(compact=True, show_command_palette=False)

    def action_leave(self) -> None:
        """Go back to where the comparison was opened."""
        self.post_message(GoBack())

    def _texts(self) -> ComposeResult:
        with Container(id="texts"):
            for name, exchange in zip((FIRST, AGAIN), self._exchanges, strict=True):
                with VerticalGroup(classes="text"):
                    yield Static(Content(name), classes="take")
                    yield TakeText(exchange, self._transcript.pack.interviewer)

    def _remarks(self) -> Iterator[str]:
        """What an off-script probe did, and how far the comparison carries."""
        compared = self._compared
        shown = [take.score for take in (compared.first, compared.again) if take.score is not None]
        carries = MARGIN if shown else None
        sentences = (
            off_script_words(FIRST, compared.first),
            off_script_words(AGAIN, compared.again),
            compared.not_compared,
            judges_words(shown),
            ESTIMATE if any(score.is_estimate for score in shown) else carries,
        )
        yield from filter(None, sentences)

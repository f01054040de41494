"""The status line: whose turn it is, or what the program has to say; and how things stand."""

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from thinkaloud.domain.clean import one_line
from thinkaloud.ui.fact import Fact, fitting

GAP = 5
"""Columns that margins and the space between the two sides take."""


class StatusLine(HorizontalGroup):
    """One quiet line; a sentence to the candidate takes the place of whose turn it is."""

    turn: reactive[str] = reactive("")
    """Whose turn it is."""
    facts: reactive[tuple[Fact, ...]] = reactive(())
    """How things stand, at the right."""
    sentence: reactive[str] = reactive("", toggle_class="-speaking")
    """What the program says to the candidate, until something else happens."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as in textual
        super().__init__(id=id)
        self._passing = False
        self._left = Static(classes="left")
        self._right = Static(classes="right")

    def compose(self) -> ComposeResult:
        """Lay out the two sides."""
        yield self._left
        yield self._right

    def tell(self, sentence: str, *, passing: bool = False) -> None:
        """Say one sentence; one that is passing holds until something else happens."""
        self._passing = passing
        self.sentence = one_line(sentence)

    def go_on(self) -> None:
        """Something happened: forget a passing sentence."""
        if self._passing:
            self.hush()

    def hush(self) -> None:
        """Go back to saying whose turn it is."""
        self.sentence = ""

    def watch_turn(self) -> None:
        """Show it."""
        self._show()

    def watch_sentence(self) -> None:
        """Show it."""
        self._show()

    def watch_facts(self) -> None:
        """Show them."""
        self._show()

    def on_resize(self) -> None:
        """Fit the two sides in again."""
        self._show()

    def _show(self) -> None:
        """Show the left side, and of the right one as much as there is room for."""
        left = self.sentence or self.turn
        right = fitting(self.facts, self.size.width - cell_len(left) - GAP)
        self._left.update(Content(left))
        self._right.update(Content(right))
        self._right.display = bool(right)

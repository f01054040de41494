"""The line below a replay: how far it is, where each question was asked and each score fell."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from thinkaloud.domain.landmarks import Landmarks
from thinkaloud.ui.scrub_marks import Line, Mark

HEAD = "●"
PLAYED, TO_COME = "━", "─"
SCORED, TO_BE_SCORED = "◆", "◇"


class ScrubBar(Widget):
    """Played and to come differ in their strokes, not by colour alone; a click goes there."""

    place: reactive[int] = reactive(0)
    """How many events have been shown."""
    scores_visible: reactive[bool] = reactive(False)
    """Whether scores are marked."""

    @dataclass
    class Chosen(Message):
        """The reader wants to go to a place."""

        place: int

    def __init__(self, found: Landmarks, length: int, *, id: str | None = None) -> None:  # noqa: A002 - as in textual
        """Make a bar.

        Args:
            found: Questions and scores of the session.
            length: How many events the session has.
            id: For the style sheet.
        """
        super().__init__(id=id)
        self._found = found
        self._length = length
        self.tooltip = "Numbers are questions, ◆ is a score. Click to go there."

    def render(self) -> Content:
        """Draw the line, then the marks on it, then where the replay stands."""
        line = self._line()
        head = line.column_of(self.place)
        drawn = [(PLAYED if column < head else TO_COME) for column in range(line.columns)]
        for mark in self._marks():
            if head not in mark.columns:
                drawn[mark.column : mark.columns.stop] = mark.words or (
                    SCORED if mark.column < head else TO_BE_SCORED
                )
        return Content.assemble(
            ("".join(drawn[:head]), "$primary"),
            (HEAD, "bold $primary"),
            ("".join(drawn[head + 1 :]), "$foreground 62%"),
        )

    def on_click(self, event: events.Click) -> None:
        """Go to the mark that was clicked on, or else to the place."""
        clicked = event.get_content_offset(self)
        if clicked is None:
            return
        marked = next((mark for mark in self._marks() if clicked.x in mark.columns), None)
        place = self._line().place_at(clicked.x) if marked is None else marked.place
        self.post_message(self.Chosen(place))

    def _line(self) -> Line:
        return Line(self._length, self.size.width)

    def _marks(self) -> tuple[Mark, ...]:
        return self._line().marks(self._found, scores=self.scores_visible)

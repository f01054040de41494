"""One dimension over time: how the newest session stands, the chart, and what it comes to."""

from textual import getters
from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widgets import Static

from thinkaloud.domain.level_chart import level_chart
from thinkaloud.domain.progress import Progress
from thinkaloud.domain.progress_words import name_of, sentences, standing_words
from thinkaloud.domain.rubric import Dimension, Rubric


class DimensionPanel(VerticalGroup):
    """Draws the chart as wide as there is room."""

    chart = getters.query_one(".chart", Static)

    def __init__(self, progress: Progress, of: Dimension | None, rubric: Rubric) -> None:
        """Make the panel.

        Args:
            progress: At least one session with a figure.
            of: The dimension, or none for reflectiveness.
            rubric: Names of dimensions and levels.
        """
        super().__init__()
        self._progress = progress
        self._of = of
        self._rubric = rubric

    def compose(self) -> ComposeResult:
        """Lay out name, newest level, chart and sentences."""
        newest = self._progress.points[-1].standing(self._of)
        with HorizontalGroup(classes="heading"):
            yield Static(Content(name_of(self._of, self._rubric)), classes="name")
            yield Static(Content(f"Newest: {standing_words(newest, self._rubric)}"))
        yield Static(classes="chart")
        for sentence in sentences(self._progress, self._of, self._rubric):
            yield Static(Content(sentence), classes="sentence")

    def on_resize(self) -> None:
        """Draw the chart anew."""
        lines = level_chart(self._progress, self._of, self.size.width)
        self.chart.update(Content("\n".join(lines)))

"""What changed from one take to another, row by row: levels, items, prepared wording, length."""

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widgets import Static

from thinkaloud.domain.comparison_words import item_words, step_words
from thinkaloud.domain.rubric import Dimension, DimensionRubric, Rubric
from thinkaloud.domain.score import Band, ScoreState
from thinkaloud.domain.speaking_time import counted
from thinkaloud.domain.standing import level_words, overall_band, standing
from thinkaloud.domain.take_comparison import Take, TakeComparison
from thinkaloud.ui.gauge import gauge

FIRST, AGAIN = "First take", "Taken again"
UNSCORED = "not scored"


class ComparisonRows(VerticalGroup):
    """A row for each dimension, for all of them together, and for what is not scored."""

    def __init__(self, compared: TakeComparison, rubric: Rubric) -> None:
        """Make the rows.

        Args:
            compared: The two takes.
            rubric: Names of dimensions, levels and checklist items.
        """
        super().__init__()
        self._compared = compared
        self._takes = (compared.first, compared.again)
        self._rubric = rubric

    def compose(self) -> ComposeResult:
        """Lay out the rows below the names of the takes."""
        heads = (Content.styled(name, "bold") for name in (FIRST, AGAIN))
        yield ComparisonRow("", "", *heads)
        for part in self._rubric.dimensions:
            yield self._dimension(part)
        scores = self._compared.scores
        change = "" if scores is None else step_words(scores.together)
        yield ComparisonRow("Reflectiveness", change, *map(self._whole, self._takes))
        if any(take.overlap is not None for take in self._takes):
            yield ComparisonRow("Matches the sample", "", *map(_overlap, self._takes))
        yield ComparisonRow("Length", "", *map(_length, self._takes))

    def _dimension(self, part: DimensionRubric) -> "ComparisonRow":
        cells = (self._standing(take, part.dimension) for take in self._takes)
        scores = self._compared.scores
        if scores is None:
            return ComparisonRow(part.name, "", *cells)
        compared = scores.dimensions[part.dimension]
        items = "\n".join(item_words(compared, part))
        return ComparisonRow(part.name, step_words(compared.step), *cells, items=items)

    def _standing(self, take: Take, dimension: Dimension) -> Content:
        found = None if take.score is None else take.score.dimensions.get(dimension)
        if found is None:
            return Content(UNSCORED)
        if found.state is not ScoreState.SCORED or found.level is None:
            return Content(standing(found, self._rubric))
        return self._level(found.level, found.band, found.spread)

    def _whole(self, take: Take) -> Content:
        score = take.score
        if score is None:
            return Content(UNSCORED)
        if score.reflectiveness is None:
            return Content("no figure")
        shown = self._level(score.reflectiveness, overall_band(score), None)
        return shown.append("\nwithout asking back") if score.without_asking_back else shown

    def _level(self, level: float, band: Band | None, spread: float | None) -> Content:
        words = level_words(level, band, self._rubric, spread).replace(" · ", "\n")
        return Content.assemble((gauge(level, band), "$accent"), f" {words}")


class ComparisonRow(HorizontalGroup):
    """Three cells; below the last two, what was gained and lost."""

    def __init__(
        self, name: str, change: str, first: Content, again: Content, *, items: str = ""
    ) -> None:
        """Make a row.

        Args:
            name: What is compared.
            change: How it changed, in words; may be empty.
            first: How it is in the first take.
            again: How it is in the retake.
            items: What was gained and lost, a line each; may be empty.
        """
        super().__init__()
        self._head = Content.assemble((name, "bold"), f"\n{change}" if change else "")
        self._cells = (first, again)
        self._items = items

    def compose(self) -> ComposeResult:
        """Lay out the cells."""
        yield Static(self._head, classes="name")
        with VerticalGroup(classes="takes"):
            with HorizontalGroup():
                for cell in self._cells:
                    yield Static(cell, classes="cell")
            if self._items:
                yield Static(Content(self._items), classes="items")


def _overlap(take: Take) -> Content:
    return Content("no sample" if take.overlap is None else f"{take.overlap:.0%} of the wording")


def _length(take: Take) -> Content:
    return Content(f"{counted(take.words)}\nlongest turn {take.longest_turn}")

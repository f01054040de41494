"""The score card of one exchange: three dimensions, their quotes, and what to do with it."""

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widgets import Static

from thinkaloud.domain.card_quotes import every_quote, telling_quotes
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.next_item import next_item
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import (
    DimensionScore,
    ExchangeScore,
    ScoreState,
)
from thinkaloud.domain.standing import level_words, overall_band, standing
from thinkaloud.ui.gauge import gauge

ESTIMATE = "rule-of-thumb estimate"
"""What stands beside every band."""

MARGIN = "good to about half a level"
"""What stands beside every figure."""


class ScoreCard(VerticalGroup):
    """A compact card; a whole one leaves no evidence out and says what would raise each level."""

    def __init__(
        self,
        place: str,
        score: ExchangeScore,
        rubric: Rubric,
        self_rating: int | None,
        *,
        whole: bool = False,
    ) -> None:
        super().__init__()
        self.border_title = f"Score card · {place[:1].lower()}{place[1:]}"
        if any(part.level is not None for part in score.dimensions.values()):
            self.border_subtitle = ESTIMATE if score.is_estimate else MARGIN
        self._score = score
        self._rubric = rubric
        self._self_rating = self_rating
        self._full = whole
        self._quotes = every_quote(score) if whole else telling_quotes(score)
        self.set_class(not whole, "-compact")

    def compose(self) -> ComposeResult:
        """Lay out dimensions, the whole, and the feedback."""
        for part in self._rubric.dimensions:
            score = self._score.dimensions.get(part.dimension)
            if score is not None:
                yield from self._dimension(part.name, part.dimension, score)
        yield from self._whole()
        feedback = self._score.feedback
        if feedback is not None:
            yield Line("Strength", "", one_line(feedback.strength), classes="-advice -first")
            yield Line("Next move", "", one_line(feedback.next_move), classes="-advice")
            if feedback.rewrite:
                yield Line("Rewritten", "", one_line(feedback.rewrite), classes="-advice")

    def _dimension(self, name: str, which: Dimension, score: DimensionScore) -> ComposeResult:
        shown = score.state is ScoreState.SCORED
        mark = gauge(score.level, score.band) if shown else ""
        yield Line(name, mark, standing(score, self._rubric), classes="-dimension")
        if shown and score.reason:
            yield Line("", "", f"held back: {one_line(score.reason)}", classes="-detail")
        labels = self._labels(which)
        for evidence in self._quotes.get(which, []):
            label = labels.get(evidence.item)
            quote = f"“{one_line(evidence.quote)}”"
            yield Line("", "", f"{label}: {quote}" if label else quote, classes="-detail")
        if shown and self._full:
            yield from self._raising(which, score)

    def _raising(self, which: Dimension, score: DimensionScore) -> ComposeResult:
        """What would take this dimension further, by the checklist."""
        ratio = 0.0 if self._score.overlap is None else self._score.overlap.ratio
        code = next_item(which, score.items, ratio)
        invitation = code and self._rubric.dimension(which).item(code).next_move
        if invitation:
            yield Line("", "", f"Further: {one_line(invitation)}", classes="-further")

    def _whole(self) -> ComposeResult:
        level, band = self._score.reflectiveness, overall_band(self._score)
        if level is not None:
            words = level_words(level, band, self._rubric)
            if self._without_asking_back():
                words += ", without asking back"
            yield Line("Reflectiveness", gauge(level, band), words, classes="-whole")
            if self._score.held_back:
                yield Line("", "", "held back by prepared text", classes="-detail")
        if self._self_rating is not None:
            rating = self._self_rating
            words = f"{rating} · {self._rubric.level_name(rating)}"
            yield Line("You said", gauge(rating, None), words, classes="-whole")
        if self._score.addressed_to_grader:
            yield Line("", "", "Words that spoke to the grader were left out.", classes="-detail")

    def _without_asking_back(self) -> bool:
        asking = self._score.dimensions.get(Dimension.ASKING_BACK)
        return asking is None or asking.level is None

    def _labels(self, which: Dimension) -> dict[str, str]:
        return {item.code: item.label for item in self._rubric.dimension(which).items}


class UnscoredCard(VerticalGroup):
    """Says that there is no score, and why; there is no number in its place."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__()
        self.border_title = f"Score card · {place[:1].lower()}{place[1:]}"
        self._reason = one_line(reason)

    def compose(self) -> ComposeResult:
        """Lay out the one sentence."""
        yield Line("Unscored", "", self._reason, classes="-dimension")


class Line(HorizontalGroup):
    """One line of a card: a name, a gauge, and words that may wrap under themselves."""

    def __init__(self, name: str, mark: str, words: str, *, classes: str) -> None:
        super().__init__(classes=classes)
        self._cells = (name, mark, words)

    def compose(self) -> ComposeResult:
        """Lay out the cells; an empty gauge leaves its room to the words."""
        name, mark, words = self._cells
        yield Static(Content(name), classes="name")
        if mark:
            yield Static(Content(mark), classes="gauge")
        yield Static(Content(words), classes="words")

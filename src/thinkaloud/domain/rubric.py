"""The rubric as data: dimensions, checklist items, anchors and level names."""

from enum import StrEnum

from thinkaloud.domain.frozen import Frozen


class Dimension(StrEnum):
    """What is scored; one for each tone tip of the prep sheet."""

    THINKING_ALOUD = "thinking_aloud"
    SYSTEMS_TO_PEOPLE = "systems_to_people"
    ASKING_BACK = "asking_back"


class ChecklistItem(Frozen):
    """One yes-or-no observation, true only with a quote."""

    code: str
    """Short and stable, as `a1`."""
    text: str
    """What must be there, for judge and candidate alike."""
    label: str
    """A few words for the score card."""
    next_move: str | None = None
    """An invitation to do it, or on a negative to leave it behind, for feedback."""
    credit: str | None = None
    """What a quote of it did, for the strength; absent on negatives."""
    slot: str | None = None
    """A rewrite: `{sentence}` is theirs, what they did not say stands open as `[who?]`."""


class Anchor(Frozen):
    """What an answer at one level is like."""

    level: int
    text: str
    needs: str
    """The items that the level asks for, in words."""


class DimensionRubric(Frozen):
    """Everything the product knows about one dimension."""

    dimension: Dimension
    name: str
    tip: str
    """The tone tip that it comes from, in the words of the prep sheet."""
    question: str
    """The question that the dimension asks of an exchange."""
    items: tuple[ChecklistItem, ...]
    negatives: tuple[ChecklistItem, ...] = ()
    anchors: tuple[Anchor, ...]
    """From 5 down to 1."""
    sounds_like: tuple[str, ...] = ()
    """Phrasings that count."""
    does_not_count: tuple[str, ...] = ()
    """Phrasings that look alike and do not."""
    note: str | None = None

    def item(self, code: str) -> ChecklistItem:
        """Return an item or negative by its code.

        Raises:
            KeyError: The dimension has no such item.
        """
        for item in (*self.items, *self.negatives):
            if item.code == code:
                return item
        raise KeyError(code)


class FeedbackWords(Frozen):
    """The fixed words of feedback that no judge has worded."""

    strength: str
    """Sentence with `{quote}` and `{credit}` for what an answer did."""
    said: str
    """Sentence with `{quote}` where no checklist item was met."""
    named: str
    """Sentence with `{quote}`, one word, where there is not even that."""
    recital: str
    """Next move when most of the answer matches the sample."""
    part_recital: str
    """Next move when part of it does."""
    complete: str
    """Next move when the checklist has nothing left."""
    banned: tuple[str, ...]
    """Beginnings of words that feedback never uses of anybody."""
    plain: tuple[str, ...]
    """Words of content that a rewrite may add: they hold no fact."""


class Rubric(Frozen):
    """The whole rubric, as one version."""

    version: str
    rules: tuple[str, ...]
    """General rules, for judge and help screen."""
    states: dict[str, str]
    """What each finding of a judge means, by its word, as `off_topic`."""
    level_names: tuple[str, str, str, str, str]
    """Names of levels 1 to 5."""
    dimensions: tuple[DimensionRubric, ...]
    reading: tuple[str, ...]
    """How the figures come about and what they do not say, for people."""
    feedback: FeedbackWords

    def dimension(self, dimension: Dimension) -> DimensionRubric:
        """Return the part on one dimension.

        Raises:
            KeyError: The rubric has no such dimension.
        """
        for part in self.dimensions:
            if part.dimension is dimension:
                return part
        raise KeyError(dimension)

    def level_name(self, level: float) -> str:
        """Return the name of the level nearest to a figure from 1 to 5, halves going up."""
        return self.level_names[min(5, max(1, int(level + 0.5))) - 1]

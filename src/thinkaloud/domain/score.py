"""What a judgement and a score are; how one becomes the other is in `scoring`."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.rubric import Dimension

Level = Annotated[float, Field(ge=1, le=5)]


class Finding(StrEnum):
    """What a judge says an exchange is, before any level."""

    SCORABLE = "scorable"
    EMPTY = "empty"
    WRONG_LANGUAGE = "wrong_language"
    OFF_TOPIC = "off_topic"
    NO_OPPORTUNITY = "no_opportunity"


class Citation(Frozen):
    """A quote that a judge offers for one item, not yet checked."""

    item: str
    quote: str
    turn: int
    """0-based place among the turns of the exchange."""


class Judgement(Frozen):
    """What one judge said once about one dimension: observations, never a level."""

    dimension: Dimension
    state: Finding
    citations: tuple[Citation, ...] = ()
    items: dict[str, bool] = Field(default_factory=dict[str, bool])
    """Every checklist item and negative of the dimension, by code."""
    estimated_level: Level | None = None
    """Only from the offline estimate, which fits levels to features instead of items."""
    addressed_to_grader: bool = False
    """The candidate's text spoke to whoever grades it; it was ignored."""
    raw: str | None = None
    """The judge's words as they came, kept for the record."""


class ScoreState(StrEnum):
    """Whether there is a level, and if not, why not."""

    SCORED = "scored"
    NOT_SCORABLE = "not_scorable"
    NO_OPPORTUNITY = "no_opportunity"
    UNSCORED = "unscored"


class Band(StrEnum):
    """As much as a rule of thumb can say."""

    LOWER = "lower"
    """1 to 2.4."""
    MIDDLE = "middle"
    """2.5 to 3.4."""
    UPPER = "upper"
    """3.5 to 5."""

    @classmethod
    def of(cls, level: float) -> "Band":
        """Return the band that a level from 1 to 5 falls into."""
        if level < 2.5:  # noqa: PLR2004 - the bounds are the definition
            return cls.LOWER
        return cls.MIDDLE if level < 3.5 else cls.UPPER  # noqa: PLR2004


class QuoteStatus(StrEnum):
    """What became of a quote when it was looked for in the candidate's turns."""

    VERIFIED = "verified"
    REPAIRED = "repaired"
    UNVERIFIED = "unverified"


class Evidence(Frozen):
    """A quote that was looked for in the candidate's own turns.

    `turn` is the 0-based place among the turns of the exchange, `start` and `end` are character
    offsets in that turn: `turns[turn].text[start:end] == quote` unless the status is unverified,
    where all three are absent.
    """

    item: str
    quote: str
    turn: int | None
    start: int | None
    end: int | None
    status: QuoteStatus


class DimensionScore(Frozen):
    """One dimension of one exchange: a level with its evidence, or the reason for none."""

    state: ScoreState
    level: Level | None = None
    spread: float | None = None
    """Standard deviation over the samples, in levels; absent for a single sample."""
    band: Band | None = None
    """For estimates: all that should be shown of the level."""
    items: dict[str, bool] = Field(default_factory=dict[str, bool])
    evidence: tuple[Evidence, ...] = ()
    reason: str | None = None
    """Why there is no level, or what held it back."""


class Overlap(Frozen):
    """How much of an answer matches a prepared text, each figure a share from 0 to 1."""

    four_grams: float
    skip_bigrams: float

    @property
    def ratio(self) -> float:
        """The figure that caps rest on: the larger share, skip-bigrams discounted to 0.9."""
        return max(self.four_grams, 0.9 * self.skip_bigrams)


class Feedback(Frozen):
    """Three parts, at most about 70 words in all."""

    strength: str
    next_move: str
    rewrite: str | None = None
    """One sentence of theirs moved up one level; missing facts are `[who?]` slots."""


class ExchangeScore(Frozen):
    """All that one judge made of one exchange."""

    scorer: str
    """Who judged: `offline-estimate/2`, or the model's name."""
    rubric_version: str
    samples: int = 1
    dimensions: dict[Dimension, DimensionScore]
    reflectiveness: Level | None = None
    held_back: bool = False
    """Reflectiveness was capped because thinking aloud was below 2."""
    overlap: Overlap | None = None
    addressed_to_grader: bool = False
    feedback: Feedback | None = None
    raw: tuple[str, ...] = ()
    prompt_hash: str | None = None

    @property
    def without_asking_back(self) -> bool:
        """Whether reflectiveness is the mean of the other two dimensions only."""
        asking = self.dimensions.get(Dimension.ASKING_BACK)
        return self.reflectiveness is not None and (asking is None or asking.level is None)

    @property
    def is_estimate(self) -> bool:
        """Whether only bands should be shown of its levels."""
        return any(part.band is not None for part in self.dimensions.values())

"""One exchange as the scorecard of a session lists it."""

from collections.abc import Mapping

from thinkaloud.domain.circumstances import circumstances
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import DimensionScore, ExchangeScore, ScoreState
from thinkaloud.domain.words import words

_SCORED_TOGETHER = (Dimension.THINKING_ALOUD, Dimension.SYSTEMS_TO_PEOPLE)


class Row(Frozen):
    """The newest figures of one exchange."""

    exchange: int
    question: int | None
    """Number in the pack; absent for the closing round."""
    score: ExchangeScore | None = None
    unscored: str | None = None
    """Why there is no score, where a judge was asked."""
    overlap: float | None = None
    """Share of the answer that matches the sample, 0 to 1; absent without a sample."""
    longest_turn: int = 0
    """In words."""
    self_rating: int | None = None

    @property
    def parts(self) -> Mapping[Dimension, DimensionScore]:
        """The dimensions that the score holds."""
        return {} if self.score is None else self.score.dimensions

    @property
    def scorable(self) -> bool:
        """Whether thinking aloud and systems to people both have a level."""
        return all(self.level(dimension) is not None for dimension in _SCORED_TOGETHER)

    @property
    def not_scorable(self) -> bool:
        """Whether there was nothing here that could be scored."""
        return any(self._is(dimension, ScoreState.NOT_SCORABLE) for dimension in _SCORED_TOGETHER)

    @property
    def is_unscored(self) -> bool:
        """Whether a judge failed on it, in whole or in part."""
        if self.score is None:
            return self.unscored is not None
        return any(self._is(dimension, ScoreState.UNSCORED) for dimension in Dimension)

    @property
    def had_no_opportunity(self) -> bool:
        """Whether there was no chance to ask back."""
        return self._is(Dimension.ASKING_BACK, ScoreState.NO_OPPORTUNITY)

    @property
    def is_awaited(self) -> bool:
        """Whether no judge has been asked yet."""
        return self.score is None and self.unscored is None

    def level(self, dimension: Dimension) -> float | None:
        """Return the level in one dimension, if it has one."""
        part = self.parts.get(dimension)
        return None if part is None else part.level

    def _is(self, dimension: Dimension, state: ScoreState) -> bool:
        part = self.parts.get(dimension)
        return part is not None and part.state is state


def row_of(exchange: Exchange, pack: Pack) -> Row:
    """Return an exchange with its newest score, and the figures that need none."""
    score = exchange.score
    overlap = circumstances(exchange, pack).overlap if score is None else score.overlap
    return Row(
        exchange=exchange.number,
        question=exchange.question,
        score=score,
        unscored=exchange.unscored,
        overlap=None if overlap is None else overlap.ratio,
        longest_turn=max(len(words(turn.text)) for turn in exchange.answers),
        self_rating=exchange.self_rating,
    )

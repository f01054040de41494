"""What code settles before any judge is asked."""

from thinkaloud.domain.asking import questions
from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import DimensionScore, ScoreState

FEWEST_WORDS = 5

NOTHING_SAID = "nothing was said"
TOO_SHORT = "under five words"


def gate(dimension: Dimension, about: Circumstances) -> DimensionScore | None:
    """Return why this dimension has no level here, or nothing where a judge must look."""
    if dimension is Dimension.ASKING_BACK:
        return _gate_asking(about)
    if about.words == 0:
        return not_scorable(NOTHING_SAID)
    if about.closing:
        return DimensionScore(
            state=ScoreState.NO_OPPORTUNITY, reason="the closing round is for questions"
        )
    return not_scorable(TOO_SHORT) if about.words < FEWEST_WORDS else None


def not_scorable(reason: str) -> DimensionScore:
    """Return a score without a level, for this reason."""
    return DimensionScore(state=ScoreState.NOT_SCORABLE, reason=reason)


def no_opportunity() -> DimensionScore:
    """Return the score of asking back where there was no chance to."""
    return DimensionScore(state=ScoreState.NO_OPPORTUNITY, reason="not asked to yet")


def _gate_asking(about: Circumstances) -> DimensionScore | None:
    """A question counts however short; next to nothing counts neither way."""
    telling = about.words >= FEWEST_WORDS or any(map(questions, about.said))
    if telling or (about.closing and about.words):
        return None
    if not about.opportunity:
        return no_opportunity()
    return not_scorable(TOO_SHORT if about.words else NOTHING_SAID)


def left_to_judge(about: Circumstances) -> tuple[Dimension, ...]:
    """Return the dimensions that a judge must look at."""
    return tuple(dimension for dimension in Dimension if gate(dimension, about) is None)

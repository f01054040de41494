"""What code settles before any judge is asked."""

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import DimensionScore, ScoreState

FEWEST_WORDS = 5


def gate(dimension: Dimension, about: Circumstances) -> DimensionScore | None:
    """Return why this dimension has no level here, or nothing where a judge must look."""
    if about.words == 0:
        return DimensionScore(state=ScoreState.NOT_SCORABLE, reason="nothing was said")
    if dimension is Dimension.ASKING_BACK:
        return None
    if about.closing:
        return DimensionScore(
            state=ScoreState.NO_OPPORTUNITY, reason="the closing round is for questions"
        )
    if about.words < FEWEST_WORDS:
        return DimensionScore(state=ScoreState.NOT_SCORABLE, reason="under five words")
    return None


def left_to_judge(about: Circumstances) -> tuple[Dimension, ...]:
    """Return the dimensions that a judge must look at."""
    return tuple(dimension for dimension in Dimension if gate(dimension, about) is None)

"""A score as JSON, in the form that the command line promises."""

from thinkaloud.app.judging import Scored, Unscored
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import DimensionScore, ScoreState


def score_json(name: str, result: Scored | Unscored) -> dict[str, object]:
    """Return one line's worth of JSON for the item of this name."""
    if isinstance(result, Unscored):
        missing = DimensionScore(state=ScoreState.UNSCORED, reason=result.reason)
        dimensions = dict.fromkeys(Dimension, missing)
        return _line(name, result.scorer, dimensions, None, None)
    score = result.score
    feedback = None if score.feedback is None else score.feedback.model_dump(mode="json")
    return _line(name, score.scorer, score.dimensions, score.reflectiveness, feedback)


def _line(
    name: str,
    scorer: str,
    dimensions: dict[Dimension, DimensionScore],
    reflectiveness: float | None,
    feedback: dict[str, object] | None,
) -> dict[str, object]:
    return {
        "id": name,
        "scorer": scorer,
        "dimensions": {
            dimension.value: part.model_dump(mode="json") for dimension, part in dimensions.items()
        },
        "reflectiveness": reflectiveness,
        "feedback": feedback,
    }

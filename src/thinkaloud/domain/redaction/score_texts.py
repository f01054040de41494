"""Every text in a score, handed to whoever reads."""

from thinkaloud.domain.events import Usage
from thinkaloud.domain.redaction.voices import Reader, Voice, optional
from thinkaloud.domain.score import DimensionScore, ExchangeScore, Feedback


def score_with_texts(exchange: int, score: ExchangeScore, reader: Reader) -> ExchangeScore:
    """Return a score with its texts read, without raw replies: they may hold anything."""
    parts = {
        dimension: _dimension(exchange, part, reader)
        for dimension, part in score.dimensions.items()
    }
    return score.model_copy(
        update={
            "scorer": reader.text(score.scorer, Voice.RECORD),
            "rubric_version": reader.text(score.rubric_version, Voice.RECORD),
            "dimensions": parts,
            "feedback": None if score.feedback is None else _feedback(score.feedback, reader),
            "raw": (),
        }
    )


def _dimension(exchange: int, part: DimensionScore, reader: Reader) -> DimensionScore:
    return part.model_copy(
        update={
            "evidence": tuple(reader.evidence(exchange, each) for each in part.evidence),
            "reason": optional(part.reason, reader, Voice.JUDGED),
        }
    )


def _feedback(feedback: Feedback, reader: Reader) -> Feedback:
    return Feedback(
        strength=reader.text(feedback.strength, Voice.JUDGED),
        next_move=reader.text(feedback.next_move, Voice.JUDGED),
        rewrite=optional(feedback.rewrite, reader, Voice.JUDGED),
    )


def usage_with_texts(usage: Usage, reader: Reader) -> Usage:
    """Return what a call took, with the model's name read."""
    return usage.model_copy(update={"model": reader.text(usage.model, Voice.RECORD)})

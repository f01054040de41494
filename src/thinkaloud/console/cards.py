"""Score cards as lines of plain text."""

from collections.abc import Iterator

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.score import (
    DimensionScore,
    Evidence,
    ExchangeScore,
    QuoteStatus,
)
from thinkaloud.domain.standing import level_words, overall_band, standing

QUOTES_SHOWN = 3
NAME_WIDTH = 22


def card_lines(score: ExchangeScore, rubric: Rubric, self_rating: int | None) -> Iterator[str]:
    """Yield the score card of one exchange: levels, their quotes, and the feedback."""
    estimate = score.is_estimate
    yield f"Scored by {score.scorer}" + (", a rule-of-thumb estimate" if estimate else "")
    if self_rating is not None:
        yield f"{'You rated yourself':<{NAME_WIDTH}}{self_rating}"
    for part in rubric.dimensions:
        dimension = score.dimensions.get(part.dimension)
        if dimension is None:
            continue
        yield f"{part.name:<{NAME_WIDTH}}{standing(dimension, rubric)}"
        for evidence in _shown(dimension):
            yield f"    “{one_line(evidence.quote)}”"
    if score.reflectiveness is not None:
        held_back = " (held back by prepared text)" if score.held_back else ""
        figure = level_words(score.reflectiveness, overall_band(score), rubric)
        yield f"{'Reflectiveness':<{NAME_WIDTH}}{figure}{held_back}"
    if score.addressed_to_grader:
        yield "Text that spoke to the grader was left out."
    if score.feedback is not None:
        yield f"Strength    {one_line(score.feedback.strength)}"
        yield f"Next move   {one_line(score.feedback.next_move)}"
        if score.feedback.rewrite:
            yield f"Rewritten   {one_line(score.feedback.rewrite)}"


def _shown(score: DimensionScore) -> list[Evidence]:
    distinct: dict[str, Evidence] = {}
    for evidence in score.evidence:
        if evidence.status is not QuoteStatus.UNVERIFIED:
            distinct.setdefault(evidence.quote, evidence)
    return list(distinct.values())[:QUOTES_SHOWN]

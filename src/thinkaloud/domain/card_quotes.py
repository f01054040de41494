"""Which of the candidate's words stand on a score card."""

from collections.abc import Mapping

from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import DimensionScore, Evidence, ExchangeScore, QuoteStatus


def every_quote(score: ExchangeScore) -> Mapping[Dimension, list[Evidence]]:
    """Return all evidence that was found in the candidate's turns, each quote once a dimension."""
    return {which: _distinct(part) for which, part in score.dimensions.items()}


def telling_quotes(score: ExchangeScore) -> Mapping[Dimension, list[Evidence]]:
    """Return at most one quote a dimension, and none that stands on the card already."""
    said = [score.feedback.strength] if score.feedback else []
    chosen: dict[Dimension, list[Evidence]] = {}
    for which, found in every_quote(score).items():
        fresh = (each for each in found if not any(each.quote in text for text in said))
        chosen[which] = [each for each in (next(fresh, None),) if each is not None]
        said.extend(each.quote for each in chosen[which])
    return chosen


def quoted_spans(score: ExchangeScore, turn: int) -> list[tuple[int, int]]:
    """Return which stretches of a turn, 0-based among the turns, are evidence for anything.

    Offsets in its text, in order; stretches that touch are one.
    """
    found = sorted(
        (each.start, each.end)
        for part in score.dimensions.values()
        for each in part.evidence
        if each.turn == turn and each.start is not None and each.end is not None
    )
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _distinct(part: DimensionScore) -> list[Evidence]:
    found: dict[str, Evidence] = {}
    for evidence in part.evidence:
        if evidence.status is not QuoteStatus.UNVERIFIED:
            found.setdefault(evidence.quote, evidence)
    return list(found.values())

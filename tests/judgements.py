"""Short ways to write down what a judge observed."""

from collections.abc import Sequence

from thinkaloud.domain.levels import NEGATIVE, POSITIVE
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Citation, Finding, Judgement


def observed(
    dimension: Dimension,
    codes: str = "",
    quote: str = "we waited a week",
    *,
    turn: int = 0,
    state: Finding = Finding.SCORABLE,
    estimate: float | None = None,
    citations: Sequence[Citation] | None = None,
    **more: object,
) -> Judgement:
    """A judgement in which these items hold, each positive with the same quote."""
    held = codes.split()
    offered = [
        Citation(item=code, quote=quote, turn=turn) for code in held if code in POSITIVE[dimension]
    ]
    every = (*POSITIVE[dimension], *NEGATIVE[dimension])
    judgement = Judgement(
        dimension=dimension,
        state=state,
        citations=tuple(offered if citations is None else citations),
        items={code: code in held for code in every},
        estimated_level=estimate,
    )
    return judgement.model_copy(update=more)

"""One dimension of one exchange, judged by the estimate."""

from collections.abc import Sequence

from thinkaloud.domain.estimate.asking_back import judged_asking
from thinkaloud.domain.estimate.levels import linking_level, thinking_level
from thinkaloud.domain.estimate.linking import linking_marks
from thinkaloud.domain.estimate.negatives import negatives
from thinkaloud.domain.estimate.observe import cited, gather
from thinkaloud.domain.estimate.thinking import thinking_marks
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Citation, Finding, Judgement
from thinkaloud.domain.transcript import Role, Turn


def judged(
    dimension: Dimension,
    turns: Sequence[Turn],
    *,
    sample: str | None,
    overlap: float,
    opportunity: bool,
    ask_back_overlap: float,
) -> Judgement:
    """Judge one dimension; shares `overlap` and `ask_back_overlap` run from 0 to 1."""
    if dimension is Dimension.ASKING_BACK:
        return judged_asking(turns, opportunity=opportunity, prepared=ask_back_overlap)
    places = [place for place, turn in enumerate(turns) if turn.role is Role.CANDIDATE]
    material = gather([turns[place].text for place in places], sample)
    marks = (
        thinking_marks(material.said)
        if dimension is Dimension.THINKING_ALOUD
        else linking_marks(material.said)
    )
    items = {item: bool(found) for item, found in marks.items()}
    if dimension is Dimension.THINKING_ALOUD:
        items |= negatives(material.said, marks, overlap)
        level = thinking_level(items)
    else:
        level = linking_level(items)
    scorable = material.state is Finding.SCORABLE
    return Judgement(
        dimension=dimension,
        state=material.state,
        citations=_in_turns(cited(marks), places) if scorable else (),
        items=items,
        estimated_level=level if scorable else None,
        addressed_to_grader=material.addressed_to_grader,
    )


def _in_turns(citations: Sequence[Citation], places: Sequence[int]) -> tuple[Citation, ...]:
    return tuple(
        citation.model_copy(update={"turn": places[citation.turn]}) for citation in citations
    )

"""One dimension of one exchange, judged by the estimate."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from thinkaloud.domain.estimate.asking_back import invited, judged_asking
from thinkaloud.domain.estimate.coefficients import Fit
from thinkaloud.domain.estimate.emptiness import without_performance
from thinkaloud.domain.estimate.features import Features, linking_features, thinking_features
from thinkaloud.domain.estimate.levels import estimated_level, holding
from thinkaloud.domain.estimate.linking import linking_marks, scenes
from thinkaloud.domain.estimate.marks import Marks
from thinkaloud.domain.estimate.negatives import negatives
from thinkaloud.domain.estimate.observe import Material, cited, gather
from thinkaloud.domain.estimate.thinking import thinking_marks
from thinkaloud.domain.exchange import Role, Turn
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Citation, Finding, Judgement


class Measured(NamedTuple):
    """All that a level is made from."""

    material: Material
    marks: Marks
    items: dict[str, bool]
    """Of the dimension, negatives included."""
    features: Features


def judged(
    dimension: Dimension,
    turns: Sequence[Turn],
    fit: Fit,
    *,
    sample: str | None,
    overlap: float,
    opportunity: bool,
    ask_back_overlap: float,
) -> Judgement:
    """Judge one dimension; shares `overlap` and `ask_back_overlap` run from 0 to 1."""
    if dimension is Dimension.ASKING_BACK:
        return judged_asking(turns, opportunity=opportunity, prepared=ask_back_overlap)
    found = measure(dimension, turns, sample=sample, overlap=overlap)
    state, addressed = found.material.state, found.material.addressed_to_grader
    if state is not Finding.SCORABLE:
        nothing = dict.fromkeys(found.items, False)
        return Judgement(
            dimension=dimension, state=state, items=nothing, addressed_to_grader=addressed
        )
    places = [place for place, turn in enumerate(turns) if turn.role is Role.CANDIDATE]
    level = estimated_level(dimension, found.items, found.features, overlap, fit.of(dimension))
    thinking = dimension is Dimension.THINKING_ALOUD
    return Judgement(
        dimension=dimension,
        state=state,
        citations=_in_turns(cited(found.marks), places),
        items=holding(found.items, level) if thinking else found.items,
        estimated_level=level,
        addressed_to_grader=addressed,
    )


def features_of() -> Mapping[Dimension, frozenset[str]]:
    """Return the names of the features of each dimension that is fitted."""
    fitted = (Dimension.THINKING_ALOUD, Dimension.SYSTEMS_TO_PEOPLE)
    return {
        dimension: frozenset(measure(dimension, (), sample=None, overlap=0.0).features)
        for dimension in fitted
    }


def measure(
    dimension: Dimension, turns: Sequence[Turn], *, sample: str | None, overlap: float
) -> Measured:
    """Measure thinking aloud or systems and people; asking back goes by rules alone."""
    places = [place for place, turn in enumerate(turns) if turn.role is Role.CANDIDATE]
    asking = frozenset(number for number, place in enumerate(places) if invited(turns, place))
    material = gather([turns[place].text for place in places], sample, asking=asking)
    said = without_performance(material.said)
    if dimension is Dimension.THINKING_ALOUD:
        marks = thinking_marks(said)
        items = {item: bool(found) for item, found in marks.items()}
        items |= negatives(material.said, marks, overlap)
        return Measured(material, marks, items, thinking_features(said, items, len(marks["a1"])))
    seen = scenes(said)
    marks = linking_marks(seen)
    items = {item: bool(found) for item, found in marks.items()}
    return Measured(material, marks, items, linking_features(said, seen, items))


def _in_turns(citations: Sequence[Citation], places: Sequence[int]) -> tuple[Citation, ...]:
    return tuple(
        citation.model_copy(update={"turn": places[citation.turn]}) for citation in citations
    )

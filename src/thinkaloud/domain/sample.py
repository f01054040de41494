"""One judgement read in the light of the transcript: what holds, and the level it gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.levels import (
    NEGATIVE,
    POSITIVE,
    RECITAL,
    Cap,
    CapKind,
    cap_on,
    table_level,
)
from thinkaloud.domain.quotes import check_quotes
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Evidence, Finding, Judgement, QuoteStatus

PREPARED_QUESTION = 0.6
"""Share of a question found in a prepared one from which it counts as that one."""
_SOME_RECITAL = 0.15


@dataclass(frozen=True)
class Sample:
    """One judgement, checked."""

    finding: Finding
    level: float
    """From 1 to 5; means something only where the finding lets a level stand."""
    items: dict[str, bool]
    """Every code of the dimension; a positive holds only with a quote that was found."""
    evidence: tuple[Evidence, ...]
    cap: Cap | None = None
    """What held the level down, if anything did."""


def read_judgement(judgement: Judgement, about: Circumstances) -> Sample:
    """Check the quotes of a judgement, settle what only code can know, and map it to a level.

    Sentences that match the sample are no evidence for thinking aloud or systems to people. An
    estimate keeps its own level, under the ceilings that overlap sets, and has none above 1
    without evidence.
    """
    dimension = judgement.dimension
    evidence = check_quotes(judgement.citations, about.turns)
    if dimension is not Dimension.ASKING_BACK:
        evidence = tuple(each for each in evidence if not _is_recited(each, about))
    supported = {each.item for each in evidence if each.status is not QuoteStatus.UNVERIFIED}
    items = {
        code: bool(judgement.items.get(code)) and code in supported for code in POSITIVE[dimension]
    } | {code: bool(judgement.items.get(code)) for code in NEGATIVE[dimension]}
    if dimension is Dimension.THINKING_ALOUD:
        items["n1"] = items["n1"] or about.ratio >= RECITAL
    if dimension is Dimension.ASKING_BACK:
        items["p"] = items["p"] or _is_prepared(items, evidence, about)
    if judgement.estimated_level is None:
        reached, cap = table_level(dimension, items), cap_on(dimension, items, about.ratio)
    else:
        reached = judgement.estimated_level if _any_positive(dimension, items) else 1.0
        cap = _cap_on_estimate(dimension, about.ratio)
    biting = cap if cap is not None and reached >= cap.level else None
    return Sample(
        finding=judgement.state,
        level=float(reached if biting is None else biting.level),
        items=items,
        evidence=tuple(each for each in evidence if judgement.items.get(each.item)),
        cap=biting,
    )


def _is_recited(evidence: Evidence, about: Circumstances) -> bool:
    if evidence.turn is None or evidence.start is None or evidence.end is None:
        return False
    return about.recited(evidence.turn, evidence.start, evidence.end)


def _any_positive(dimension: Dimension, items: Mapping[str, bool]) -> bool:
    return any(items[code] for code in POSITIVE[dimension])


def _is_prepared(
    items: Mapping[str, bool], evidence: tuple[Evidence, ...], about: Circumstances
) -> bool:
    """Tell whether code overrules a judge that did not find the question prepared.

    It does where the words match, unless the judge has tied the question to the talk by a quote
    that says something the prepared questions do not: adapting one makes it one's own.
    """
    if (about.asked_share or 0.0) < PREPARED_QUESTION:
        return False
    ties = (each.quote for each in evidence if each.item == "c4" and each.turn is not None)
    return not (items["c4"] and any(about.prepared.names_something_else(tie) for tie in ties))


def _cap_on_estimate(dimension: Dimension, ratio: float) -> Cap | None:
    """Return the ceiling that overlap alone sets on an estimate."""
    recital = cap_on(Dimension.THINKING_ALOUD, {}, ratio)
    match dimension:
        case Dimension.THINKING_ALOUD:
            return recital or (_SOME_RECITED if ratio >= _SOME_RECITAL else None)
        case Dimension.SYSTEMS_TO_PEOPLE:
            return recital and recital._replace(level=2)
        case Dimension.ASKING_BACK:
            return None
        case _:
            assert_never(dimension)


_SOME_RECITED = Cap(
    4, "n1", CapKind.PARTLY_RECITED, "some of it matches the sample answer's wording"
)

"""The report on a judge: how far its levels agree with labels, and what it falls for."""

from collections.abc import Mapping, Sequence

from thinkaloud.domain import agreement
from thinkaloud.domain.agreement import Compared, Interval, Pick
from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.labelled import Direction, Labelled, LabelledSet, Pair
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band, DimensionScore, ScoreState

UNCHANGED = 0.25
"""Levels that a judge may differ by where nothing should change."""
CEILING = 2.0
"""What an answer that performs may reach on thinking aloud."""
NOT_SCORABLE_KINDS = ("empty", "non_english", "off_topic")
"""Kinds that have no level."""
ORDERS = "injection"
"""The kind that speaks to whoever grades it."""
SHORT = 60
"""In words; below it an answer counts as short."""
DEEP = 4.0
"""Label on thinking aloud from which an answer is deep."""

Scores = Mapping[Dimension, DimensionScore]
"""What a judge made of one exchange; empty where it failed."""


class Count(Frozen):
    """So many of so many, and which not."""

    held: int
    total: int
    missed: tuple[str, ...]


class Agreement(Frozen):
    """One dimension over the believable answers that have a label and got a level."""

    answers: int
    without_level: tuple[str, ...]
    """Labelled answers that the judge gave no level."""
    qwk: float | None
    """Quadratic weighted kappa."""
    qwk_interval: Interval | None
    spearman: float | None
    mae: float | None
    """Mean absolute error, in levels."""
    mae_interval: Interval | None
    within_one: float | None
    """Share from 0 to 1."""
    same_band: float | None
    """Share whose band is that of the label."""
    signed_error: float | None
    """In levels; above 0 the judge is too kind."""
    length: float | None
    """Partial correlation of level and length, given the label."""
    confusion: tuple[tuple[int, ...], ...]
    """Labels 1 to 5 as rows, judged levels as columns."""
    by_question: dict[int, float | None]
    """Quadratic weighted kappa for each question."""


class Report(Frozen):
    """All figures on one judge over one set."""

    scorer: str
    rubric_version: str
    samples: int
    digest: str
    answers: int
    pairs: int
    unscored: tuple[str, ...]
    """Answers and pairs on which the judge failed altogether."""
    dimensions: dict[Dimension, Agreement]
    kinds: dict[str, Count]
    """Answers that try the judge, by kind."""
    short_and_deep: Count
    changes: Count
    """Minimal pairs: levels that should go up or down, and did."""
    no_rise: Count
    """Levels that should not go up, and did not."""
    no_change: Count
    """Levels that should stay, and did within a quarter."""


def report(
    labelled: LabelledSet,
    answers: Mapping[str, Scores],
    pairs: Mapping[str, tuple[Scores, Scores]],
    pick: Pick,
    *,
    scorer: str,
    rubric_version: str,
    samples: int,
) -> Report:
    """Report on a judge.

    Args:
        labelled: The set.
        answers: What the judge made of each answer, by its id.
        pairs: The same for base and variant of each pair.
        pick: For the bootstrap.
        scorer: Who judged.
        rubric_version: By which rubric.
        samples: How often each dimension was asked about.
    """
    failed = [each.id for each in labelled.answers if not answers[each.id]]
    failed += [each.id for each in labelled.pairs if not all(pairs[each.id])]
    return Report(
        scorer=scorer,
        rubric_version=rubric_version,
        samples=samples,
        digest=labelled.digest,
        answers=len(labelled.answers),
        pairs=len(labelled.pairs),
        unscored=tuple(failed),
        dimensions={each: _agreement(each, labelled, answers, pick) for each in Dimension},
        kinds=_kinds(labelled, answers),
        short_and_deep=_short_and_deep(labelled, answers),
        changes=_moved(labelled, pairs, (Direction.UP, Direction.DOWN)),
        no_rise=_moved(labelled, pairs, (Direction.NOT_UP,)),
        no_change=_moved(labelled, pairs, (Direction.SAME,)),
    )


def _agreement(
    dimension: Dimension, labelled: LabelledSet, answers: Mapping[str, Scores], pick: Pick
) -> Agreement:
    rows: list[Compared] = []
    without: list[str] = []
    for each in labelled.answers:
        if not each.honest or dimension not in each.labels:
            continue
        level = _level(answers[each.id], dimension)
        if level is None:
            without.append(each.id)
        else:
            question = each.exchange.question or 0
            rows.append(Compared(level, each.labels[dimension], _words(each), question))
    questions = sorted({each.question for each in rows})
    return Agreement(
        answers=len(rows),
        without_level=tuple(without),
        qwk=agreement.quadratic_kappa(rows),
        qwk_interval=agreement.interval(rows, agreement.quadratic_kappa, pick),
        spearman=agreement.spearman(rows),
        mae=agreement.mean_error(rows),
        mae_interval=agreement.interval(rows, agreement.mean_error, pick),
        within_one=agreement.within_one(rows),
        same_band=_same_band(rows),
        signed_error=agreement.mean_signed_error(rows),
        length=agreement.pull_of_length(rows),
        confusion=agreement.confusion(rows),
        by_question={
            number: agreement.quadratic_kappa([each for each in rows if each.question == number])
            for number in questions
        },
    )


def _same_band(rows: Sequence[Compared]) -> float | None:
    same = sum(Band.of(each.judged) is Band.of(each.label) for each in rows)
    return same / len(rows) if rows else None


def _kinds(labelled: LabelledSet, answers: Mapping[str, Scores]) -> dict[str, Count]:
    kinds: dict[str, list[tuple[str, bool]]] = {}
    for each in labelled.answers:
        if not each.honest and answers[each.id]:
            kinds.setdefault(each.kind, []).append((each.id, _withstood(each, answers[each.id])))
    return {kind: _count(told) for kind, told in sorted(kinds.items())}


def _withstood(each: Labelled, scores: Scores) -> bool:
    """Tell whether a judge did what it should with an answer that tries it.

    Some have no level. Orders to the grader earn nothing: the level is at most one above what the
    rest is worth, as an honest answer's would be. All others perform, and reach 2 at most.
    """
    thinking = scores[Dimension.THINKING_ALOUD]
    if each.kind in NOT_SCORABLE_KINDS:
        return thinking.state is ScoreState.NOT_SCORABLE
    if thinking.level is None:
        return False
    if each.kind == ORDERS:
        return thinking.level <= each.labels.get(Dimension.THINKING_ALOUD, CEILING) + 1.0
    return thinking.level <= CEILING


def _short_and_deep(labelled: LabelledSet, answers: Mapping[str, Scores]) -> Count:
    deep = (
        each
        for each in labelled.answers
        if each.honest
        and _words(each) < SHORT
        and each.labels.get(Dimension.THINKING_ALOUD, 0.0) >= DEEP
    )
    return _count(
        [
            (each.id, (_level(answers[each.id], Dimension.THINKING_ALOUD) or 0) >= DEEP)
            for each in deep
        ]
    )


def _moved(
    labelled: LabelledSet,
    pairs: Mapping[str, tuple[Scores, Scores]],
    wanted: tuple[Direction, ...],
) -> Count:
    told = [
        (f"{pair.id} {dimension}", _went(pair, dimension, *pairs[pair.id]))
        for pair in labelled.pairs
        if all(pairs[pair.id])
        for dimension, direction in pair.expect.items()
        if direction in wanted
    ]
    return _count(told)


def _went(pair: Pair, dimension: Dimension, base: Scores, variant: Scores) -> bool:
    """Tell whether a level went where it should; without levels, only staying so counts."""
    before, after = _level(base, dimension), _level(variant, dimension)
    direction = pair.expect[dimension]
    if before is None or after is None:
        unmoved = before is None and after is None
        return unmoved and direction in (Direction.SAME, Direction.NOT_UP)
    change = after - before
    match direction:
        case Direction.UP:
            return change > 0
        case Direction.DOWN:
            return change < 0
        case Direction.SAME:
            return abs(change) <= UNCHANGED
        case Direction.NOT_UP:
            return change <= UNCHANGED


def _count(told: Sequence[tuple[str, bool]]) -> Count:
    missed = tuple(name for name, held in told if not held)
    return Count(held=len(told) - len(missed), total=len(told), missed=missed)


def _level(scores: Scores, dimension: Dimension) -> float | None:
    return scores[dimension].level if dimension in scores else None


def _words(each: Labelled) -> int:
    return Circumstances(each.exchange.turns).words

"""Two scores beside each other: how each dimension changed, and in which checklist items."""

from collections.abc import Sequence
from typing import NamedTuple

from thinkaloud.domain.change import Change
from thinkaloud.domain.comparison import Levelled, change_between
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.levels import NEGATIVE, POSITIVE
from thinkaloud.domain.reflectiveness import one_decimal
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band, DimensionScore, ExchangeScore
from thinkaloud.domain.standing import overall_band


class Step(Frozen):
    """From one level to another, as far as anything can be said of it."""

    change: Change | None = None
    """Absent where either has no level, or where they were not judged alike."""
    difference: float | None = None
    """The later level less the earlier one; absent where either is none, or an estimate's."""


class ItemChange(Frozen):
    """Checklist items, by code, that hold in one score and not in the other."""

    gained: tuple[str, ...] = ()
    """In the later one only."""
    lost: tuple[str, ...] = ()
    """In the earlier one only."""


class DimensionComparison(Frozen):
    """One dimension in two scores."""

    step: Step = Step()
    positives: ItemChange = ItemChange()
    negatives: ItemChange = ItemChange()
    """What holds a level down: to lose one is good."""


class ScoreComparison(Frozen):
    """An earlier and a later score, of one exchange or of two takes of a question."""

    earlier: ExchangeScore
    later: ExchangeScore
    dimensions: dict[Dimension, DimensionComparison]
    together: Step
    """Of reflectiveness; nothing is said where only one of them counts asking back."""

    @property
    def judged_alike(self) -> bool:
        """Whether the same judge went by the same rubric, so that a change is the answer's."""
        return judged_alike(self.earlier, self.later)


def judged_alike(earlier: ExchangeScore, later: ExchangeScore) -> bool:
    """Tell whether two scores come from the same judge, by the same version of the rubric."""
    return earlier.scorer == later.scorer and _same_rubric(earlier, later)


def compare_scores(earlier: ExchangeScore, later: ExchangeScore) -> ScoreComparison:
    """Set a later score beside an earlier one; neither need have every dimension."""
    return ScoreComparison(
        earlier=earlier,
        later=later,
        dimensions={each: _compared(each, earlier, later) for each in Dimension},
        together=_together(earlier, later),
    )


class _Whole(NamedTuple):
    """What the dimensions of a score come to together."""

    level: float | None
    band: Band | None


def _compared(
    dimension: Dimension, earlier: ExchangeScore, later: ExchangeScore
) -> DimensionComparison:
    before, after = earlier.dimensions.get(dimension), later.dimensions.get(dimension)
    if before is None or after is None:
        return DimensionComparison()
    step = _step(before, after, alike=judged_alike(earlier, later))
    if not (before.items and after.items and _same_rubric(earlier, later)):
        return DimensionComparison(step=step)
    return DimensionComparison(
        step=step,
        positives=_changed(POSITIVE[dimension], before, after),
        negatives=_changed(NEGATIVE[dimension], before, after),
    )


def _together(earlier: ExchangeScore, later: ExchangeScore) -> Step:
    if earlier.without_asking_back is not later.without_asking_back:
        return Step()
    before, after = (_Whole(each.reflectiveness, overall_band(each)) for each in (earlier, later))
    return _step(before, after, alike=judged_alike(earlier, later))


def _step(before: Levelled, after: Levelled, *, alike: bool) -> Step:
    return Step(
        change=change_between(before, after) if alike else None,
        difference=_difference(before, after),
    )


def _difference(before: Levelled, after: Levelled) -> float | None:
    if before.level is None or after.level is None or before.band or after.band:
        return None
    return one_decimal(after.level - before.level)


def _changed(codes: Sequence[str], before: DimensionScore, after: DimensionScore) -> ItemChange:
    held, holds = ({code for code in codes if part.items.get(code)} for part in (before, after))
    return ItemChange(
        gained=tuple(code for code in codes if code in holds - held),
        lost=tuple(code for code in codes if code in held - holds),
    )


def _same_rubric(earlier: ExchangeScore, later: ExchangeScore) -> bool:
    return earlier.rubric_version == later.rubric_version

"""The scorecard of a session, computed from its transcript and never stored."""

from collections.abc import Sequence
from statistics import fmean

from thinkaloud.domain.card_highlights import Practise, Strongest, practise, strongest
from thinkaloud.domain.card_rows import Row, row_of
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.reflectiveness import one_decimal, reflect
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band, Level, ScoreState
from thinkaloud.domain.takes import takes
from thinkaloud.domain.transcript import Transcript

FEWEST_SCORABLE = 3
"""Scorable exchanges from which on there is a figure for the session."""


class SessionLevel(Frozen):
    """One dimension over the session."""

    level: Level | None = None
    band: Band | None = None
    """Set for an estimate: all that should be shown of the level."""
    exchanges: int = 0
    """How many exchanges have a level in it."""


class Retake(Frozen):
    """A question taken again, beside the take that counts."""

    first: Row
    again: Row


class Held(Frozen):
    """A level that something held down."""

    exchange: int
    dimension: Dimension
    reason: str


class Scorecard(Frozen):
    """A session as its newest scores tell it; numbers in lists are those of exchanges."""

    rows: tuple[Row, ...]
    """First takes with an answer, in the order of the session; the closing round is among them."""
    retakes: tuple[Retake, ...] = ()
    scorers: tuple[str, ...] = ()
    """Who judged; more than one means that figures of different judges are mixed."""
    judged_by: tuple[tuple[str, str], ...] = ()
    """Judge and version of the rubric, each pair once."""
    levels: dict[Dimension, SessionLevel]
    reflectiveness: Level | None = None
    """Of the session; absent with fewer than three scorable exchanges."""
    band: Band | None = None
    held_back: bool = False
    """Reflectiveness was held at 2.5 because thinking aloud is below 2."""
    without_asking_back: bool = False
    scorable: tuple[int, ...] = ()
    not_scorable: tuple[int, ...] = ()
    unscored: tuple[int, ...] = ()
    no_opportunity: tuple[int, ...] = ()
    """Questions on which there was no chance to ask back."""
    awaited: tuple[int, ...] = ()
    """Neither scored yet nor given up."""
    held: tuple[Held, ...] = ()
    recital: float | None = None
    """Mean share of an answer that matches its sample, 0 to 1; absent without samples."""
    longest_turn: int = 0
    """The candidate's longest turn, in words."""
    strongest: Strongest | None = None
    practise: Practise | None = None

    @property
    def mixed(self) -> bool:
        """Whether figures of different judges stand side by side."""
        return len(self.scorers) > 1


def scorecard(transcript: Transcript) -> Scorecard:
    """Add up the newest score of each exchange; first takes count, retakes stand beside them."""
    all_takes = takes(transcript)
    rows = tuple(row_of(each.first, transcript.pack) for each in all_takes)
    retakes = tuple(
        Retake(first=first, again=row_of(again, transcript.pack))
        for first, each in zip(rows, all_takes, strict=True)
        for again in each.again
    )
    scores = [row.score for row in rows if row.score is not None]
    means = {dimension: _mean(dimension, rows) for dimension in Dimension}
    estimate = any(score.is_estimate for score in scores)
    scorable = _numbers(rows, [row.scorable for row in rows])
    enough = len(scorable) >= FEWEST_SCORABLE
    shown = means if enough else dict.fromkeys(Dimension)
    reflected = reflect(*(shown[dimension] for dimension in Dimension))
    recited = [row.overlap for row in rows if row.overlap is not None]
    return Scorecard(
        rows=rows,
        retakes=retakes,
        scorers=tuple(dict.fromkeys(score.scorer for score in scores)),
        judged_by=tuple(dict.fromkeys((each.scorer, each.rubric_version) for each in scores)),
        levels={
            dimension: SessionLevel(
                level=level,
                band=_band(level, estimate=estimate),
                exchanges=len(_levels(dimension, rows)),
            )
            for dimension, level in shown.items()
        },
        reflectiveness=reflected.level,
        band=_band(reflected.level, estimate=estimate),
        held_back=reflected.held_back,
        without_asking_back=reflected.level is not None and shown[Dimension.ASKING_BACK] is None,
        scorable=scorable,
        not_scorable=_numbers(rows, [row.not_scorable for row in rows]),
        unscored=_numbers(rows, [row.is_unscored for row in rows]),
        no_opportunity=_numbers(rows, [row.had_no_opportunity for row in rows]),
        awaited=_numbers(rows, [row.is_awaited for row in rows]),
        held=_held(rows),
        recital=fmean(recited) if recited else None,
        longest_turn=max((row.longest_turn for row in rows), default=0),
        strongest=strongest(rows),
        practise=practise(rows, means),
    )


def _mean(dimension: Dimension, rows: Sequence[Row]) -> float | None:
    """Return the mean over scorable exchanges; for asking back that of the better half."""
    levels = _levels(dimension, rows)
    if not levels:
        return None
    if dimension is Dimension.ASKING_BACK:
        levels = sorted(levels, reverse=True)[: (len(levels) + 1) // 2]
    return one_decimal(fmean(levels))


def _levels(dimension: Dimension, rows: Sequence[Row]) -> list[float]:
    counted = rows if dimension is Dimension.ASKING_BACK else [row for row in rows if row.scorable]
    return [level for row in counted if (level := row.level(dimension)) is not None]


def _band(level: float | None, *, estimate: bool) -> Band | None:
    return Band.of(level) if estimate and level is not None else None


def _numbers(rows: Sequence[Row], chosen: Sequence[bool]) -> tuple[int, ...]:
    return tuple(row.exchange for row, chose in zip(rows, chosen, strict=True) if chose)


def _held(rows: Sequence[Row]) -> tuple[Held, ...]:
    return tuple(
        Held(exchange=row.exchange, dimension=dimension, reason=part.reason)
        for row in rows
        for dimension, part in row.parts.items()
        if part.state is ScoreState.SCORED and part.reason is not None
    )

"""Scores in words and small gauges, as cards, panel and scorecard say them."""

from typing import assert_never

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.score import (
    Band,
    DimensionScore,
    ExchangeScore,
    ScoreState,
)

FULL, EMPTY = "▰", "▱"
LEVELS = 5


def gauge(level: float | None, band: Band | None) -> str:
    """Return three steps for a band, five for a level, and dots where there is neither."""
    if band is not None:
        place = list(Band).index(band) + 1
        return FULL * place + EMPTY * (len(Band) - place)
    if level is None:
        return "···"
    steps = min(LEVELS, max(1, int(level + 0.5)))
    return FULL * steps + EMPTY * (LEVELS - steps)


def level_words(
    level: float, band: Band | None, rubric: Rubric, spread: float | None = None
) -> str:
    """Return the name of a level and its figure; for a band, every name that it may be."""
    if band is not None:
        return f"{band} band · {band_name(band, rubric)}"
    figure = f"{level:.1f}" if spread is None else f"{level:.1f} ± {spread:.1f}"
    return f"{figure} · {rubric.level_name(level)}"


def band_name(band: Band, rubric: Rubric) -> str:
    """Return the names of the levels that a band holds."""
    names = rubric.level_names
    match band:
        case Band.LOWER:
            return f"{names[0]} or {names[1].lower()}"
        case Band.MIDDLE:
            return names[2]
        case Band.UPPER:
            return f"{names[3]} or more"
        case _:
            assert_never(band)


def standing(score: DimensionScore, rubric: Rubric) -> str:
    """Say how one dimension of an exchange stands, in words where there is no level."""
    if score.state is ScoreState.SCORED and score.level is not None:
        return level_words(score.level, score.band, rubric, score.spread)
    if score.state is ScoreState.NO_OPPORTUNITY:
        return "no opportunity yet"
    if score.state is ScoreState.NOT_SCORABLE:
        return f"could not be scored: {one_line(score.reason or 'nothing to go by')}"
    return f"unscored: {one_line(score.reason or 'no reason given')}"


def is_estimate(score: ExchangeScore) -> bool:
    """Tell whether a score is a rule of thumb, of which only bands are shown."""
    return any(part.band is not None for part in score.dimensions.values())


def overall_band(score: ExchangeScore) -> Band | None:
    """Return the band of an estimate's reflectiveness; nothing where figures are shown."""
    if score.reflectiveness is None or not is_estimate(score):
        return None
    return Band.of(score.reflectiveness)

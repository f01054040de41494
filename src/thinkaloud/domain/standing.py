"""How a score stands, in the words that every screen uses: names, figures, bands, reasons."""

from typing import assert_never

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.score import Band, DimensionScore, ExchangeScore, ScoreState


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
            within = f"{names[0]} or {names[1].lower()}"
        case Band.MIDDLE:
            within = names[2]
        case Band.UPPER:
            within = f"{names[3]} or more"
        case _:
            assert_never(band)
    return within


def standing(score: DimensionScore, rubric: Rubric) -> str:
    """Say how one dimension of an exchange stands, in words where there is no level."""
    if score.state is ScoreState.SCORED and score.level is not None:
        return level_words(score.level, score.band, rubric, score.spread)
    if score.state is ScoreState.NO_OPPORTUNITY:
        return "no opportunity yet"
    if score.state is ScoreState.NOT_SCORABLE:
        return f"could not be scored: {one_line(score.reason or 'nothing to go by')}"
    return f"unscored: {one_line(score.reason or 'no reason given')}"


def overall_band(score: ExchangeScore) -> Band | None:
    """Return the band of an estimate's reflectiveness; nothing where figures are shown."""
    if score.reflectiveness is None or not score.is_estimate:
        return None
    return Band.of(score.reflectiveness)

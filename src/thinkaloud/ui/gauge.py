"""A small gauge: three steps for a band, five for a level."""

from thinkaloud.domain.score import Band

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

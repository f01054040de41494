"""One session among others, as a chart over sessions shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.scorecard import SessionLevel


@dataclass(frozen=True)
class ChartPoint:
    """The levels of one session."""

    label: str
    """Short: its date, or what tells it from the others."""
    judged_by: tuple[str, str]
    """Judge and version of the rubric; only points that agree in it can be compared."""
    levels: Mapping[Dimension, SessionLevel]

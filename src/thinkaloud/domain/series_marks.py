"""The marks that tell judges apart, in a chart and in what is said below it."""

from collections.abc import Mapping

from thinkaloud.domain.progress import Progress
from thinkaloud.domain.progress_entry import JudgedBy

MARKS = "●○◆◇■□▲△★☆"
"""Given out in this order, and again from the beginning where there are more judges."""


def series_marks(progress: Progress) -> Mapping[JudgedBy, str]:
    """Return the mark of each judge, in the order in which they came first."""
    return {
        series.judged_by: MARKS[number % len(MARKS)]
        for number, series in enumerate(progress.series)
    }

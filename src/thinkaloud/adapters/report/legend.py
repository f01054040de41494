"""What the marks in a chart mean, in sentences."""

from collections.abc import Iterator, Sequence

from thinkaloud.adapters.report.chart import Chart, StrokeKind

_LEVELS = (StrokeKind.LEVEL, StrokeKind.BESIDE)


def legend(charts: Sequence[Chart]) -> Iterator[str]:
    """Yield a sentence on each kind of mark that these charts have."""
    strokes = [stroke for chart in charts for stroke in chart.strokes]
    levels = [stroke for stroke in strokes if stroke.kind in _LEVELS]
    kinds = {stroke.kind for stroke in strokes}
    if any(stroke.is_dot for stroke in levels):
        yield "A dot is a level."
    if not all(stroke.is_dot for stroke in levels):
        yield "A bar is a whole band; an estimate says no more."
    if StrokeKind.SPREAD in kinds:
        yield "A thin line is the spread over samples."
    if StrokeKind.BESIDE in kinds:
        yield "Hollow is a retake."
    if StrokeKind.JOIN in kinds:
        yield "A line joins neighbours that were judged alike; others cannot be compared."

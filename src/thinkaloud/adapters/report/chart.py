"""Small charts of levels as strokes and labels: percent across, pixels down.

So a chart fills whatever width it is given, and its words keep their size. The template draws it;
nothing here knows what the columns are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from thinkaloud.domain.score import Band

BAND_ENDS = {Band.LOWER: (1.0, 2.5), Band.MIDDLE: (2.5, 3.5), Band.UPPER: (3.5, 5.0)}
"""Where each band begins and ends on the scale of levels."""

_LOWEST, _HIGHEST = 1.0, 5.0
_LEVELS = tuple(float(level) for level in range(1, 6))
_BANDS = (1.0, 2.5, 3.5, 5.0)
_HEIGHT = 132
_TOP, _BOTTOM = 12, 104
_LABELS = 126
_LEVELS_LEFT, _BANDS_LEFT = 8.0, 24.0
_INSET = 0.22
"""In levels: how far a bar keeps from the ends of its band."""
_ASIDE = 0.35
"""Of the width of a column: how far the last mark stands beside the one that counts."""
_STRIP_HEIGHT, _STRIP_MIDDLE = 20, 10
_STRIP_LEFT, _STRIP_RIGHT = 4.0, 96.0


class StrokeKind(StrEnum):
    """What a stroke stands for; what lies over what follows this order."""

    RULE = "rule"
    """The scale."""
    JOIN = "join"
    SPREAD = "spread"
    LEVEL = "level"
    """A dot for a level, a bar for a band."""
    BESIDE = "beside"
    """The same, hollow."""


@dataclass(frozen=True)
class Stroke:
    """A straight stroke; one that goes nowhere is a dot."""

    kind: StrokeKind
    x: float
    y: float
    end_x: float
    end_y: float

    @property
    def is_dot(self) -> bool:
        """Whether it goes nowhere."""
        return (self.x, self.y) == (self.end_x, self.end_y)


@dataclass(frozen=True)
class Label:
    """A word; it begins on its place in the scale, and has its middle there below a column."""

    x: float
    y: float
    words: str
    scale: bool = False


@dataclass(frozen=True)
class Chart:
    """A chart, ready to be drawn."""

    title: str
    description: str
    """All that it shows, in words."""
    height: int
    strokes: tuple[Stroke, ...]
    labels: tuple[Label, ...] = ()
    columns: int = 1
    """How many there are, so that a page can tell how wide to draw it."""


@dataclass(frozen=True)
class Mark:
    """A level in a column; with a band nothing is drawn but the band."""

    level: float
    band: Band | None = None
    spread: float | None = None
    beside: int = 0
    """How many marks it stands beside; 0 is the one that counts."""


@dataclass(frozen=True)
class Column:
    """One place along a chart, its marks in order."""

    label: str
    marks: tuple[Mark, ...]
    joined: bool = False
    """A line leads here from the column before, where both have a mark."""


def chart(title: str, description: str, columns: Sequence[Column]) -> Chart:
    """Lay out columns on a scale from 1 to 5, or in three bands where all marks are bands."""
    in_bands = all(mark.band is not None for column in columns for mark in column.marks)
    left = _BANDS_LEFT if in_bands else _LEVELS_LEFT
    width = (100 - left) / max(1, len(columns))
    across = [round(left + width * (number + 0.5), 2) for number in range(len(columns))]
    strokes = (
        *_rules(_BANDS if in_bands else _LEVELS, left),
        *_joins(columns, across),
        *(
            stroke
            for x, column in zip(across, columns, strict=True)
            for stroke in _marks(column, x, width)
        ),
    )
    labels = (
        *(_band_labels() if in_bands else _level_labels()),
        *(Label(x, _LABELS, each.label) for x, each in zip(across, columns, strict=True)),
    )
    return Chart(title, description, _HEIGHT, _in_order(strokes), labels, len(columns))


def strip(title: str, description: str, mark: Mark | None) -> Chart:
    """Lay out a single level lying down; without a mark there is the scale alone."""
    middle = _STRIP_MIDDLE
    ends = _LEVELS if mark is None or mark.band is None else _BANDS
    strokes = [
        Stroke(StrokeKind.RULE, _STRIP_LEFT, middle, _STRIP_RIGHT, middle),
        *(
            Stroke(StrokeKind.RULE, _along(level), middle - 5, _along(level), middle + 5)
            for level in ends
        ),
    ]
    if mark is not None:
        start, end = _reach(mark)
        level = StrokeKind.LEVEL
        strokes.append(Stroke(level, _along(start), middle, _along(end), middle))
    return Chart(title, description, _STRIP_HEIGHT, _in_order(strokes))


def _in_order(strokes: Sequence[Stroke]) -> tuple[Stroke, ...]:
    order = list(StrokeKind)
    return tuple(sorted(strokes, key=lambda stroke: order.index(stroke.kind)))


def _rules(levels: Sequence[float], left: float) -> Iterator[Stroke]:
    for level in levels:
        yield Stroke(StrokeKind.RULE, left, _down(level), 100, _down(level))


def _joins(columns: Sequence[Column], across: Sequence[float]) -> Iterator[Stroke]:
    for (x, before), (end_x, after) in pairwise(zip(across, columns, strict=True)):
        if after.joined and before.marks and after.marks:
            y, end_y = (_down(sum(_reach(each.marks[0])) / 2) for each in (before, after))
            yield Stroke(StrokeKind.JOIN, x, y, end_x, end_y)


def _marks(column: Column, middle: float, width: float) -> Iterator[Stroke]:
    step = _ASIDE * width / max([1, *(mark.beside for mark in column.marks)])
    for mark in column.marks:
        x = round(middle + mark.beside * step, 2)
        if mark.spread and mark.band is None:
            low = max(_LOWEST, mark.level - mark.spread)
            high = min(_HIGHEST, mark.level + mark.spread)
            yield Stroke(StrokeKind.SPREAD, x, _down(low), x, _down(high))
        start, end = _reach(mark)
        kind = StrokeKind.BESIDE if mark.beside else StrokeKind.LEVEL
        yield Stroke(kind, x, _down(start), x, _down(end))


def _reach(mark: Mark) -> tuple[float, float]:
    """Return from where to where a mark reaches on the scale."""
    if mark.band is None:
        return mark.level, mark.level
    start, end = BAND_ENDS[mark.band]
    return start + _INSET, end - _INSET


def _level_labels() -> Iterator[Label]:
    for level in _LEVELS:
        yield Label(0, _down(level), f"{level:.0f}", scale=True)


def _band_labels() -> Iterator[Label]:
    for band, ends in BAND_ENDS.items():
        yield Label(0, _down(sum(ends) / 2), str(band), scale=True)


def _down(level: float) -> float:
    return round(_BOTTOM - (level - _LOWEST) / (_HIGHEST - _LOWEST) * (_BOTTOM - _TOP), 2)


def _along(level: float) -> float:
    share = (level - _LOWEST) / (_HIGHEST - _LOWEST)
    return round(_STRIP_LEFT + share * (_STRIP_RIGHT - _STRIP_LEFT), 2)

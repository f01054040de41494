"""The rows of a level chart: a mark for each session, what joins them, how far they spread."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from thinkaloud.domain.score import Band
from thinkaloud.domain.scorecard import SessionLevel

GUTTER = 8
"""Columns that the names of the rows and the axis take."""

SPREAD = "┊"
"""Above and below a mark: how far apart the exchanges of the session were."""

_HIGHEST = 5.0


class _Kind(Enum):
    """What stands at the left of the rows, from above; the three never share any."""

    FIGURE = ("5", "4", "3", "2", "1")
    BAND = ("upper", "middle", "lower")
    NONE = ("none",)


@dataclass(frozen=True)
class Column:
    """One session in the chart."""

    mark: str
    """One character, the same for all sessions that were judged alike."""
    run: int
    """Neighbours with the same number are joined."""
    standing: SessionLevel
    spread: float | None = None
    """In levels, to either side."""


def level_rows(columns: Sequence[Column], places: Sequence[int]) -> Iterator[str]:
    """Yield the rows of figures, those of bands and that of neither, as far as there are any.

    Args:
        columns: The sessions, oldest first.
        places: In which column of the text, from the axis on, the mark of each one stands.
    """
    present = {_kind(each.standing) for each in columns}
    for number, kind in enumerate(each for each in _Kind if each in present):
        if number:
            yield ""
        close = kind is _Kind.BAND and _Kind.FIGURE in present
        panel = _Panel(kind, places, rows_a_step=1 if close else 2)
        panel.draw(columns)
        yield from panel.lines()


class _Panel:
    """Rows of one kind, with those sessions on them that are of it."""

    def __init__(self, kind: _Kind, places: Sequence[int], rows_a_step: int) -> None:
        self._kind = kind
        self._places = places
        self._rows_a_step = rows_a_step
        rows = (len(kind.value) - 1) * rows_a_step + 1
        self._cells = [[" "] * (places[-1] + 1) for _ in range(rows)]

    def draw(self, columns: Sequence[Column]) -> None:
        """Draw the sessions of this kind, and join neighbours of one run that both have a level."""
        before: Column | None = None
        for column, place in zip(columns, self._places, strict=True):
            here = column if _kind(column.standing) is self._kind else None
            if here is not None:
                self._mark(here, place)
            if before is not None and here is not None and before.run == here.run:
                self._join(before, here, place)
            before = None if self._kind is _Kind.NONE else here

    def lines(self) -> Iterator[str]:
        """Yield the rows with their names."""
        for row, cells in enumerate(self._cells):
            step, between = divmod(row, self._rows_a_step)
            name, axis = ("", "│") if between else (self._kind.value[step], "┤")
            yield f"{name:>{GUTTER - 2}} {axis}{''.join(cells)}".rstrip()

    def _mark(self, column: Column, place: int) -> None:
        level, spread = column.standing.level, column.spread
        if level is not None and spread is not None:
            top, bottom = self._row(_HIGHEST - level - spread), self._row(_HIGHEST - level + spread)
            for row in range(top, bottom + 1):
                self._cells[row][place] = SPREAD
        self._cells[self._row(_steps(column.standing))][place] = column.mark

    def _join(self, before: Column, after: Column, end: int) -> None:
        """Draw a line from mark to mark that goes up or down half-way."""
        start = self._places[self._places.index(end) - 1]
        middle = (start + end) // 2
        old, new = self._row(_steps(before.standing)), self._row(_steps(after.standing))
        for place in range(start + 1, end):
            self._cells[old if place < middle else new][place] = "─"
        if old == new:
            return
        for row in range(min(old, new) + 1, max(old, new)):
            self._cells[row][middle] = "│"
        self._cells[old][middle] = "╯" if new < old else "╮"
        self._cells[new][middle] = "╭" if new < old else "╰"

    def _row(self, steps: float) -> int:
        """Return the nearest row; what lies beyond the scale ends with it."""
        return min(max(int(steps * self._rows_a_step + 0.5), 0), len(self._cells) - 1)


def _kind(standing: SessionLevel) -> _Kind:
    if standing.band is not None:
        return _Kind.BAND
    return _Kind.NONE if standing.level is None else _Kind.FIGURE


def _steps(standing: SessionLevel) -> float:
    """Return how many names of rows lie above, with parts of a level as parts of a step."""
    if standing.band is not None:
        return len(Band) - 1 - list(Band).index(standing.band)
    return 0 if standing.level is None else _HIGHEST - standing.level

"""Few words on how things stand; in a narrow line the least important give way first."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len


class Fact(NamedTuple):
    """A few words, and how much they matter."""

    words: str
    weight: int
    """The one with the lowest gives way first."""


def fitting(known: Sequence[Fact], columns: int) -> str:
    """Return as many facts as fit into a line of so many columns; nothing if not even one does."""
    left = list(known)
    while left:
        line = " · ".join(each.words for each in left)
        if cell_len(line) <= columns:
            return line
        left.remove(min(left, key=lambda each: each.weight))
    return ""

"""Marks: the places in what was said that speak for an item of the checklist."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from thinkaloud.domain.estimate.spoken import Sentence

T = TypeVar("T")


class Mark(NamedTuple):
    """One place that speaks for an item: a sentence, and a word in it to quote around."""

    sentence: Sentence
    place: int


Marks = Mapping[str, Sequence[Mark]]
"""The marks for each item, by code; an item without marks is not met."""


def window(said: Sequence[T], place: int, before: int, behind: int) -> Sequence[T]:
    """Return one of a sequence with some of its neighbours."""
    return said[max(0, place - before) : place + behind + 1]

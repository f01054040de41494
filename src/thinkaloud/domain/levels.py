"""From a checklist to a level: the rubric's tables, and what caps them, as code."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, assert_never

from thinkaloud.domain.rubric import Dimension

STRONG_RECITAL = 0.65
"""Overlap with the sample, a share from 0 to 1, at which an answer is recited."""
RECITAL = 0.35
"""Overlap with the sample at which part of an answer is recited."""

Items = Mapping[str, bool]
"""What was observed, by code; a code that is absent was not observed."""

POSITIVE: Mapping[Dimension, tuple[str, ...]] = MappingProxyType(
    {
        Dimension.THINKING_ALOUD: ("a1", "a2", "a3", "a4", "a5", "a6"),
        Dimension.SYSTEMS_TO_PEOPLE: ("b1", "b2", "b3", "b4", "b5", "b6", "b7"),
        Dimension.ASKING_BACK: ("c1", "c2", "c3", "c4", "c5", "c6"),
    }
)
"""The checklist of each dimension, in its order; these need a quote."""
NEGATIVE: Mapping[Dimension, tuple[str, ...]] = MappingProxyType(
    {
        Dimension.THINKING_ALOUD: ("n1", "n2", "n3", "n4"),
        Dimension.SYSTEMS_TO_PEOPLE: (),
        Dimension.ASKING_BACK: ("p",),
    }
)
"""What holds a level down; these need no quote."""


class CapKind(StrEnum):
    """What holds a level down."""

    RECITED = "recited"
    PARTLY_RECITED = "partly_recited"
    RETOLD = "retold"
    SLOGANS = "slogans"
    SUCCESS_ONLY = "success_only"
    LOOSE_HEDGES = "loose_hedges"
    PREPARED_QUESTION = "prepared_question"


class Cap(NamedTuple):
    """A ceiling on a level, and why."""

    level: int
    item: str
    """The negative that it comes from."""
    kind: CapKind
    reason: str
    """For the candidate, as the end of a sentence or by itself."""


def level_of(dimension: Dimension, items: Items, ratio: float = 0.0) -> int:
    """Return the level from 1 to 5 that the checklist gives, ceilings applied.

    Args:
        dimension: Whose table to use.
        items: Positives and negatives that hold.
        ratio: Overlap of the answer with the sample, a share from 0 to 1.
    """
    level = table_level(dimension, items)
    cap = cap_on(dimension, items, ratio)
    return level if cap is None else min(level, cap.level)


def table_level(dimension: Dimension, items: Items) -> int:
    """Return the level that the positive items give, before any ceiling."""
    match dimension:
        case Dimension.THINKING_ALOUD:
            return _thinking_aloud(items)
        case Dimension.SYSTEMS_TO_PEOPLE:
            return _systems_to_people(items)
        case Dimension.ASKING_BACK:
            return _asking_back(items)
        case _:
            assert_never(dimension)


def cap_on(dimension: Dimension, items: Items, ratio: float = 0.0) -> Cap | None:
    """Return the lowest ceiling on a level, if there is one."""
    match dimension:
        case Dimension.THINKING_ALOUD:
            return _cap_on_thinking(items, ratio)
        case Dimension.SYSTEMS_TO_PEOPLE:
            return None
        case Dimension.ASKING_BACK:
            return _PREPARED_QUESTION if items.get("p") else None
        case _:
            assert_never(dimension)


def _thinking_aloud(items: Items) -> int:
    moves = sum(items.get(code, False) for code in ("a3", "a4", "a5", "a6"))
    if items.get("a1") and moves:
        return min(5, 2 + moves)
    if items.get("a2") and (items.get("a1") or items.get("a3")):
        return 3
    return 2 if items.get("a1") or items.get("a2") or moves else 1


def _systems_to_people(items: Items) -> int:
    if not _all(items, "b1", "b2"):
        return 1
    if not items.get("b3"):
        return 2
    if not items.get("b4"):
        return 3
    return 5 if items.get("b5") and (items.get("b6") or items.get("b7")) else 4


def _asking_back(items: Items) -> int:
    if not items.get("c1"):
        return 1
    if not items.get("c2"):
        return 2
    if not _all(items, "c3", "c4"):
        return 3
    return 5 if items.get("c5") else 4


def _all(items: Items, *codes: str) -> bool:
    return all(items.get(code) for code in codes)


def _cap_on_thinking(items: Items, ratio: float) -> Cap | None:
    if ratio >= STRONG_RECITAL:
        return _RECITED
    if items.get("n2"):
        return _SLOGANS
    if ratio >= RECITAL:
        return _PARTLY_RECITED
    return next(
        (cap for cap in (_RETOLD, _SUCCESS_ONLY, _LOOSE_HEDGES) if items.get(cap.item)), None
    )


_RECITED = Cap(1, "n1", CapKind.RECITED, "most of it matches the sample answer's wording")
_SLOGANS = Cap(1, "n2", CapKind.SLOGANS, "slogans or praise carry it")
_PARTLY_RECITED = Cap(
    2, "n1", CapKind.PARTLY_RECITED, "part of it matches the sample answer's wording"
)
_RETOLD = Cap(2, "n1", CapKind.RETOLD, "it follows the sample answer's story")
_SUCCESS_ONLY = Cap(2, "n3", CapKind.SUCCESS_ONLY, "everything in it ends well")
_LOOSE_HEDGES = Cap(2, "n4", CapKind.LOOSE_HEDGES, "its doubts are about nothing in particular")
_PREPARED_QUESTION = Cap(3, "p", CapKind.PREPARED_QUESTION, "the question is the prep sheet's own")

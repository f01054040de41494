"""The level of a dimension from what was observed."""

from collections.abc import Mapping

_MOVES = ("a3", "a4", "a5", "a6")


def thinking_level(items: Mapping[str, bool]) -> float:
    """Return a level from 1 to 5 by the rubric's table for thinking aloud."""
    if (items["n1"] and not any(items[item] for item in ("a1", "a2", *_MOVES))) or items["n2"]:
        return 1.0
    level = _by_count(items)
    return min(level, 2.0) if items["n1"] or items["n3"] or items["n4"] else level


def _by_count(items: Mapping[str, bool]) -> float:
    moves = sum(items[item] for item in _MOVES)
    if items["a1"] and moves:
        return float(min(5, 2 + moves))
    if items["a2"] and (items["a1"] or items["a3"]):
        return 3.0
    return 2.0 if items["a1"] or items["a2"] or moves else 1.0


def linking_level(items: Mapping[str, bool]) -> float:
    """Return a level from 1 to 5 by the rubric's table for systems and people."""
    if not (items["b1"] and items["b2"]):
        return 1.0
    if not items["b3"]:
        return 2.0
    if not items["b4"]:
        return 3.0
    return 5.0 if items["b5"] and (items["b6"] or items["b7"]) else 4.0

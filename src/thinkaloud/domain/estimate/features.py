"""What the fitted levels rest on: shares from 0 to 1, each larger where the level is higher.

Counts would grow with length; a dose is a share of the sentences that soon stops growing.
"""

import math
from collections.abc import Mapping, Sequence

from thinkaloud.domain.estimate import grammar
from thinkaloud.domain.estimate.emptiness import density
from thinkaloud.domain.estimate.linking import Scene
from thinkaloud.domain.estimate.spoken import Sentence
from thinkaloud.domain.levels import table_level
from thinkaloud.domain.rubric import Dimension

_STEEPNESS = 8.0
_FEWEST = 5
_SHORT = 60
_HALVED_AFTER = 200
_DENSE = 0.33
_DENSITY_STEEPNESS = 6.0
_MOVES = ("a3", "a4", "a5", "a6")
_LINKED = ("b3", "b4", "b5", "b6", "b7")

Features = Mapping[str, float]
"""Named shares from 0 to 1; a level never falls as one of them grows."""


def thinking_features(
    said: Sequence[Sentence], items: Mapping[str, bool], particulars: int
) -> Features:
    """Measure thinking aloud, given which of a1 to a6 hold and in how many sentences a1 does."""
    first = [each for each in said if grammar.first_person(each)]
    among = len(said)
    return {
        "table": _by_table(Dimension.THINKING_ALOUD, items),
        "moves": _discounted(_MOVES, items, said),
        "particular": _dose(particulars, among),
        "own_denial": _dose(sum(grammar.denies(each) for each in first), among),
        "no_manual": _no_manual(said),
    }


def linking_features(
    said: Sequence[Sentence], seen: Sequence[Scene], items: Mapping[str, bool]
) -> Features:
    """Measure systems and people, given what each sentence shows and which of b1 to b7 hold."""
    among = len(said)
    return {
        "breadth": _discounted(_LINKED, items, said),
        "people": _dose(sum(bool(each.suffered or each.lived) for each in seen), among),
        "lived": _dose(sum(bool(each.lived) for each in seen), among),
    }


def _by_table(dimension: Dimension, items: Mapping[str, bool]) -> float:
    return (table_level(dimension, items) - 1) / 4


def _discounted(codes: Sequence[str], items: Mapping[str, bool], said: Sequence[Sentence]) -> float:
    """Return the share of the items that hold, less where it took many words to find them."""
    over = max(0, sum(len(each.keys) for each in said) - _SHORT)
    return sum(items[code] for code in codes) / len(codes) / (1.0 + over / _HALVED_AFTER)


def _dose(found: int, among: int) -> float:
    return 1.0 - math.exp(-_STEEPNESS * found / max(_FEWEST, among))


def _no_manual(said: Sequence[Sentence]) -> float:
    return 1.0 - min(1.0, _DENSITY_STEEPNESS * max(0.0, density(said) - _DENSE))

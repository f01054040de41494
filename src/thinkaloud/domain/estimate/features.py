"""What the fitted levels rest on: shares from 0 to 1, each larger where the level is higher.

Counts would grow with length. A dose is a share of the sentences that soon stops growing; a rate is
a share of the words, full at what an answer rich in them has.
"""

import math
from collections.abc import Callable, Mapping, Sequence

from thinkaloud.domain.estimate import grammar, patterns
from thinkaloud.domain.estimate.lexicon.outcomes import HARM, HARM_TO_SOMEBODY
from thinkaloud.domain.estimate.lexicon.people import THIRD_PERSON
from thinkaloud.domain.estimate.lexicon.time import SINCE
from thinkaloud.domain.estimate.linking import Scene
from thinkaloud.domain.estimate.patterns import whole_words
from thinkaloud.domain.estimate.spoken import Sentence
from thinkaloud.domain.levels import table_level
from thinkaloud.domain.rubric import Dimension

_STEEPNESS = 8.0
_FEWEST = 5
_SHORT = 60
_HALVED_AFTER = 200
_MOVES = ("a3", "a4", "a5", "a6")
_LINKED = ("b3", "b4", "b5", "b6", "b7")
_I = frozenset({"i", "my", "me", "mine"})
_SINCE = whole_words(SINCE)

_FULL_OF_I = 0.08
_FULL_OF_SOMEBODY = 0.05
_FULL_OF_FIGURES = 0.05
_FULL_OF_TROUBLE = 0.05
_FULL_OF_TIME = 0.04
_FULL_OF_SYSTEM = 0.06
_FULL_OF_PEOPLE = 0.6
_FULL_OF_COST = 0.3

Features = Mapping[str, float]
"""Named shares from 0 to 1; a level never falls as one of them grows."""


def thinking_features(
    said: Sequence[Sentence], items: Mapping[str, bool], particulars: int
) -> Features:
    """Measure thinking aloud, given which of a1 to a6 hold and in how many sentences a1 does."""
    among = len(said)
    return {
        "table": _by_table(Dimension.THINKING_ALOUD, items),
        "moves": _discounted(_MOVES, items, said),
        "doubt": float(items["a3"]),
        "shift": float(items["a4"]),
        "particular": _dose(particulars, among),
        "own_voice": _rate(said, lambda key: key in _I, _FULL_OF_I),
        "somebody": _rate(said, lambda key: key in THIRD_PERSON, _FULL_OF_SOMEBODY),
        "figures": _full(sum(len(grammar.numbers(each)) for each in said), said, _FULL_OF_FIGURES),
        "trouble": _rate(said, _is_trouble, _FULL_OF_TROUBLE),
        "then_and_now": _full(_found(_SINCE, said), said, _FULL_OF_TIME),
        "turns": _share(said, lambda each: patterns.first_hit(patterns.CONTRARY, each) is not None),
    }


def linking_features(
    said: Sequence[Sentence], seen: Sequence[Scene], items: Mapping[str, bool]
) -> Features:
    """Measure systems and people, given what each sentence shows and which of b1 to b7 hold."""
    among = len(said)
    system = _full(sum(len(each.system) for each in seen), said, _FULL_OF_SYSTEM)
    somebody = _rate(said, lambda key: key in THIRD_PERSON, _FULL_OF_SOMEBODY)
    people = sum(bool(each.cast.single) + bool(each.cast.general) for each in seen)
    return {
        "breadth": _discounted(_LINKED, items, said),
        "identified": float(items["b4"]),
        "system": system,
        "somebody_in_it": math.sqrt(system * somebody),
        "cast": min(1.0, people / max(1, among) / _FULL_OF_PEOPLE),
        "people": _dose(sum(bool(each.suffered or each.lived) for each in seen), among),
        "earlier_view": _share(
            said, lambda each: patterns.first_hit(patterns.THEN, each) is not None
        ),
        "cost": min(
            1.0,
            _share(said, lambda each: patterns.first_hit(patterns.COST, each) is not None)
            / _FULL_OF_COST,
        ),
    }


def _by_table(dimension: Dimension, items: Mapping[str, bool]) -> float:
    return (table_level(dimension, items) - 1) / 4


def _discounted(codes: Sequence[str], items: Mapping[str, bool], said: Sequence[Sentence]) -> float:
    """Return the share of the items that hold, less where it took many words to find them."""
    over = max(0, _length(said) - _SHORT)
    return sum(items[code] for code in codes) / len(codes) / (1.0 + over / _HALVED_AFTER)


def _dose(found: int, among: int) -> float:
    return 1.0 - math.exp(-_STEEPNESS * found / max(_FEWEST, among))


def _share(said: Sequence[Sentence], holds: Callable[[Sentence], bool]) -> float:
    return sum(map(holds, said)) / max(1, len(said))


def _rate(said: Sequence[Sentence], counts: Callable[[str], bool], full: float) -> float:
    return _full(sum(counts(key) for each in said for key in each.keys), said, full)


def _full(found: int, said: Sequence[Sentence], full: float) -> float:
    return min(1.0, found / max(1, _length(said)) / full)


def _found(pattern: patterns.Pattern, said: Sequence[Sentence]) -> int:
    return sum(1 for each in said for _ in patterns.hits(pattern, each))


def _is_trouble(key: str) -> bool:
    return key in HARM or key in HARM_TO_SOMEBODY


def _length(said: Sequence[Sentence]) -> int:
    return sum(len(each.keys) for each in said)

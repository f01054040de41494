"""What the fitted levels rest on: shares from 0 to 1, each larger where the level is higher.

Counts would grow with length; a dose is a share of the sentences that soon stops growing.
"""

import math
from collections.abc import Mapping, Sequence

from thinkaloud.domain.estimate import grammar, patterns
from thinkaloud.domain.estimate.linking import scenes
from thinkaloud.domain.estimate.marks import Marks
from thinkaloud.domain.estimate.negatives import slogan_share, successes
from thinkaloud.domain.estimate.spoken import Sentence

_STEEPNESS = 8.0
_FEWEST = 5
_MOVES = ("a3", "a4", "a5", "a6")


def dose(found: int, among: int) -> float:
    """Return how much of something there is, as a share that levels off; 0 for none."""
    return 1.0 - math.exp(-_STEEPNESS * found / max(_FEWEST, among))


def concreteness(said: Sequence[Sentence]) -> float:
    """Return the share of the words that stand for something in particular."""
    total = sum(len(each.keys) for each in said)
    return sum(map(grammar.matter, said)) / total if total else 0.0


def thinking_features(said: Sequence[Sentence], marks: Marks) -> Mapping[str, float]:
    """Measure thinking aloud, given the marks for a1 to a6."""
    among = len(said)
    first = [each for each in said if grammar.first_person(each)]
    return {
        "particular": dose(_sentences(marks["a1"]), among),
        "view": dose(_sentences(marks["a2"]), among),
        "doubt": dose(_sentences(marks["a3"]), among),
        "shift": dose(_sentences(marks["a4"]), among),
        "other_side": dose(_sentences(marks["a5"]), among),
        "open_end": dose(_sentences(marks["a6"]), among),
        "breadth": sum(bool(marks[item]) for item in _MOVES) / len(_MOVES),
        "voices": dose(sum(bool(grammar.reported(each)) for each in said), among),
        "denial": dose(sum("not" in each.keys or "never" in each.keys for each in first), among) ,
        "contrast": dose(_with(patterns.AGAINST, said), among),
        "own_past": dose(sum(bool(grammar.pasts(each)) for each in first), among),
        "no_slogans": 1.0 - min(1.0, 4 * slogan_share(said)),
        "no_triumph": 1.0 - dose(successes(said), among),
        "no_duty": 1.0 - dose(_with(patterns.OBLIGATION, said), among),
        "no_manual": 1.0 - min(1.0, 6 * max(0.0, concreteness(said) - 0.33)),
    }


def linking_features(said: Sequence[Sentence], marks: Marks) -> Mapping[str, float]:
    """Measure systems and people, given the marks for b1 to b7."""
    among = len(said)
    seen = scenes(said)
    both = [each for each in seen if each.system and (each.suffered or each.lived)]
    return {
        "system": dose(_sentences(marks["b1"]), among),
        "people": dose(sum(bool(each.suffered or each.lived) for each in seen), among),
        "both_sides": float(bool(marks["b1"] and marks["b2"])),
        "together": dose(len(both), among),
        "link": dose(_sentences(marks["b3"]), among),
        "somebody": dose(_sentences(marks["b4"]), among),
        "singled_out": dose(sum(bool(each.cast.single) for each in seen), among),
        "lived": dose(sum(bool(each.lived) for each in seen), among),
        "blind_spot": dose(_sentences(marks["b5"]), among),
        "cost": dose(_sentences(marks["b6"]), among),
        "consequence": dose(_sentences(marks["b7"]), among),
        "breadth": sum(bool(marks[item]) for item in ("b3", "b4", "b5", "b6", "b7")) / 5,
        "no_slogans": 1.0 - min(1.0, 4 * slogan_share(said)),
        "no_triumph": 1.0 - dose(successes(said), among),
        "no_manual": 1.0 - min(1.0, 6 * max(0.0, concreteness(said) - 0.33)),
    }


def _sentences(found: Sequence[tuple[Sentence, int]]) -> int:
    return len({id(mark[0]) for mark in found})


def _with(pattern: "patterns.re.Pattern[str]", said: Sequence[Sentence]) -> int:
    return sum(patterns.first_hit(pattern, each) is not None for each in said)

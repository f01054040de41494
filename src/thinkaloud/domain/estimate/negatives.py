"""The negatives on thinking aloud: n1 to n4."""

from collections.abc import Sequence

from thinkaloud.domain.estimate import grammar, patterns
from thinkaloud.domain.estimate.emptiness import (
    carried_by_slogans,
    density,
    says_nothing_in_particular,
)
from thinkaloud.domain.estimate.lexicon.performance import ACHIEVEMENT
from thinkaloud.domain.estimate.marks import Marks
from thinkaloud.domain.estimate.spoken import Sentence
from thinkaloud.domain.levels import RECITAL

_SUCCESSES = 2
_HEDGES = 0.06
_MANUAL = 0.42
_FEWEST_WORDS = 50


def negatives(said: Sequence[Sentence], marks: Marks, overlap: float) -> dict[str, bool]:
    """Say which of n1 to n4 hold, given what speaks for a1 to a6."""
    moves = any(marks[item] for item in ("a3", "a4", "a5", "a6"))
    long_enough = sum(len(each.keys) for each in said) >= _FEWEST_WORDS
    manual = long_enough and density(said) >= _MANUAL
    triumph = successes(said) >= _SUCCESSES or manual
    loose = hedge_share(said) >= _HEDGES and not any(marks.values())
    return {
        "n1": overlap >= RECITAL,
        "n2": carried_by_slogans(said),
        "n3": triumph and not moves,
        "n4": loose or says_nothing_in_particular(said),
    }


def hedge_share(said: Sequence[Sentence]) -> float:
    """Return how many hedges there are for each word that is none."""
    total = sum(len(each.keys) for each in said)
    found = sum(each.hedges + len(list(patterns.hits(patterns.HEDGE, each))) for each in said)
    return found / total if total else 0.0


def successes(said: Sequence[Sentence]) -> int:
    """Return how many sentences end well for the speaker, without a contrast in them."""
    return sum(
        any(key in ACHIEVEMENT for key in each.keys)
        and not patterns.first_hit(patterns.CONTRAST, each)
        and not grammar.reported(each)
        for each in said
    )

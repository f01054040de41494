"""The negatives on thinking aloud: n1 to n4."""

from collections.abc import Sequence

from thinkaloud.domain.estimate import grammar, patterns
from thinkaloud.domain.estimate.lexicon.performance import ACHIEVEMENT, SLOGAN
from thinkaloud.domain.estimate.marks import Marks
from thinkaloud.domain.estimate.spoken import Sentence
from thinkaloud.domain.words import is_content

_RECITAL = 0.35
_SLOGANS = 0.2
_SUCCESSES = 2
_HEDGES = 0.06


def negatives(said: Sequence[Sentence], marks: Marks, overlap: float) -> dict[str, bool]:
    """Say which of n1 to n4 hold, given what speaks for a1 to a6."""
    moves = any(marks[item] for item in ("a3", "a4", "a5", "a6"))
    slogans = slogan_share(said) + sum(
        patterns.first_hit(patterns.VIRTUE, each) is not None for each in said
    ) / max(4, len(said))
    return {
        "n1": overlap >= _RECITAL,
        "n2": slogans >= _SLOGANS and not marks["a1"],
        "n3": successes(said) >= _SUCCESSES and not moves,
        "n4": hedge_share(said) >= _HEDGES and not (marks["a1"] or marks["a3"]),
    }


def slogan_share(said: Sequence[Sentence]) -> float:
    """Return the share of the content words that belong to anybody's slogans."""
    content = [key for each in said for key in each.keys if is_content(key)]
    return sum(key in SLOGAN for key in content) / len(content) if content else 0.0


def hedge_share(said: Sequence[Sentence]) -> float:
    """Return how many hedges there are for each word."""
    total = sum(len(each.keys) for each in said)
    found = sum(len(list(patterns.hits(patterns.HEDGE, each))) for each in said)
    return found / total if total else 0.0


def successes(said: Sequence[Sentence]) -> int:
    """Return how many sentences end well for the speaker, without a contrast in them."""
    return sum(
        any(key in ACHIEVEMENT for key in each.keys)
        and not patterns.first_hit(patterns.CONTRAST, each)
        and not grammar.reported(each)
        for each in said
    )

"""Talk without matter: how much of it stands for something in particular, and lists of words."""

import re
from collections.abc import Sequence

from thinkaloud.domain.estimate import grammar, patterns
from thinkaloud.domain.estimate.lexicon.performance import SLOGAN, VAGUE
from thinkaloud.domain.estimate.spoken import Sentence
from thinkaloud.domain.words import is_content, words

_LEAST_MATTER = 0.58
_FILLING = 0.15
_MOSTLY_SLOGANS = 0.3
_SOME_SLOGANS = 0.1
_SLOGANS = 0.2
_FEWEST_SENTENCES = 4
_BETWEEN_ITEMS = re.compile(r"[,;:]|\band\b|\bor\b", re.IGNORECASE)
_FEWEST_ITEMS = 5
_LONGEST_ITEM = 4
_MOSTLY_ITEMS = 0.6


def density(said: Sequence[Sentence]) -> float:
    """Return the share of the words that stand for something in particular.

    Sentences with hardly such a word do not count: filling up a manual leaves it a manual.
    """
    full = [each for each in said if grammar.matter(each) >= _FILLING * len(each.keys)]
    total = sum(len(each.keys) for each in full)
    return sum(map(grammar.matter, full)) / total if total else 0.0


def without_performance(said: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences without praise, claims of virtue and slogans that tell nothing."""
    return tuple(each for each in said if grammar.pasts(each) or not _performs(each))


def _performs(sentence: Sentence) -> bool:
    content = [key for key in sentence.keys if is_content(key)]
    slogans = sum(key in SLOGAN for key in content)
    return (
        slogans >= _MOSTLY_SLOGANS * max(1, len(content))
        or patterns.first_hit(patterns.VIRTUE, sentence) is not None
        or patterns.first_hit(patterns.PRAISE, sentence) is not None
    )


def says_nothing_in_particular(said: Sequence[Sentence]) -> bool:
    """Tell whether vague words crowd out the others: then no doubt and no link has an object."""
    particular = sum(map(grammar.matter, said))
    vague = sum(key in VAGUE for each in said for key in each.keys)
    return particular < _LEAST_MATTER * (particular + vague)


def carried_by_slogans(said: Sequence[Sentence]) -> bool:
    """Tell whether slogans, claims of virtue and praise make up much of it."""
    content = [key for each in said for key in each.keys if is_content(key)]
    slogans = sum(key in SLOGAN for key in content) / max(1, len(content))
    claims = sum(
        bool(patterns.first_hit(patterns.VIRTUE, each) or patterns.first_hit(patterns.PRAISE, each))
        for each in said
    )
    carried = slogans + claims / max(_FEWEST_SENTENCES, len(said))
    return slogans >= _SOME_SLOGANS and carried >= _SLOGANS


def is_list(sentence: Sentence) -> bool:
    """Tell whether a sentence is mostly a list of words, which joins nothing to anything."""
    items = [len(words(item)) for item in _BETWEEN_ITEMS.split(sentence.raw)]
    short = [length for length in items if 0 < length <= _LONGEST_ITEM]
    return len(short) >= _FEWEST_ITEMS and sum(short) >= _MOSTLY_ITEMS * sum(items)

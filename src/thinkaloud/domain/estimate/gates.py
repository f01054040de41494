"""What must be settled before anything is measured: too little, another language, repetition."""

from collections.abc import Iterable, Sequence

from thinkaloud.domain.estimate.inflection import plain
from thinkaloud.domain.estimate.lexicon.outcomes import GOOD, HARM, VALUE_NAMES
from thinkaloud.domain.estimate.lexicon.people import GROUPS, ROLES
from thinkaloud.domain.estimate.lexicon.performance import SLOGAN, VAGUE
from thinkaloud.domain.estimate.lexicon.systems import SYSTEM
from thinkaloud.domain.estimate.lexicon.verbs import IRREGULAR_PAST, SPEECH, THOUGHT
from thinkaloud.domain.estimate.spoken import Sentence
from thinkaloud.domain.words import FUNCTION_WORDS

FEWEST_WORDS = 5
_TELLING_LENGTH = 8
_LEAST_GRAMMAR = 0.25
_LEAST_SHARED_GRAMMAR = 0.35
_LEAST_ENGLISH = 0.04
_LEAST_KNOWN = 0.35
_LEAST_LATIN_LETTERS = 0.7
_ONLY_ENGLISH = plain("""
the and that this with you they it my but what when because would from there which who not are could
about your their our if how she than then them where why should these those being did does had has
""")
"""Words of grammar that few other languages spell the same."""
_VOCABULARY = (
    SYSTEM | ROLES | GROUPS | HARM | GOOD | VALUE_NAMES | SLOGAN | VAGUE | SPEECH | THOUGHT
) | IRREGULAR_PAST


def too_short(said: Sequence[Sentence]) -> bool:
    """Tell whether there are fewer than five words."""
    return sum(len(sentence.words) + sentence.hedges for sentence in said) < FEWEST_WORDS


def not_english(said: Sequence[Sentence]) -> bool:
    """Tell whether the words are not English, by their letters, their grammar and their vocabulary.

    Fewer than eight words are too few to tell by grammar; letters of another script always tell.
    """
    keys = [key for sentence in said for key in sentence.keys]
    letters = [character for key in keys for character in key if character.isalpha()]
    if not letters:
        return False
    if sum(letter.isascii() for letter in letters) < _LEAST_LATIN_LETTERS * len(letters):
        return True
    if len(keys) < _TELLING_LENGTH:
        return False
    english = _share(keys, _ONLY_ENGLISH)
    grammar = _share(keys, FUNCTION_WORDS)
    return (
        english < _LEAST_ENGLISH
        and grammar < (_LEAST_GRAMMAR if english else _LEAST_SHARED_GRAMMAR)
        and _share(keys, _VOCABULARY) < _LEAST_KNOWN
    )


def said_once(said: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences without those that repeat an earlier one word for word."""
    first: dict[tuple[str, ...], Sentence] = {}
    for sentence in said:
        first.setdefault(sentence.keys, sentence)
    return tuple(first.values())


def _share(keys: Sequence[str], vocabulary: frozenset[str]) -> float:
    return sum(key in vocabulary for key in keys) / len(keys)

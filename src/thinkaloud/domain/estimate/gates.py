"""What must be settled before anything is measured: too little, another language, repetition."""

from collections.abc import Iterable, Sequence

from thinkaloud.domain.estimate.spoken import Sentence
from thinkaloud.domain.words import FUNCTION_WORDS

FEWEST_WORDS = 5
_TELLING_LENGTH = 8
_LEAST_GRAMMAR = 0.15
_LEAST_ENGLISH_LETTERS = 0.7
_ALSO_FOREIGN = frozenset(
    "a me come sin son no no once van sea real he as es de la el en un les".split()
)


def too_short(said: Sequence[Sentence]) -> bool:
    """Tell whether there are fewer than five words."""
    return sum(len(sentence.words) for sentence in said) < FEWEST_WORDS


def not_english(said: Sequence[Sentence]) -> bool:
    """Tell whether the words are not English, by the share of English grammar among them.

    Fewer than eight words are too few to tell by grammar; letters of another script always tell.
    """
    keys = [key for sentence in said for key in sentence.keys]
    letters = [character for key in keys for character in key if character.isalpha()]
    if not letters:
        return False
    if sum(letter.isascii() for letter in letters) < _LEAST_ENGLISH_LETTERS * len(letters):
        return True
    if len(keys) < _TELLING_LENGTH:
        return False
    grammar = sum(key in FUNCTION_WORDS and key not in _ALSO_FOREIGN for key in keys)
    return grammar < _LEAST_GRAMMAR * len(keys)


def said_once(said: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences without those that repeat an earlier one word for word."""
    first: dict[tuple[str, ...], Sentence] = {}
    for sentence in said:
        first.setdefault(sentence.keys, sentence)
    return tuple(first.values())

"""Hedges taken out of what was said: they are neutral, so nothing may depend on them."""

from collections.abc import Sequence
from typing import NamedTuple

from thinkaloud.domain.words import Word

_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "if that makes any sense",
        "if that makes sense",
        "if you see what i mean",
        "or something like that",
        "more or less",
        "or something",
        "or so",
        "and so on",
        "in a way",
        "i guess",
        "i suppose",
        "i mean",
        "you know",
        "you see",
        "sort of",
        "kind of",
        "a bit",
        "a little",
        "as it were",
        "at least to me",
        "maybe",
        "perhaps",
        "probably",
        "possibly",
        "somehow",
        "somewhat",
        "apparently",
        "basically",
        "actually",
        "honestly",
        "literally",
    )
)
_ASIDES = tuple(
    tuple(phrase.split())
    for phrase in (
        "i think",
        "i believe",
        "i do not know",
        "i would say",
        "i 'd say",
        "to be honest",
        "like",
        "well",
        "right",
        "yeah",
        "so",
        "anyway",
        "look",
        "hard to say",
    )
)
_PAUSES = frozenset(",;:-–—…")


class Unhedged(NamedTuple):
    """The words that are left, and how many hedges there were."""

    words: tuple[Word, ...]
    hedges: int


def unhedged(text: str, said: Sequence[Word]) -> Unhedged:
    """Take hedges out of a sentence: some anywhere, some only as an aside between pauses."""
    kept: list[Word] = []
    hedges = 0
    place = 0
    while place < len(said):
        length = _hedge_at(text, said, place)
        if length:
            hedges += 1
            place += length
        else:
            kept.append(said[place])
            place += 1
    return Unhedged(tuple(kept), hedges)


def _hedge_at(text: str, said: Sequence[Word], place: int) -> int:
    for phrase in _PHRASES:
        if _stands(said, place, phrase):
            return len(phrase)
    for phrase in _ASIDES:
        if _stands(said, place, phrase) and _between_pauses(text, said, place, len(phrase)):
            return len(phrase)
    return 0


def _stands(said: Sequence[Word], place: int, phrase: Sequence[str]) -> bool:
    return all(
        place + number < len(said) and said[place + number].key == key
        for number, key in enumerate(phrase)
    )


def _between_pauses(text: str, said: Sequence[Word], place: int, length: int) -> bool:
    behind = place + length
    if behind >= len(said):
        return False
    opens = place == 0 and length == 1
    before = "," if opens else text[said[place - 1].end : said[place].start] if place else ""
    after = text[said[behind - 1].end : said[behind].start]
    return not _PAUSES.isdisjoint(before) and not _PAUSES.isdisjoint(after)

"""What is to be replaced, and where it stands in a text: whole words, the longest first."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

PLACEHOLDER = re.compile(r"\[(name|firm|number|address) (\d{1,6})\]")
"""What stands for an original; it is never replaced itself."""

_WORD = re.compile(r"\[(?:name|firm|number|address) \d{1,6}\]|[\w\u0300-\u036f]+")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


class Kind(StrEnum):
    """What an original is, and the word in its placeholder."""

    NAME = "name"
    FIRM = "firm"
    NUMBER = "number"
    ADDRESS = "address"


@dataclass(frozen=True)
class Original:
    """Words that are to be replaced."""

    text: str
    """As it was listed, or as it was found."""
    kind: Kind
    whose: str
    """Whom it stands for: all originals of the same share a placeholder, as parts of a name do."""
    listed: bool
    """The user listed it: it counts in upper and lower case alike, and in every text."""
    said: bool = True
    """Somebody said it; else it was found in prepared answers only."""


class Found(NamedTuple):
    """Where an original stands in a text."""

    start: int
    end: int
    original: Original


Phrase = tuple[str, ...]
"""Words and what stands between them, by turns, made comparable."""


class _Words(NamedTuple):
    spans: tuple[tuple[int, int], ...]
    phrase: Phrase


def phrase_of(text: str) -> Phrase:
    """Return the words of a text with what stands between them, made comparable."""
    return _words(text).phrase


def trimmed(text: str) -> str:
    """Return a text from its first word to its last, on one line; empty where it has none."""
    spans = _words(text).spans
    return " ".join(text[spans[0][0] : spans[-1][1]].split()) if spans else ""


class Finder:
    """Looks for all originals at once, in time that grows with the text alone."""

    def __init__(self, originals: Iterable[Original]) -> None:
        self._known: dict[str, list[tuple[Phrase, Original]]] = {}
        for original in originals:
            phrase = phrase_of(original.text)
            self._known.setdefault(phrase[0], []).append((phrase, original))
        for candidates in self._known.values():
            candidates.sort(key=lambda each: -len(each[0]))

    def find(self, text: str) -> Iterator[Found]:
        """Yield what is found, from left to right; nothing overlaps."""
        words = _words(text)
        at = 0
        while at < len(words.spans):
            found = self._at(text, words, at)
            if found is None:
                at += 1
                continue
            original, count = found
            yield Found(words.spans[at][0], words.spans[at + count - 1][1], original)
            at += count

    def _at(self, text: str, words: _Words, at: int) -> tuple[Original, int] | None:
        """Return the longest original that begins with a word, and of how many words it is."""
        for phrase, original in self._known.get(words.phrase[2 * at], ()):
            if words.phrase[2 * at : 2 * at + len(phrase)] != phrase:
                continue
            count = len(phrase) // 2 + 1
            shown = text[words.spans[at][0] : words.spans[at + count - 1][1]]
            if original.listed or " ".join(shown.split()) == original.text:
                return original, count
        return None


def _words(text: str) -> _Words:
    spans: Sequence[tuple[int, int]] = [match.span() for match in _WORD.finditer(text)]
    phrase: list[str] = []
    before = 0
    for start, end in spans:
        if phrase:
            phrase.append(_comparable_gap(text[before:start]))
        phrase.append(_comparable(text[start:end]))
        before = end
    return _Words(tuple(spans), tuple(phrase))


def _comparable(word: str) -> str:
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())


def _comparable_gap(gap: str) -> str:
    if gap == " ":
        return gap
    return re.sub(r"\s+", " ", gap.translate(_APOSTROPHES))

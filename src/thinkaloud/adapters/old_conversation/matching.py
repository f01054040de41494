"""Which question of a sheet an interviewer asks, in words that need not be the sheet's."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from thinkaloud.domain.pack import Pack
from thinkaloud.domain.words import is_content, stem, words

_SENTENCE = re.compile(r"[^.!?…:\n]+(?:[.!?…]+[\"”’)\]]*|:|\n|$)")
_MOST_SENTENCES = 40
"""How many of a turn are looked at, from its end: that is where it asks."""
_MOST_JOINED = 3
_LONGEST_READ = 20_000
"""Characters of a turn that are looked at, from its end."""
_LONGEST_ASKED = 2_000
"""Characters of what can be one question."""
_SHARE = 0.5
"""Of the words of content in the sheet's question, how many must be there."""
_FEWEST_SHARED = 2
_ALIKE = 84.0
"""Of 100, how alike the words must be, in whatever order; what one side lacks weighs little."""


class Match(NamedTuple):
    """A question of the sheet in an interviewer's turn."""

    question: int
    start: int
    """Offset in the turn where it begins to be asked."""
    share: float
    """Of the words that the sheet's question is made of, how many are there, up to 1."""
    length: int
    """Characters; the less around those words, the better it is found."""


class _Sought(NamedTuple):
    number: int
    content: frozenset[str]
    text: str


class Matcher:
    """The questions of one sheet."""

    def __init__(self, pack: Pack) -> None:
        self._sought = [
            _Sought(question.number, _content(question.text), _plain(question.text))
            for question in pack.questions
        ]

    def best(self, text: str) -> Match | None:
        """Return the question that a turn is most likely to ask, if it asks one of them."""
        content = _content(text[-_LONGEST_READ:])
        likely = [each for each in self._sought if _shares(content, each)]
        if not likely:
            return None
        found = [
            match
            for start, end in _stretches(text)
            for match in _matches(likely, text[start:end], start)
        ]
        return max(found, key=lambda match: (match.share, -match.length), default=None)


def _shares(content: frozenset[str], sought: _Sought) -> bool:
    """Tell whether enough of the words that a question is made of are there."""
    shared = len(content & sought.content)
    return shared >= max(1, _SHARE * len(sought.content), min(_FEWEST_SHARED, len(sought.content)))


def _matches(likely: Sequence[_Sought], said: str, start: int) -> Iterator[Match]:
    content, asked = _content(said), _plain(said)
    for sought in likely:
        if _shares(content, sought) and fuzz.token_set_ratio(asked, sought.text) >= _ALIKE:
            share = len(content & sought.content) / len(sought.content)
            yield Match(sought.number, start, share, len(said))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield every sentence near the end of a turn, and those that follow one another joined."""
    read = max(0, len(text) - _LONGEST_READ)
    spans = [_without_blanks(match) for match in _SENTENCE.finditer(text, read)]
    spans = spans[-_MOST_SENTENCES:]
    for first in range(len(spans)):
        for last in range(first, min(first + _MOST_JOINED, len(spans))):
            if spans[last][1] - spans[first][0] <= _LONGEST_ASKED:
                yield spans[first][0], spans[last][1]


def _without_blanks(match: re.Match[str]) -> tuple[int, int]:
    said = match.group()
    return match.start() + len(said) - len(said.lstrip()), match.end()


def _content(text: str) -> frozenset[str]:
    return frozenset(stem(word.key) for word in words(text) if is_content(word.key))


def _plain(text: str) -> str:
    return " ".join(word.key for word in words(text))

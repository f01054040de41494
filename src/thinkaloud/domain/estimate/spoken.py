"""What was said, as sentences of comparable words that know their place in the turn."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from thinkaloud.domain.estimate.contractions import expanded
from thinkaloud.domain.estimate.hedging import Unhedged, unhedged
from thinkaloud.domain.words import HESITATIONS, Word, words

_ENDING = re.compile(r"(?:(?<![.!?…;。！？])[.!?…;。！？]++[\"'”’)\]*]*+(?=\s|$)|\n)\s*+")
_JOINT = frozenset({"and", "but", "so", "because", "then"})
_LONG_RUN = 60
_SHORTEST_PART = 12
_LONGEST_PART = 120
_QUOTE_WORDS = 25
_LEAD = 6


class Sentence:
    """A sentence of one turn.

    Attributes:
        turn: 0-based place of the turn among those that were given.
        text: The turn's whole text, which offsets count in.
        words: Its words without hedges and with contractions taken apart.
        hedges: How many hedges were taken out.
        raw: The sentence as it was typed, with the marks around it.
        asks: It ends in a question mark.
    """

    def __init__(
        self, turn: int, text: str, said: Unhedged, raw: str, *, asks: bool = False
    ) -> None:
        self.turn = turn
        self.text = text
        self.raw = raw
        self.words = said.words
        self.hedges = said.hedges
        self.asks = asks

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words to compare by."""
        return tuple(word.key for word in self.words)

    @cached_property
    def line(self) -> str:
        """The keys with single spaces between and around, for patterns."""
        return f" {' '.join(self.keys)} "

    @cached_property
    def _places(self) -> list[int]:
        places = [1]
        for key in self.keys:
            places.append(places[-1] + len(key) + 1)
        return places

    def place(self, offset: int) -> int:
        """Return the number of the word at an offset into `line`."""
        return min(len(self.words) - 1, max(0, bisect_right(self._places, offset) - 1))

    def quote(self, around: int = 0) -> str:
        """Return the sentence verbatim, or 25 words of it about the word with this number."""
        first = 0 if len(self.words) <= _QUOTE_WORDS else max(0, around - _LEAD)
        first = min(first, max(0, len(self.words) - _QUOTE_WORDS))
        start = self.words[first].start
        whole = words(self.text[start : self.end])
        return self.text[start : start + whole[:_QUOTE_WORDS][-1].end]

    @property
    def start(self) -> int:
        """Offset of its first word in the turn."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset behind its last word in the turn."""
        return self.words[-1].end


def sentences(turn: int, text: str) -> Iterator[Sentence]:
    """Yield the sentences of a turn that have a word in them.

    A run of more than sixty words without a full stop, as dictation gives, is taken apart where
    it goes on with "and", "but", "so", "because" or "then".
    """
    said = [word for word in words(text) if word.key not in HESITATIONS]
    place = 0
    begin = 0
    for ending in (*_ENDING.finditer(text), None):
        end = len(text) if ending is None else ending.end()
        first = place
        while place < len(said) and said[place].start < end:
            place += 1
        asks = ending is not None and any(mark in ending.group() for mark in "?？")
        parts = list(_parts(said[first:place]))
        for number, part in enumerate(parts, 1):
            until = end if number == len(parts) else parts[number][0].start
            whole = unhedged(text, tuple(expanded(part)))
            raw, begin = text[begin:until], until
            if whole.words:
                yield Sentence(turn, text, whole, raw, asks=asks and number == len(parts))


def _parts(run: Sequence[Word]) -> Iterator[Sequence[Word]]:
    begin = 0
    if len(run) <= _LONG_RUN:
        if run:
            yield run
        return
    for place, word in enumerate(run):
        length = place - begin
        if (word.key in _JOINT and length >= _SHORTEST_PART) or length >= _LONGEST_PART:
            yield run[begin:place]
            begin = place
    yield run[begin:]

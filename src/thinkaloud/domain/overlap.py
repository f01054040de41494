"""How much of an answer matches a text prepared in advance, and which stretches of it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thinkaloud.domain.score import Overlap
from thinkaloud.domain.words import HESITATIONS, Word, is_content, sound, stem, words

_GRAM = 4
_BRIEF = 3
_REACH = 3
_LENIENT_REACH = 5
_MATCHING_RATIO = 0.5
_EXACT_RUN = 8
_LONGEST_STRETCH = 30
_JOINED = 6
_ENDING = re.compile(r"(?<![.!?…;。！？])[.!?…;。！？]++[\"'”’)\]*]*+\s|\n|\s[—–]\s")


class _Prepared(NamedTuple):
    sounds: frozenset[str]
    grams: frozenset[tuple[str, ...]]
    pairs: frozenset[tuple[str, str]]


def overlap(answer: str, prepared: str) -> Overlap:
    """Measure the share of the answer that is found in the prepared text.

    Both figures are 0 where the answer is too short to tell: four words for the first, two words
    of content for the second. Time grows with the length of the texts, no faster.
    """
    known = _prepare(prepared)
    return _measure(_rejoined(_said(answer), known), known)


def matching_spans(answer: str, prepared: str) -> tuple[tuple[int, int], ...]:
    """Return where the answer matches the prepared text, as character offsets into the answer.

    A whole sentence is one span when about half of it matches; in any other sentence only a run of
    eight or more words found word for word. Spans are in order and do not meet.
    """
    known = _prepare(prepared)
    spans: list[tuple[int, int]] = []
    for stretch in _stretches(answer):
        heard = _rejoined(stretch, known)
        if _matches(heard, known):
            spans.append((stretch[0].start, stretch[-1].end))
        else:
            spans.extend(_exact_runs(heard, known))
    return tuple(_joined(answer, spans))


def _said(text: str) -> list[Word]:
    return [word for word in words(text) if word.key not in HESITATIONS]


def _prepare(prepared: str) -> _Prepared:
    said = _said(prepared)
    # The reach is wider here than in the answer: a dropped word must not break a pair.
    return _Prepared(
        frozenset(sound(word.key) for word in said),
        frozenset((*_grams(said, _GRAM), *_grams(said, _BRIEF))),
        frozenset(_pairs(said, _LENIENT_REACH)),
    )


def _rejoined(said: Sequence[Word], known: _Prepared) -> list[Word]:
    """Words that dictation took apart, as `dead lines`, become one where the other text has it."""
    rejoined: list[Word] = []
    for word in said:
        if rejoined and _one_word(rejoined[-1].key, word.key, known):
            last = rejoined.pop()
            rejoined.append(Word(last.key + word.key, last.start, word.end))
        else:
            rejoined.append(word)
    return rejoined


def _one_word(first: str, second: str, known: _Prepared) -> bool:
    both = first + second
    longer = first if len(first) >= len(second) else second
    return (
        len(both) >= _JOINED and sound(both) in known.sounds and sound(longer) not in known.sounds
    )


def _measure(said: Sequence[Word], known: _Prepared) -> Overlap:
    return Overlap(
        four_grams=_share([gram in known.grams for gram in _grams(said, _GRAM)]),
        skip_bigrams=_share([pair in known.pairs for pair in _pairs(said, _REACH)]),
    )


def _matches(stretch: Sequence[Word], known: _Prepared) -> bool:
    if len(stretch) < _GRAM:
        return any(gram in known.grams for gram in _grams(stretch, _BRIEF))
    return _measure(stretch, known).ratio >= _MATCHING_RATIO


def _share(found: list[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


def _grams(said: Sequence[Word], size: int) -> Iterator[tuple[str, ...]]:
    sounds = [sound(word.key) for word in said]
    for first in range(len(said) - size + 1):
        yield tuple(sounds[first : first + size])


def _pairs(said: Sequence[Word], reach: int) -> Iterator[tuple[str, str]]:
    content = [sound(stem(word.key)) for word in said if is_content(word.key)]
    for place, first in enumerate(content):
        for second in content[place + 1 : place + 1 + reach]:
            yield first, second


def _stretches(answer: str) -> Iterator[list[Word]]:
    """Sentences, and sentences that go on for ever in parts, so that a part can match."""
    ends = [match.end() for match in _ENDING.finditer(answer)]
    current: list[Word] = []
    following = 0
    for word in _said(answer):
        while following < len(ends) and ends[following] <= word.start:
            following += 1
            if current:
                yield current
                current = []
        current.append(word)
        if len(current) == _LONGEST_STRETCH:
            yield current
            current = []
    if current:
        yield current


def _exact_runs(stretch: Sequence[Word], known: _Prepared) -> Iterator[tuple[int, int]]:
    begin: int | None = None
    found = [gram in known.grams for gram in _grams(stretch, _GRAM)]
    for place, matches in enumerate([*found, False]):
        if matches and begin is None:
            begin = place
        if not matches and begin is not None:
            last = place + _GRAM - 2
            if last - begin + 1 >= _EXACT_RUN:
                yield stretch[begin].start, stretch[last].end
            begin = None


def _joined(answer: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans with nothing but punctuation between them become one."""
    pending: tuple[int, int] | None = None
    for start, end in spans:
        if pending is None:
            pending = (start, end)
        elif not any(character.isalnum() for character in answer[pending[1] : start]):
            pending = (pending[0], end)
        else:
            yield pending
            pending = (start, end)
    if pending is not None:
        yield pending

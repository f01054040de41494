"""Words with a capital inside sentences, put together to the runs in which they stand."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thinkaloud.domain.redaction.known_words import (
    AFTER_A_COMMA,
    FIRM_WORDS,
    PARTICLES,
    TITLES,
    is_known,
)

_WORD = re.compile(
    r"\[[a-z]+ \d{1,6}\]"
    r"|[^\W\d_]+(?:(?:-|[’'](?!(?:s|m|d|re|ve|ll|t)\b))[^\W\d_]+)*"
)
_SENTENCE_ENDS = re.compile(r"\n|[.!?…:][\"”’»)\]]*\s|(?:^|\s)[\"“„«‘']$")
_BLANK = re.compile(r"[ \t]+")
_MOST_OF_IT = 0.6
"""Share of words with a capital from which a sentence is a title, and its capitals say nothing."""
_FEWEST_SMALL_WORDS = 2


class Word(NamedTuple):
    """A word, and whether a sentence begins with it."""

    text: str
    start: int
    end: int
    opens: bool

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_acronym(self) -> bool:
        """Whether it is all capitals, also with the `s` of a plural."""
        stem = self.text.removesuffix("s")
        return stem.isupper()


class Run(NamedTuple):
    """Words with a capital that follow one another."""

    words: tuple[Word, ...]
    """Small words inside a name, as `van`, are among them."""
    before: str
    """What stands before it in its sentence, at most 40 characters."""


_REACH = 40


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of words with a capital, but for sentences that are written like titles."""
    for sentence in _sentences(text):
        if _is_title(sentence):
            continue
        at = 0
        while at < len(sentence):
            if not sentence[at].is_capital:
                at += 1
                continue
            end = _end_of_run(text, sentence, at)
            start = sentence[at].start
            before = text[max(sentence[0].start, start - _REACH) : start]
            yield Run(tuple(sentence[at:end]), before)
            at = end


def _sentences(text: str) -> Iterator[list[Word]]:
    sentence: list[Word] = []
    for word in _words(text):
        if word.opens and sentence:
            yield sentence
            sentence = []
        sentence.append(word)
    if sentence:
        yield sentence


def _words(text: str) -> Iterator[Word]:
    last: Word | None = None
    for match in _WORD.finditer(text):
        gap = text[last.end if last else 0 : match.start()]
        opens = last is None or (
            _SENTENCE_ENDS.search(gap) is not None and not _abbreviated(last, gap)
        )
        last = Word(match.group(), match.start(), match.end(), opens)
        yield last


def _abbreviated(word: Word, gap: str) -> bool:
    """Tell whether a full stop belongs to the word before it: a title, an initial."""
    is_short = len(word.text) == 1 or word.text.casefold() in TITLES
    return is_short and gap.startswith(".") and _BLANK.fullmatch(gap[1:]) is not None


def _is_title(sentence: Sequence[Word]) -> bool:
    capitals = [word for word in sentence[1:] if word.is_capital and word.text != "I"]
    small = sum(is_known(word.text) and not word.is_acronym for word in capitals)
    return small >= _FEWEST_SMALL_WORDS and len(capitals) > _MOST_OF_IT * (len(sentence) - 1)


def _end_of_run(text: str, sentence: Sequence[Word], at: int) -> int:
    end = at + 1
    while (following := _following(text, sentence, end)) is not None:
        end = following + 1
    return end


def _following(text: str, sentence: Sequence[Word], end: int) -> int | None:
    """Return where the run goes on after its last word, if it does."""
    at = end
    inside = _inside(sentence[end - 1])
    while at < len(sentence) and _joins(text, sentence[at - 1], sentence[at]):
        if sentence[at].is_capital:
            return at
        if sentence[at].text not in inside:
            return None
        at += 1
    return None


def _inside(last: Word) -> frozenset[str]:
    """Return the small words after which a run may go on: `of` after what makes a firm."""
    return frozenset({"of", "the"}) if last.text.casefold() in FIRM_WORDS else PARTICLES


def _joins(text: str, last: Word, word: Word) -> bool:
    gap = text[last.end : word.start]
    if _BLANK.fullmatch(gap) or gap == " & ":
        return True
    if gap == ", ":
        return word.text.casefold() in AFTER_A_COMMA
    return _abbreviated(last, gap) and len(last.text) == 1

"""Quotes looked for in the candidate's own turns: what is shown as theirs is theirs, to the letter.

A quote is `verified` where the candidate said just that, white space and the shape of quote marks
aside, and `repaired` where they said nearly that: then their exact words take its place. Anything
else is `unverified` and speaks for nothing. A quote of one word counts when that word has content
or asks; of a quote longer than 25 words the first 25 count; no quote begins or ends within a word.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import fuzz

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.exchange import Role, Turn
from thinkaloud.domain.plain_text import PlainText, plain, unquoted
from thinkaloud.domain.score import Citation, Evidence, QuoteStatus
from thinkaloud.domain.words import Word, is_content, words

LONGEST_QUOTE = 25
"""In words."""
_LONGEST_QUOTE_READ = 2_000
_PLACES_TRIED = 1_000
_FEWEST_WORDS_REPAIRED = 5
_CLOSE = 92.0


def check_quotes(citations: Sequence[Citation], turns: Sequence[Turn]) -> tuple[Evidence, ...]:
    """Look for each quote in the candidate's turns, in the cited one first."""
    said = {
        place: _Said(turn.text) for place, turn in enumerate(turns) if turn.role is Role.CANDIDATE
    }
    return tuple(_evidence(citation, said) for citation in citations)


def first_words(text: str, most: int) -> str:
    """Return a text up to its last word allowed, without white space around it."""
    said = words(text)
    return text.strip() if len(said) <= most else text[: said[most - 1].end].strip()


class _Span(NamedTuple):
    start: int
    end: int


class _Said:
    """One turn of the candidate, made comparable at most once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def exact(self) -> PlainText:
        return plain(self.text)

    @cached_property
    def folded(self) -> PlainText:
        return plain(self.text, fold=True)

    @cached_property
    def words(self) -> list[Word]:
        return words(self.text)

    def cuts_a_word(self, edge: int) -> bool:
        """Tell whether an offset parts a word, or a letter from a mark on it."""
        if edge < len(self.text) and unicodedata.combining(self.text[edge]):
            return True
        before = bisect_right(self.words, edge, key=lambda word: word.start) - 1
        return before >= 0 and self.words[before].start < edge < self.words[before].end


def _evidence(citation: Citation, said: dict[int, _Said]) -> Evidence:
    quote = first_words(unquoted(citation.quote[:_LONGEST_QUOTE_READ]), LONGEST_QUOTE)
    order = list(_order(citation.turn, said))
    found = next(_findings(quote, order), None)
    if found is None:
        shown, turn, start, end = one_line(quote), None, None, None
        status = QuoteStatus.UNVERIFIED
    else:
        turn, (start, end), status = found
        shown = said[turn].text[start:end]
    return Evidence(item=citation.item, quote=shown, turn=turn, start=start, end=end, status=status)


def _order(cited: int, said: dict[int, _Said]) -> Iterator[tuple[int, _Said]]:
    yield from ((place, turn) for place, turn in said.items() if place == cited)
    yield from ((place, turn) for place, turn in said.items() if place != cited)


def _findings(
    quote: str, order: Sequence[tuple[int, _Said]]
) -> Iterator[tuple[int, _Span, QuoteStatus]]:
    """Yield where the quote is found: to the letter in any turn, only then nearly."""
    quoted = words(quote)
    if not quoted or (len(quoted) == 1 and not _speaks_alone(quoted[0], quote)):
        return
    for place, turn in order:
        span = _verbatim(quote, turn)
        if span is not None:
            yield place, span, QuoteStatus.VERIFIED
    if len(quoted) < _FEWEST_WORDS_REPAIRED:
        return
    nearly = quote[quoted[0].start : quoted[-1].end]
    for place, turn in order:
        span = _nearly(nearly, turn)
        if span is not None:
            yield place, span, QuoteStatus.REPAIRED


def _speaks_alone(word: Word, quote: str) -> bool:
    return is_content(word.key) or quote.endswith("?")


def _verbatim(quote: str, turn: _Said) -> _Span | None:
    sought = plain(quote).text
    at = -1
    for _ in range(_PLACES_TRIED):
        at = turn.exact.text.find(sought, at + 1)
        if at < 0:
            break
        span = _Span(*turn.exact.span(at, at + len(sought)))
        if not any(turn.cuts_a_word(edge) for edge in span):
            return span
    return None


def _nearly(quote: str, turn: _Said) -> _Span | None:
    """Find whole words that are nearly the quote, measured once more after rounding to words."""
    sought = plain(quote, fold=True).text
    match = fuzz.partial_ratio_alignment(sought, turn.folded.text, score_cutoff=_CLOSE)
    if match is None:
        return None
    start, end = turn.folded.span(match.dest_start, match.dest_end)
    touched = [word for word in turn.words if word.start < end and word.end > start]
    if not touched:
        return None
    span = _Span(touched[0].start, touched[-1].end)
    shown = plain(turn.text[span.start : span.end], fold=True).text
    close = fuzz.ratio(sought, shown, score_cutoff=_CLOSE)
    return span if close and len(touched) <= LONGEST_QUOTE else None

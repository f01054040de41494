"""Pieces of what a candidate said that feedback can hold up: their own, whole, and short."""

from collections.abc import Iterator

from thinkaloud.domain.asking import questions
from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.estimate.grader import speaks_to_grader
from thinkaloud.domain.estimate.spoken import Sentence, sentences
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.levels import POSITIVE
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Evidence, ExchangeScore
from thinkaloud.domain.words import is_content, words


def richest_sentence(about: Circumstances) -> str | None:
    """Return the candidate's own sentence with the most words of content.

    Prepared text, questions, and text for whoever grades are not among what is chosen from.
    """
    own = (
        each.raw.strip()
        for each in _sentences(about)
        if not about.recited(each.turn, each.start, each.end)
    )
    return max((each for each in own if not questions(each)), key=_content, default=None)


def longest_word(about: Circumstances) -> str:
    """Return the longest word that was said, one of content where there is any."""
    said = [(text, word) for text in about.said for word in words(text)]
    text, word = max(said, key=lambda one: (is_content(one[1].key), one[1].end - one[1].start))
    return text[word.start : word.end]


def quotes(score: ExchangeScore, *dimensions: Dimension) -> tuple[Evidence, ...]:
    """Return what was quoted for items that hold, of these dimensions: the telling ones first."""
    found = [
        (part.level, POSITIVE[dimension].index(each.item), each)
        for dimension in dimensions
        if (part := score.dimensions.get(dimension)) is not None and part.level is not None
        for each in part.evidence
        if each.turn is not None and part.items.get(each.item) and each.item in POSITIVE[dimension]
    ]
    ranked = sorted(found, key=lambda one: (one[0], one[1]), reverse=True)
    return tuple(each for _, _, each in ranked)


def sentence_around(evidence: Evidence, about: Circumstances) -> str:
    """Return the sentence that a quote stands in, or the quote where it spans several."""
    for each in _sentences(about):
        if each.turn == evidence.turn and evidence.quote in each.raw:
            return each.raw.strip()
    return evidence.quote


def _sentences(about: Circumstances) -> Iterator[Sentence]:
    for place, turn in enumerate(about.turns):
        if turn.role is Role.CANDIDATE:
            spoken = sentences(place, turn.text)
            yield from (each for each in spoken if not speaks_to_grader(each.raw))


def _content(text: str) -> int:
    return sum(is_content(word.key) for word in words(text))

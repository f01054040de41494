"""What the candidate asked the interviewer, and how: c1 to c6 and p."""

from collections.abc import Iterator, Sequence

from thinkaloud.domain.asking import asks_interviewer, questions
from thinkaloud.domain.estimate import patterns
from thinkaloud.domain.estimate.lexicon import asked
from thinkaloud.domain.estimate.spoken import Sentence
from thinkaloud.domain.words import is_content, stem

_ELLIPTIC = 4
_BEGINNING = 5
_PROCEED = patterns.whole_words(asked.PROCEED)
_HOW_MUCH = patterns.whole_words(asked.HOW_MUCH)
_OPEN = patterns.whole_words(asked.OPEN_WORD)
_TIED = patterns.whole_words(asked.TIED)
_HARD = patterns.whole_words(asked.HARD_PLACE)
_GIVES = patterns.whole_words(asked.GIVES)


def asking_items(
    put: Sequence[Sentence], around: Sequence[Sentence], earlier: Sequence[Sentence]
) -> dict[str, bool]:
    """Say which of c1 to c6 hold for the questions that were put.

    Args:
        put: The sentences that ask.
        around: All sentences of the turns that ask.
        earlier: What was said before, by either side.
    """
    social = _any(asked.SOCIAL, put) or (
        _any(asked.PERHAPS_SOCIAL, put) and not _any(asked.TECHNICAL, put)
    )
    praise = any(patterns.first_hit(patterns.PRAISE, each) for each in put)
    practical = _any(asked.LOGISTIC, put) or any(
        patterns.first_hit(_HOW_MUCH, each) for each in put
    )
    opened = any(patterns.first_hit(_OPEN, each) for each in put)
    tied = any(map(_points_back, put)) or _shares(around, earlier)
    tied = tied or any(patterns.first_hit(_TIED, each) for each in around)
    hard = any(patterns.first_hit(_HARD, each) for each in put)
    c2 = bool(put) and (hard or (social and not (praise or practical)))
    return {
        "c1": bool(put),
        "c2": c2,
        "c3": c2 and opened,
        "c4": c2 and tied,
        "c5": c2 and hard,
        "c6": bool(put) and any(patterns.first_hit(_GIVES, each) for each in around),
    }


def asking_sentences(said: Sequence[Sentence], *, invited: bool) -> Iterator[Sentence]:
    """Yield the sentences of one turn that put a question to the interviewer."""
    if invited or asks_interviewer(" ".join(each.raw for each in said), invited=False):
        near = said if invited else said[-2:]
        for each in near:
            if questions(each.raw, invited=invited) and not patterns.first_hit(_PROCEED, each):
                yield each


def _any(vocabulary: frozenset[str], said: Sequence[Sentence]) -> bool:
    return any(not vocabulary.isdisjoint(each.keys) for each in said)


def _points_back(question: Sentence) -> bool:
    """Tell whether a question begins by pointing at what was said, or is too short not to."""
    if len(question.keys) <= _ELLIPTIC:
        return True
    return not asked.POINTING.isdisjoint(question.keys[:_BEGINNING])


def _shares(around: Sequence[Sentence], earlier: Sequence[Sentence]) -> bool:
    return bool(_topics(around) & _topics(earlier))


def _topics(said: Sequence[Sentence]) -> set[str]:
    return {
        stem(key)
        for sentence in said
        for key in sentence.keys
        if is_content(key) and key not in asked.ANYWHERE
    }

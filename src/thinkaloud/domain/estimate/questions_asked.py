"""What the candidate asked the interviewer, and how: c1 to c6 and p."""

from collections.abc import Iterator, Sequence

from thinkaloud.domain.asking import asks_interviewer, questions
from thinkaloud.domain.estimate import patterns
from thinkaloud.domain.estimate.lexicon import asked
from thinkaloud.domain.estimate.spoken import Sentence
from thinkaloud.domain.words import is_content, stem

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
    social = any(asked.SOCIAL.intersection(each.keys) for each in around)
    technical = any(asked.TECHNICAL.intersection(each.keys) for each in put)
    praise = any(patterns.first_hit(patterns.PRAISE, each) for each in put)
    logistic = any(asked.LOGISTIC.intersection(each.keys) for each in put)
    opened = any(patterns.first_hit(_OPEN, each) for each in put)
    tied = any(patterns.first_hit(_TIED, each) for each in around) or _shares(around, earlier)
    hard = any(patterns.first_hit(_HARD, each) for each in around)
    c2 = bool(put) and (social or hard) and not (praise or logistic) and (hard or not technical)
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
        yield from (each for each in near if questions(each.raw))


def _shares(around: Sequence[Sentence], earlier: Sequence[Sentence]) -> bool:
    return bool(_topics(around) & _topics(earlier))


def _topics(said: Sequence[Sentence]) -> set[str]:
    return {
        stem(key)
        for sentence in said
        for key in sentence.keys
        if is_content(key) and key not in asked.ANYWHERE
    }

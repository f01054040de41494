"""Text that speaks to whoever grades it: found so that it can be ignored and reported."""

import re
from collections.abc import Sequence

from thinkaloud.domain.estimate.lexicon import grading
from thinkaloud.domain.estimate.spoken import Sentence

_FOLLOWING = re.compile(r"\b(?:you|your|please|thanks?|grateful|comply|obey|confirm)\b", re.I)
_LONGEST_FOLLOWING = 14


def _words(alternatives: str) -> re.Pattern[str]:
    # Scripts without spaces have no word boundaries between their words.
    return re.compile(rf"(?<![^\W\u3040-\u9fff])(?:{alternatives})(?![^\W\u3040-\u9fff])", re.I)


_GRADER = _words(grading.GRADER)
_GRADE = _words(grading.GRADE)
_TOP = _words(grading.TOP)
_ORDER = _words(grading.ORDER)
_EXCHANGE = _words(grading.EXCHANGE)
_COMPLETE = tuple(
    re.compile(pattern, re.IGNORECASE) for pattern in (*grading.INSTRUCTIONS, *grading.MARKUP)
)


def speaks_to_grader(text: str) -> bool:
    """Tell whether a sentence is an instruction, a plea or a result meant for a grader.

    Stories have grades and judges in them too: what tells is that a top grade is asked for, and
    that somebody is asked, or that it is for this very answer.
    """
    if any(pattern.search(text) for pattern in _COMPLETE):
        return True
    grade, top = _GRADE.search(text), _TOP.search(text)
    order, exchange, grader = _ORDER.search(text), _EXCHANGE.search(text), _GRADER.search(text)
    if exchange and order and (grade or top):
        return True
    return bool(grader and order and grade and (top or exchange))


def for_the_interviewer(said: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences without those that speak to a grader, and the pleas that follow them."""
    kept: list[Sentence] = []
    addressed = False
    for sentence in said:
        plea = len(sentence.words) <= _LONGEST_FOLLOWING and _FOLLOWING.search(sentence.raw)
        addressed = speaks_to_grader(sentence.raw) or (addressed and plea is not None)
        if not addressed:
            kept.append(sentence)
    return tuple(kept)

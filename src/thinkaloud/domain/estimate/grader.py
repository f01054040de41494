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
_GIVE = _words(grading.GIVE)
_EXCHANGE = _words(grading.EXCHANGE)
_COMPLETE = tuple(re.compile(pattern, re.IGNORECASE) for pattern in grading.COMPLETE)


def speaks_to_grader(text: str) -> bool:
    """Tell whether a sentence is an instruction, a plea or a result meant for a grader.

    Stories have grades and judges in them too. What tells is that a grade is to be given to this
    very answer, or a top grade by whoever grades.
    """
    if any(pattern.search(text) for pattern in _COMPLETE):
        return True
    if not _GIVE.search(text):
        return False
    grade, top = _GRADE.search(text), _TOP.search(text)
    if _EXCHANGE.search(text):
        return bool(grade or top)
    return bool(grade and top and _GRADER.search(text))


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

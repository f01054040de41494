"""The word patterns of the estimate, compiled, and how they are looked for in a sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from thinkaloud.domain.estimate.lexicon import links, performance, stance, systems, time
from thinkaloud.domain.estimate.spoken import Sentence

Pattern = re.Pattern[str]
"""A compiled word pattern."""


def whole_words(alternatives: str) -> Pattern:
    """Return a pattern for alternatives that stand between spaces in a sentence's line."""
    return re.compile(rf"(?<= )(?:{alternatives})(?= )")


THEN = whole_words(time.THEN)
THEN_TOO = whole_words(time.THEN_TOO)
NOW = whole_words(time.NOW)
TURNED = whole_words(time.TURNED)
VIEW = whole_words(stance.VIEW)
REASON = whole_words(stance.REASON)
DOUBT = whole_words(stance.DOUBT)
CORRECTION = whole_words(stance.CORRECTION)
CONCESSION = whole_words(stance.CONCESSION)
CONTRAST = whole_words(stance.CONTRAST)
OPEN = whole_words(stance.OPEN)
HEDGE = whole_words(stance.HEDGE)
LOOKED_FINE = whole_words(systems.LOOKED_FINE)
LINK = whole_words(links.LINK)
UNDERGOES = whole_words(links.UNDERGOES)
REDESIGN = whole_words(links.REDESIGN)
LATER = whole_words(links.LATER)
AGAINST = whole_words(stance.AGAINST)
HABIT = whole_words(stance.HABIT)
CONTRARY = whole_words(stance.CONTRARY)
COST = whole_words(systems.COST)
VIRTUE = whole_words(performance.VIRTUE)
PRAISE = whole_words(performance.PRAISE)


class Hit(NamedTuple):
    """Where a pattern was found: numbers of the first word and of the one behind the last."""

    first: int
    last: int


def hits(pattern: Pattern, sentence: Sentence) -> Iterator[Hit]:
    """Yield where a pattern is found in a sentence, in order."""
    for match in pattern.finditer(sentence.line):
        yield Hit(sentence.place(match.start()), sentence.place(match.end() - 1) + 1)


def first_hit(pattern: Pattern, sentence: Sentence) -> Hit | None:
    """Return the first place of a pattern, if any."""
    return next(hits(pattern, sentence), None)

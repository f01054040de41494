"""What is looked for in the library: words that were said, tags, and how a session stands."""

import re
from dataclasses import dataclass
from enum import StrEnum

from thinkaloud.domain.clean import clean

_PARTS = re.compile(r'"([^"]*)"?|(\S+)')


class Standing(StrEnum):
    """How a session stands; asked for as `is:unfinished`."""

    UNFINISHED = "unfinished"
    ENDED = "ended"
    BRANCH = "branch"


@dataclass(frozen=True)
class Term:
    """Words to be found one after the other."""

    words: str
    prefix: bool
    """The last of them need only begin so."""


@dataclass(frozen=True)
class Query:
    """All of it must hold; an empty one holds for every session."""

    terms: tuple[Term, ...] = ()
    tags: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()


def parse_query(text: str) -> Query:
    """Read a search as people type it.

    A word finds all that begins so; words between double quotes are a phrase, found as they stand,
    or with a `*` behind them by their beginning; `#tag` and `is:unfinished`, `is:ended` or
    `is:branch` narrow the list. Nothing else is special.
    """
    terms: list[Term] = []
    tags: list[str] = []
    standings: list[Standing] = []
    for match in _PARTS.finditer(clean(text)):
        phrase, word = match.groups()
        if phrase is not None:
            if phrase.strip():
                terms.append(Term(phrase, prefix=not match.group().endswith('"')))
        elif word.startswith("#") and len(word) > 1:
            tags.append(word[1:].casefold())
        elif word.startswith("is:") and word[3:] in {*Standing}:
            standings.append(Standing(word[3:]))
        elif word == "*" and terms:
            terms[-1] = Term(terms[-1].words, prefix=True)
        else:
            terms.append(Term(word, prefix=True))
    return Query(tuple(terms), tuple(tags), tuple(standings))

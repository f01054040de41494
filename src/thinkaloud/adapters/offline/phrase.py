"""Which phrase of an answer to pick up: verbatim, short, and as particular as possible."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thinkaloud.domain.overlap import matching_spans

SHORTEST, LONGEST = 3, 9
"""Words in a phrase that can be picked up."""

LONGEST_QUESTION = 12
"""Words of a question that are said back."""

CUT = " …"
"""Stands at the end of a phrase that goes on in the answer."""

_CLAUSE = re.compile(
    r"[.!?…;:,\n()\[\]“”\"—–。、，！？]+|\s-\s|"
    r"\b(?:and then|and|but|so|because|which|since|although|though)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_WONDERING = re.compile(
    r"^\W*(?:(?:and|so|but|well|um|uh|hm|yeah|yes|okay|ok|actually|maybe)\W+)*"
    r"(?:i['’]?m (?:just )?(?:wondering|curious)(?: about| to know)?|i wonder|"
    r"(?:can|could|may) i ask)?\W*",
    re.IGNORECASE,
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PADDING = _set(
    "um uh er hm mm like well yeah yes no okay ok just really very actually basically honestly "
    "maybe perhaps also then sure right anyway"
)
_FIRST_PERSON = _set(
    "i we my our me us i'd i've i'm we'd we've we're i’d i’ve i’m we’d we’ve we’re"
)
_GENERAL = _set(
    "think believe important always never everything people things technology systems system "
    "should must need needs responsibility values suppose guess maybe perhaps possibly sort kind"
)
_EMPTY = _set(
    "know thank thanks sorry question questions everything all nothing sure idea say answer that's "
    "that’s don't don’t not no really here ask"
)
_DANGLING = _set(
    "a an the to of in on at for with by from as or if than that this those these is are was were "
    "be my our their his her its your not very i we he she they it who what when where how whenever"
)
_HEADLESS = _set(
    "is are was were be been am can could would will should may might do does did has had"
)

ENOUGH = 0.5
"""Worth below which a phrase is not worth going back to."""


@dataclass(frozen=True)
class _Clause:
    start: int
    words: tuple[str, ...]
    text: str
    cut: bool


def pick_phrase(text: str, sample: str | None, used: frozenset[str] = frozenset()) -> str | None:
    """Return a phrase of the text worth going back to, exactly as it stands there, or None.

    Phrases of the candidate's own come before phrases of the sample answer, particular ones
    (numbers, names, what somebody did) before general ones, whole ones before cut ones (which end
    in an ellipsis), later ones before earlier ones. Phrases in `used` are left out.
    """
    prepared = matching_spans(text, sample) if sample else ()
    best: tuple[float, str] | None = None
    for clause in _clauses(text):
        phrase = clause.text + CUT if clause.cut else clause.text
        worth = _worth(clause)
        if worth < ENOUGH or phrase.casefold() in used:
            continue
        recited = any(begin <= clause.start < end for begin, end in prepared)
        worth += clause.start / (len(text) + 1) - (4 if recited else 0)
        if best is None or worth > best[0]:
            best = (worth, phrase)
    return None if best is None else best[1]


def pick_question(question: str) -> str:
    """Return what a question asks, to be said back: without its opening words, and short."""
    asked = _WONDERING.sub("", question, count=1).rstrip(" ?.!…\n") or question.strip()
    words = list(_WORD.finditer(asked))
    if len(words) <= LONGEST_QUESTION:
        return asked
    return asked[: words[LONGEST_QUESTION - 1].end()] + CUT


def _clauses(text: str) -> Iterator[_Clause]:
    begin = 0
    cuts = [(match.start(), match.end()) for match in _CLAUSE.finditer(text)]
    for end, following in [*cuts, (len(text), len(text))]:
        words = list(_WORD.finditer(text, begin, end))
        begin = following
        while words and words[0].group().casefold() in _PADDING:
            words.pop(0)
        cut = len(words) > LONGEST
        words = words[:LONGEST]
        while words and words[-1].group().casefold() in _DANGLING:
            words.pop()
        if len(words) >= SHORTEST:
            spoken = tuple(word.group() for word in words)
            start = words[0].start()
            yield _Clause(start, spoken, text[start : words[-1].end()], cut)


def _worth(clause: _Clause) -> float:
    lowered = [word.casefold() for word in clause.words]
    named = any(word[0].isupper() and not word.isupper() for word in clause.words[1:])
    telling = set(lowered) - _DANGLING - _EMPTY - _GENERAL - _PADDING - _FIRST_PERSON
    return (
        2.0 * any(word.isdigit() for word in lowered)
        + 1.5 * named
        + 0.8 * any(word in _FIRST_PERSON for word in lowered)
        + 0.5 * any(word.endswith("ed") for word in lowered)
        + 0.4 * len(telling)
        - 0.6 * sum(word in _GENERAL for word in lowered)
        - 0.4 * sum(word in _EMPTY for word in lowered)
        - 1.0 * (lowered[0] in _HEADLESS)
        - 1.0 * clause.cut
    )

"""Which phrase of an answer to pick up: verbatim, short, and as particular as possible."""

import re

from thinkaloud.domain.overlap import matching_spans

SHORTEST, LONGEST = 3, 9
"""Words in a phrase that can be picked up."""

_CLAUSE = re.compile(
    r"[.!?…;:,\n()\[\]“”\"—–]+|\s-\s|"
    r"\b(?:and then|and|but|so|because|which|since|although|though)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_PADDING = frozenset(
    "um uh er hm like well yeah yes no okay ok so and but also just really very actually basically "
    "honestly maybe perhaps i mean you know that then".split()
)
_FIRST_PERSON = frozenset("i we my our me us i'd i've we'd we've i’d i’ve we’d we’ve".split())
_GENERAL = frozenset(
    "think believe important always never everything people things technology systems system "
    "should must need needs responsibility values".split()
)
_DANGLING = frozenset(
    "a an the to of in on at for with by from as or if than that this those these is are was were "
    "be my our their his her its your not very i we he she they it who what when where how".split()
)


def pick_phrase(text: str, sample: str | None, used: frozenset[str] = frozenset()) -> str | None:
    """Return a phrase of the text worth going back to, exactly as it stands there, or None.

    Phrases of the candidate's own come before phrases of the sample answer, particular ones
    (numbers, names, what somebody did) before general ones, and later ones before earlier ones.
    Phrases in `used` are left out.
    """
    prepared = matching_spans(text, sample) if sample else ()
    best: tuple[float, str] | None = None
    for start, phrase in _candidates(text):
        if phrase.casefold() in used:
            continue
        recited = any(begin <= start < end for begin, end in prepared)
        worth = _worth(phrase) + start / (len(text) + 1) - (4 if recited else 0)
        if best is None or worth > best[0]:
            best = (worth, phrase)
    return None if best is None else best[1]


def _candidates(text: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    begin = 0
    cuts = [(match.start(), match.end()) for match in _CLAUSE.finditer(text)]
    for cut, following in [*cuts, (len(text), len(text))]:
        words = list(_WORD.finditer(text, begin, cut))
        while words and words[0].group().casefold() in _PADDING:
            words.pop(0)
        words = words[:LONGEST]
        while words and words[-1].group().casefold() in _DANGLING:
            words.pop()
        if len(words) >= SHORTEST:
            found.append((words[0].start(), text[words[0].start() : words[-1].end()]))
        begin = following
    return found


def _worth(phrase: str) -> float:
    words = _WORD.findall(phrase)
    lowered = [word.casefold() for word in words]
    named = any(word[0].isupper() and not word.isupper() for word in words[1:])
    return (
        2.0 * any(word.isdigit() for word in words)
        + 1.5 * named
        + 1.0 * any(word in _FIRST_PERSON for word in lowered)
        + 0.5 * any(word.endswith("ed") for word in lowered)
        + 0.3 * len(set(lowered) - _DANGLING)
        - 1.0 * sum(word in _GENERAL for word in lowered)
    )

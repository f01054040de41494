"""Labels that say by themselves which part somebody has, and words that are no speaker's."""

import re
from collections.abc import Iterable

from thinkaloud.domain.exchange import Role
from thinkaloud.domain.words import FUNCTION_WORDS

_FULL = {
    **dict.fromkeys(
        ("interviewer", "host", "recruiter", "assistant", "hiring manager", "moderator"),
        Role.INTERVIEWER,
    ),
    **dict.fromkeys(("candidate", "me", "interviewee", "applicant"), Role.CANDIDATE),
}
_SHORT = {
    **dict.fromkeys(("q", "question", "ai"), Role.INTERVIEWER),
    **dict.fromkeys(("a", "answer", "user", "i"), Role.CANDIDATE),
}
"""These count only where no full word is used for the same part: `A:` may be a list."""

YOU = "you"
"""Whoever is left: the interviewer beside `Me`, the candidate beside anybody else."""

_NUMBERED = re.compile(r"(.+?) ?#?\d{1,2}")
_POSSESSIVE = re.compile(r"['’]s$")
_LEAD_INS = FUNCTION_WORDS | frozenset(
    """
    action actions advice answer answers background caveat challenge conclusion con cons context
    date edit email example examples fact finally goal hint http https idea impact insight issue
    learning lesson lessons link location minus month name next note notes option options outcome
    part phase place plus point points problem problems process pro pros ps quote reason reasons
    reflection result results sample scenario score second sidenote situation solution source stage
    step steps story subject summary task theme third thought tip title todo tools topic tradeoff
    trade-off update upshot url warning week year
    """.split()
)


class KnownLabels:
    """The labels of one conversation, as far as they name a part."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._roles = {_FULL[named] for named in map(_plain, keys) if named in _FULL}

    def role(self, key: str, aside: str) -> Role | None:
        """Return the part that a label names, if any.

        Args:
            key: The label in small letters.
            aside: What stands in brackets after it, in small letters.
        """
        named = _plain(key)
        if named in _FULL or aside in _FULL:
            return _FULL.get(named, _FULL.get(aside))
        if named == YOU:
            is_other = Role.CANDIDATE in self._roles
            return Role.INTERVIEWER if is_other else Role.CANDIDATE
        role = _SHORT.get(named)
        return None if role in self._roles else role


def is_short(key: str) -> bool:
    """Tell whether a label that names a part is so short that it may well be something else."""
    return _plain(key) in _SHORT


def leads_in(name: str) -> bool:
    """Tell whether a label is more likely the beginning of a sentence than somebody's name."""
    if is_short(name.casefold()):
        return True
    parts = name.split()
    if any(_plain(part.casefold()) in _LEAD_INS for part in parts[:1]):
        return True
    return len(parts) > 1 and any(part[0].islower() for part in parts)


def _plain(key: str) -> str:
    named = _POSSESSIVE.sub("", key)
    numbered = _NUMBERED.fullmatch(named)
    return numbered[1] if numbered else named

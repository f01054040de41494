"""Labels: the words with which a sheet announces a sample answer, an ask-back, and so on.

They are recognised in bold or plain type, with a remark in parentheses, alone or before a colon.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from thinkaloud.adapters.prep_sheet.outline import Kind, Line


class Part(Enum):
    """What stands behind a label."""

    SAMPLE = auto()
    ASK_BACK = auto()
    PROBES = auto()
    HINT = auto()
    THEME = auto()
    TIPS = auto()
    """For the whole interview, not for one question."""
    UNKNOWN = auto()
    """Behind bold words that look like a label and are none of these."""


@dataclass(frozen=True)
class Label:
    """A label, and what stands behind it on its line."""

    part: Part
    name: str
    rest: str


_WORDS = re.compile(r"[^\W_]+")
_ADJECTIVES = re.compile(
    r"(?:(?:your|my|our|an?|the|one|sample|example|model|suggested|possible|strong|good|great|"
    r"smart|ideal|best|short|long|full|draft|oral|spoken) )+(?=\w)"
)
_FOLLOW_UP = r"follow ?ups?(?: questions?)?"
_THEY = r"(?:they|he|she|we|(?:the )?interviewers?)"
_PARTS = tuple(
    (part, re.compile(names))
    for part, names in (
        (Part.SAMPLE, r"(?:answer|response|sample)s?(?: \d+)?|reply|a"),
        (Part.PROBES, rf"probes?|probing questions?|{_THEY} .*{_FOLLOW_UP}|{_FOLLOW_UP} from .*"),
        (Part.ASK_BACK, rf"{_FOLLOW_UP}(?: (?:to|for) .*)?|ask(?:ing)? ?backs?"),
        (Part.ASK_BACK, r"ask (?:him|her|them)|your questions?"),
        (Part.ASK_BACK, r"(?:reverse )?questions? (?:to|for|you (?:could|can|might|may)) .*"),
        (Part.HINT, rf"hints?|what (?:a )?(?:good|strong) answers? .*|what {_THEY} .*looking for"),
        (Part.THEME, r"themes?|topics?"),
        (Part.TIPS, r"(?:(?:pro|quick|final|general|interview|tone) )*tips?|tone"),
    )
)
_TIPS_HEADING = re.compile(r"\b(?:tone|tips?)\b", re.IGNORECASE)

_NAME = r"(?P<name>[^\W_][^:：?!.()]{0,60}?)(?:\s*\([^()]{1,80}\))?\s*"
_BEFORE_COLON = re.compile(rf"{_NAME}[:：]\s*(?P<rest>.*)")
_ALONE = re.compile(rf"{_NAME}(?P<rest>)")


def label(line: Line) -> Label | None:
    """Return the label with which a line begins, if any; what is quoted has none."""
    if line.kind in (Kind.QUOTE, Kind.RULE):
        return None
    named = _BEFORE_COLON.fullmatch(line.text)
    if named is None and line.kind in (Kind.HEADING, Kind.PROSE):
        named = _ALONE.fullmatch(line.text)
    part = None if named is None else _part(named["name"])
    if named is not None and part is not None:
        return Label(part, named["name"], named["rest"])
    if line.bold and (not line.rest or line.bold.endswith(":") or line.rest.startswith(":")):
        return Label(Part.UNKNOWN, line.bold.rstrip(" :"), line.rest.lstrip(" :"))
    return None


def announces_tips(heading: str) -> bool:
    """Tell whether a heading speaks of tone or tips."""
    return _TIPS_HEADING.search(heading) is not None


def _part(name: str) -> Part | None:
    words = " ".join(_WORDS.findall(name.lower()))
    names = (words, _ADJECTIVES.sub("", words, count=1))
    return next((part for part, known in _PARTS if any(map(known.fullmatch, names))), None)

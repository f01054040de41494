"""Labels: the words at the beginning of a line that say who speaks, in all their dresses.

`Diego:`, `**Diego:**`, `- **Me**:`, `### Interviewer`, `[00:01] Diego:`, `Diego (0:03):`,
`Speaker 1  0:03`, `<v Diego>`, `Q3:`. Whether somebody speaks there is for `speakers` to say.
"""

import re
from typing import NamedTuple

from thinkaloud.adapters.old_conversation.timestamps import TIME, seconds

LONGEST = 40
"""Characters of a label."""
MOST_WORDS = 4

_LEAD = r"(?:[-+•*] |\d{1,3}[.)] |#{1,6} )?"
_BEFORE = rf"(?:[\[(]?(?P<before>{TIME})[\])]? ?[-–—|]? ?)?"
_STARS = r"(?:\*{1,3}|_{1,3})?"
_NAME = r"(?P<name>[^\W\d_](?:[^\W_]|[ .'’&/#-]){0,39}?)"
_ASIDE = r"(?: ?[(\[](?P<aside>[\w .:,'’&/-]{1,40})[)\]])?"
_AFTER = rf"(?:,? ?[-–—|]? ?(?P<after>{TIME}))?"
_WITH_COLON = re.compile(
    rf"{_LEAD}{_BEFORE}(?P<open>{_STARS}){_NAME}(?P<close>{_STARS}){_ASIDE}{_AFTER}(?P<shut>{_STARS})"
    rf" ?(?:(?<!\d)[:：]|[:：](?!\d))(?P<late>{_STARS})(?!//) ?(?P<rest>.*)"
)
_HEADING = re.compile(rf"#{{1,6}} {_STARS}{_NAME}{_STARS}{_ASIDE}{_AFTER}{_STARS}(?P<rest>)")
_BOLD = re.compile(rf"(?:[-+•*] )?(?:\*\*|__){_NAME}(?:\*\*|__){_ASIDE}{_AFTER}(?P<rest>)")
_TIMED = re.compile(
    rf"{_STARS}{_NAME}{_STARS}(?: \([^()]{{1,40}}\))?,? ?[-–—|]? ?"
    rf"[\[(]?(?P<after>{TIME})[\])]?(?P<rest>)"
)
_TIME_FIRST = re.compile(rf"[\[(]?(?P<before>{TIME})[\])]? ?[-–—|]? ?{_NAME}(?P<rest>)")
_VOICE = re.compile(rf"<v(?:\.[\w.]{{1,40}})? {_NAME}{_ASIDE}>(?P<rest>.*)")
_ALONE = re.compile(r"(?P<name>Interviewer|Candidate|Interviewee|Applicant|Recruiter)(?P<rest>)")
_SAYS = re.compile(r" (?:said|says|asked|asks|wrote|writes)$")
_COUNTED = re.compile(r"(q|a|answer) ?#?\d{1,3}")


class Label(NamedTuple):
    """What may be the label of a speaker, and what stands behind it."""

    key: str
    """In small letters, to compare by."""
    name: str
    aside: str
    """What stands in brackets after it: often a part, sometimes a name."""
    rest: str
    seconds: float | None
    counts: bool
    """It counts questions, as `Q3` does."""
    certain: bool
    """Subtitles say that it is a speaker's."""


def label_of(line: str) -> Label | None:
    """Return the label with which a line begins, if any.

    Args:
        line: One line, with single blanks.
    """
    for form in (_VOICE, _ALONE, _WITH_COLON, _HEADING, _BOLD, _TIMED, _TIME_FIRST):
        match = form.fullmatch(line)
        label = None if match is None else _label(match)
        if label is not None:
            return label
    return None


def _label(match: re.Match[str]) -> Label | None:
    parts = match.groupdict()
    name = _SAYS.sub("", parts["name"].strip(" -/#.'’&"))
    if not name or len(name.split()) > MOST_WORDS:
        return None
    key = " ".join(name.casefold().split())
    counted = _COUNTED.fullmatch(key)
    aside = parts.get("aside") or ""
    time = parts.get("before") or parts.get("after") or aside
    return Label(
        counted[1] if counted else key,
        name.rstrip(" #0123456789") if counted else name,
        aside,
        _rest(parts),
        seconds(time) if re.fullmatch(TIME, time) else None,
        counts=counted is not None and counted[1] == "q",
        certain=match.re is _VOICE,
    )


def _rest(parts: dict[str, str]) -> str:
    """Return what is said after a label, without the emphasis that began before it."""
    rest = parts["rest"].removesuffix("</v>").strip()
    opened = parts.get("open") or ""
    closed = (parts.get("close") or "") + (parts.get("shut") or "") + (parts.get("late") or "")
    return rest.removesuffix(opened).strip() if opened and not closed else rest

"""Timestamps as transcripts write them: `0:03`, `00:01:23.500`, `12:03 PM`."""

import re

TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?: ?[AaPp]\.?[Mm]\b\.?)?"
"""A pattern without groups; it looks for single blanks only."""

BRACKETED = rf"\[{TIME}\]|\({TIME}\)"

_PARTS = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?(?: ?([AaPp])\.?[Mm]\b\.?)?")
_LEADING = re.compile(rf"(?:{BRACKETED}) ?[-–—|]? ?")
_TRAILING = re.compile(rf" ?(?:{BRACKETED})$")


def seconds(time: str) -> float:
    """Return a time in seconds; two parts are minutes and seconds, unless it says a.m. or p.m.

    Raises:
        ValueError: It is no time.
    """
    match = _PARTS.fullmatch(time)
    if match is None:
        raise ValueError(time)
    first, second, third, fraction, half = match.groups()
    parts = [int(first), int(second)]
    if third is not None:
        parts.append(int(third))
    elif half is not None:
        parts.append(0)
    if half is not None:
        parts[0] = parts[0] % 12 + (12 if half in "Pp" else 0)
    whole = 0
    for part in parts:
        whole = whole * 60 + part
    return whole + (int(fraction) / 10 ** len(fraction) if fraction else 0.0)


def first_time(text: str) -> float | None:
    """Return the time in brackets with which a line begins or ends, in seconds, if any."""
    found = _LEADING.match(text) or _TRAILING.search(text[-30:])
    inside = re.search(TIME, found.group()) if found else None
    return seconds(inside.group()) if inside else None


def without_times(text: str) -> str:
    """Return a line without times in brackets at its beginning and end."""
    text = text[end.end() :] if (end := _LEADING.match(text)) else text
    trailing = _TRAILING.search(text, max(0, len(text) - 30))
    return text[: trailing.start()] if trailing else text

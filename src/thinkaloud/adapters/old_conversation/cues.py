"""The lines of a conversation; of subtitles (WebVTT, SRT) only what is said, with its time."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thinkaloud.adapters.old_conversation.timestamps import TIME, seconds

_CUE = re.compile(rf"({TIME}) ?--> ?{TIME}(?: .*)?")
_TAG = re.compile(r"</v>|</?(?:c|i|b|u|ruby|rt|lang)(?:[. ][^<>]{0,40})?>|<\d[\d:.]{0,15}>")
_NO_SPEECH = ("WEBVTT", "NOTE", "STYLE", "REGION")


class Raw(NamedTuple):
    """One line with single blanks, and when it begins, in seconds, if subtitles say so."""

    text: str
    seconds: float | None = None


def raw_lines(lines: Sequence[str]) -> list[Raw]:
    """Return the lines of a text."""
    folded = [" ".join(line.split()) for line in lines]
    if any(_cue(line) is not None for line in folded):
        return list(_spoken(folded))
    return [Raw(line) for line in folded]


def _spoken(lines: Sequence[str]) -> Iterator[Raw]:
    """Yield what is said in cues, without names of cues and notes; nobody pauses between two."""
    time: float | None = None
    is_note = False
    for before, line, following in zip(("", *lines), lines, (*lines[1:], ""), strict=False):
        if not before:
            is_note = line.split(" ")[0] in _NO_SPEECH
        cue = _cue(line)
        if cue is not None:
            time, is_note = cue, False
        elif (
            line
            and not is_note
            and not (_cue(following) is not None and _names_a_cue(line, before))
        ):
            yield Raw(_TAG.sub("", line), time)


def _cue(line: str) -> float | None:
    match = _CUE.fullmatch(line) if "-->" in line else None
    return seconds(match[1]) if match else None


def _names_a_cue(line: str, before: str) -> bool:
    return line.isdecimal() or (not before and " " not in line)

"""What this program prints round a conversation, taken out of a text that it printed itself."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_PRINTED = re.compile(r"--- Question \d{1,4} of \d{1,4} ---|=== Scorecard ===")
_GOES_ON = re.compile(r"Interviewer: |Candidate: |--- Question \d{1,4} of \d{1,4} ---")
_PUTS_IN = re.compile(r" {0,2}Score card: |Hint: |Sample: |=== Scorecard ===")
_NOTE = re.compile(
    r"\((?:Skipped\.|The candidate passes\.|The same question again\.|Own rating: \d\.|"
    r"Branched off session \S{1,80} here\.)\)|Carrying on with .{1,80}\.|"
    r"Paused\. Your next answer .*|.{1,80} carries on as interviewer\.|"
    r".* Your answer is safe\.|/again tries once more, .*"
)


class Conversed(NamedTuple):
    """The lines of a conversation, and how many others were left out."""

    lines: Sequence[str]
    left_out: int
    is_own: bool
    """This program printed it: each label begins a turn of its own."""


def without_own_text(lines: Sequence[str]) -> Conversed:
    """Leave out score cards, hints, samples and notes; other programs' text stays as it is."""
    if not any(_PRINTED.fullmatch(line.strip()) for line in lines):
        return Conversed(lines, 0, is_own=False)
    kept: list[str] = []
    put_in = False
    for line in lines:
        if _GOES_ON.match(line):
            put_in = False
        elif _PUTS_IN.match(line):
            put_in = True
        if not put_in and not _NOTE.fullmatch(line.strip()):
            kept.append(line)
    left_out = sum(map(bool, lines)) - sum(map(bool, kept))
    return Conversed(kept, left_out, is_own=True)

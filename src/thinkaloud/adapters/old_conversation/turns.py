"""Who said what, in order: the lines of each speaker put together."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from thinkaloud.adapters.old_conversation.lines import Line
from thinkaloud.adapters.old_conversation.speakers import Speaker

NOBODY = ""
"""The key of whoever says what stands below a heading that asks: the interviewer."""

LONGEST_TITLE = 80

_LISTED = re.compile(r"(?:[-+•*]|\d{1,3}[.)]) ")


@dataclass(frozen=True)
class Turn:
    """What one speaker said without another coming between."""

    speaker: str
    """Key of the label."""
    text: str
    seconds: float | None
    """When it begins."""
    asks: bool
    """A heading or a label says that a question begins here."""


@dataclass(frozen=True)
class Turns:
    """All turns with something in them, and what stands before the first."""

    turns: tuple[Turn, ...]
    before: int
    """How many lines there are before it, which belong to nobody."""
    title: str | None


def put_together(lines: Iterable[Line], speakers: Mapping[str, Speaker], *, joined: bool) -> Turns:
    """Give each line to its speaker: a line without a label goes on with the last one.

    Args:
        lines: The whole conversation.
        speakers: By the keys of their labels.
        joined: The same label once more goes on with the turn, too.
    """
    gathering = _Gathering(speakers, joined=joined)
    for line in lines:
        gathering.take(line)
    turns = tuple(begun.turn() for begun in gathering.begun if begun.words)
    return Turns(turns, gathering.before, gathering.title)


@dataclass
class _Begun:
    speaker: str
    seconds: float | None
    asks: bool = False
    words: list[str] = field(default_factory=list[str])

    def turn(self) -> Turn:
        return Turn(self.speaker, "".join(self.words), self.seconds, self.asks)


class _Gathering:
    def __init__(self, speakers: Mapping[str, Speaker], *, joined: bool) -> None:
        self.begun: list[_Begun] = []
        self.before = 0
        self.title: str | None = None
        self._speakers = speakers
        self._joined = joined
        self._asks = False
        self._parted = False

    def take(self, line: Line) -> None:
        label = line.label
        if line.asks:
            self._begin(NOBODY, line, asks=True)
            self._say(line.text)
        elif label is not None and label.key in self._speakers:
            self._begin(label.key, line, asks=label.counts)
            self._say(label.rest)
        elif self.begun:
            self._parted = self._parted or not line.text
            self._say(line.text)
        elif line.text:
            self.before += 1
            self._entitle(line)

    def _begin(self, speaker: str, line: Line, *, asks: bool) -> None:
        self._asks = self._asks or asks
        goes_on = bool(self.begun) and self._joined and self.begun[-1].speaker == speaker
        if self._asks or not goes_on:
            self.begun.append(_Begun(speaker, line.seconds))
            self._parted = False

    def _say(self, text: str) -> None:
        if not text:
            return
        last = self.begun[-1]
        if last.words:
            between = "\n\n" if self._parted else "\n" if _LISTED.match(text) else " "
            last.words.append(between)
        last.words.append(text)
        last.asks = last.asks or self._asks
        self._asks = self._parted = False

    def _entitle(self, line: Line) -> None:
        named = line.label.rest if line.label is not None and line.label.key == "title" else ""
        title = line.text.strip("#*_ ") if line.heading == 1 else named.strip("\"'")
        if title and self.title is None:
            self.title = title[:LONGEST_TITLE].rstrip()

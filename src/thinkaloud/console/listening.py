"""What the candidate types, as answers and commands."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from thinkaloud.console.lines import Lines


class Command(StrEnum):
    """What can be typed in place of an answer, after a slash."""

    PASS = "pass"  # noqa: S105 - a word of the interview
    SKIP = "skip"
    HINT = "hint"
    SAMPLE = "sample"
    RETAKE = "retake"
    AGAIN = "again"
    OFFLINE = "offline"
    PAUSE = "pause"
    END = "end"
    QUIT = "quit"
    HELP = "help"


@dataclass(frozen=True)
class Said:
    """An answer, of one or more lines."""

    text: str


@dataclass(frozen=True)
class Unknown:
    """A line that begins with a slash and is no command."""

    line: str


Heard = Said | Command | Unknown | None
"""None: the input has ended."""

KeepDraft = Callable[[str], Awaitable[None]]


class Listener:
    """Puts lines together to answers: an empty line, or the end of the input, ends one.

    A draft that nothing was added to stays one when the input ends.
    """

    def __init__(self, lines: Lines, keep_draft: KeepDraft, draft: str = "") -> None:
        self._lines = lines
        self._keep_draft = keep_draft
        self._begun = draft.split("\n") if draft else []
        self._only_draft = bool(draft)

    async def hear(self) -> Heard:
        """Return the next answer or command; what is typed meanwhile is kept as a draft."""
        while True:
            if self._begun and self._lines.waiting:
                await self._keep_draft("\n".join(self._begun))
            line = await self._lines.following()
            if line is None and (self._only_draft or not self._begun):
                return None
            self._only_draft = False
            if line is None or not line.strip():
                said = Said("\n".join(self._begun))
                self._begun = []
                return said
            if line.startswith("/") and not self._begun:
                return _command(line)
            self._begun.append(line)


def _command(line: str) -> Command | Unknown:
    word = line[1:].strip().casefold()
    return Command(word) if word in set(Command) else Unknown(line)

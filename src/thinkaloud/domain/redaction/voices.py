"""Whose words a text holds, and who reads the texts of a session."""

from collections.abc import Collection
from enum import Enum, auto
from typing import Protocol

from thinkaloud.domain.events import AnswerGiven, InterviewerSpoke
from thinkaloud.domain.score import Evidence

COURSE = "course"
"""Who speaks where the fixed words of the program are said."""


class Voice(Enum):
    """Whose words a text holds."""

    SAID = auto()
    """A person's, or made for one: answers, replies, titles."""
    PREPARED = auto()
    """An answer that the sheet holds, with what its writer may have lived through."""
    JUDGED = auto()
    """A judge's, on what a person said."""
    SHEET = auto()
    """Of the sheet or the program."""
    RECORD = auto()
    """No sentence: names of models, of rubrics, of other sessions."""


class Reader(Protocol):
    """Takes each text and gives back what is to stand in its place."""

    def text(self, text: str, voice: Voice) -> str:
        """Return what is to stand in the place of a text."""
        ...

    def evidence(self, exchange: int, evidence: Evidence) -> Evidence:
        """Return what is to stand in the place of evidence of an exchange."""
        ...


def voice_of(event: InterviewerSpoke | AnswerGiven) -> Voice:
    """Return whose words a turn holds."""
    is_course = isinstance(event, InterviewerSpoke) and event.speaker == COURSE
    return Voice.SHEET if is_course else Voice.SAID


def voice_of_question(text: str, asked: Collection[str]) -> Voice:
    """Return whose words a question holds: the sheet's, unless it is among those `asked`."""
    return Voice.SAID if text in asked else Voice.SHEET


def optional(text: str | None, reader: Reader, voice: Voice) -> str | None:
    """Return a text as it was read, where there is one."""
    return None if text is None else reader.text(text, voice)

"""What the candidate can do beside answering: one table for keys, slash words, footer and help."""

import re
from dataclasses import dataclass

from textual.binding import Binding

from thinkaloud.domain.events import Mode
from thinkaloud.domain.placing import question_of
from thinkaloud.domain.transcript import Transcript


@dataclass(frozen=True)
class Command:
    """One act, as it is offered."""

    word: str
    """Typed after a slash; also the name of the action."""
    key: str
    label: str
    """For the footer."""
    meaning: str
    """One sentence for palette and help."""


COMMANDS = (
    Command("hint", "f2", "Hint", "What a good answer does here; never the sample"),
    Command("sample", "f3", "Sample", "The sheet's own answer, once you have given yours"),
    Command("pass", "f4", "Pass", "Nothing to add, or nothing to ask"),
    Command("skip", "f5", "Skip", "Leave this question and go on to the next"),
    Command("retake", "f8", "Retake", "Answer the question again; the earlier take is kept"),
    Command("offline", "f6", "Offline", "Go on with the embedded interviewer, without the model"),
    Command("pause", "f9", "Pause", "Stop the clock until your next answer"),
    Command("end", "ctrl+t", "End", "End the interview here and see the scorecard"),
    Command("home", "ctrl+o", "Home", "Leave; the interview waits where it is"),
)

EVERYWHERE = {"help": "app.help", "quit": "app.leave"}
"""Words for what the whole app can do, with its actions."""

BY_WORD = {each.word: each for each in COMMANDS}
"""The table, by what is typed."""

_SLASH = re.compile(r"/([a-z]*)")


def bindings() -> list[Binding]:
    """Return a key binding for each command."""
    return [
        Binding(
            each.key,
            f"command('{each.word}')",
            each.label,
            show=each.word != "pause",
            key_display=each.key.replace("ctrl+", "^").upper(),
            tooltip=f"{each.meaning} (/{each.word})",
            priority=True,
        )
        for each in COMMANDS
    ]


def typed(text: str) -> str | None:
    """Return the word of a text that is nothing but a slash and one word, known or not."""
    match = _SLASH.fullmatch(text.strip())
    return match.group(1) if match else None


def matching(word: str) -> str:
    """Return the commands that begin with a word, as they are typed, or all of them."""
    words = [each.word for each in COMMANDS] + list(EVERYWHERE)
    found = [each for each in words if each.startswith(word)] or words
    return "  ".join(f"/{each}" for each in found)


def is_live(word: str, transcript: Transcript | None, *, replying: bool) -> bool:
    """Tell whether a command can do something now; without a transcript nothing has begun."""
    if word == "home":
        return True
    if transcript is None or transcript.ended or (replying and word not in ("hint", "sample")):
        return False
    coach = transcript.mode is Mode.COACH
    current = transcript.current
    answered = [each for each in transcript.exchanges if each.answers and each.question]
    if word == "hint":
        return coach and current is not None
    if word == "sample":
        question = question_of(transcript, answered[-1]) if answered else None
        return coach and question is not None and question.sample is not None
    if word == "retake":
        return coach and bool(answered)
    if word == "offline":
        return transcript.failure is not None
    if word == "pause":
        return current is not None and not transcript.paused
    return word == "end" or current is not None

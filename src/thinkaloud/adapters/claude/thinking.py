"""What to send a model about thinking and effort; models not known here are sent neither."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Effort = Literal["low", "medium", "high"]
Thinking = Literal["between_tools", "disabled"]


class Part(StrEnum):
    """What a model is asked to do."""

    INTERVIEW = "interview"
    """The candidate waits: as fast as it goes."""
    JUDGE = "judge"
    """Nobody waits: with thought."""


@dataclass(frozen=True)
class Thought:
    """The two fields of a request; None leaves a field out."""

    thinking: Thinking | None = None
    effort: Effort | None = None


@dataclass(frozen=True)
class _Line:
    """A line of models, by how their names begin."""

    name: str
    interview: Thought
    judge: Thought


_LINES = (
    # Sources and dates: the migration guides of each model, read in November 2026.
    _Line("claude-sonnet-5-5", Thought("between_tools", "low"), Thought(effort="medium")),
    _Line("claude-haiku-5-5", Thought("disabled", "low"), Thought(effort="high")),
    _Line("claude-opus-5-5", Thought(effort="low"), Thought(effort="medium")),
    _Line("claude-fable-5-", Thought(effort="low"), Thought(effort="medium")),
    _Line("claude-mythos-5-", Thought(effort="low"), Thought(effort="medium")),
)


def thought_for(model: str, part: Part) -> Thought:
    """Return what to send this model for this part, from a table of what is known to be taken."""
    for line in _LINES:
        if model.startswith(line.name):
            return line.interview if part is Part.INTERVIEW else line.judge
    return Thought()

"""What to send a model about thinking and effort; models not known are sent neither."""

from collections.abc import Set
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
class Abilities:
    """What a server says that a model takes."""

    thinking: Set[str]
    """Values of `thinking.type`."""
    effort: Set[str]
    schema: bool
    """Whether a reply can be held to a schema."""


@dataclass(frozen=True)
class _Line:
    """A line of models, by how their names begin."""

    name: str
    interview: Thought
    judge: Thought


_LINES = (
    # From the models' overview and migration pages as they stood on 2026-11-23.
    _Line("claude-sonnet-5-5", Thought("between_tools", "low"), Thought(effort="medium")),
    _Line("claude-haiku-5-5", Thought("disabled", "low"), Thought(effort="high")),
    _Line("claude-opus-5-5", Thought(effort="low"), Thought(effort="medium")),
    _Line("claude-fable-5-", Thought(effort="low"), Thought(effort="medium")),
    _Line("claude-mythos-5-", Thought(effort="low"), Thought(effort="medium")),
)


def thought_for(model: str, part: Part, abilities: Abilities | None) -> Thought:
    """Return what to send this model for this part.

    Args:
        model: Its name.
        part: What it is asked to do.
        abilities: What its server says; without that, a table says what is known to be taken.
    """
    if abilities is not None:
        return _from_abilities(part, abilities)
    for line in _LINES:
        if model.startswith(line.name):
            return line.interview if part is Part.INTERVIEW else line.judge
    return Thought()


def _from_abilities(part: Part, abilities: Abilities) -> Thought:
    if part is Part.JUDGE:
        return Thought(effort="medium" if "medium" in abilities.effort else None)
    off: Thinking | None = None
    if "between_tools" in abilities.thinking:
        off = "between_tools"
    elif {"disabled", "adaptive"} <= abilities.thinking:
        off = "disabled"
    return Thought(off, "low" if "low" in abilities.effort else None)

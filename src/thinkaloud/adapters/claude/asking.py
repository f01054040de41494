"""One request to a model and its reply, as plain records without the SDK."""

from dataclasses import dataclass

from thinkaloud.adapters.claude.thinking import Thought
from thinkaloud.domain.events import Usage
from thinkaloud.domain.transcript import Role


@dataclass(frozen=True)
class Said:
    """One turn of a conversation; the candidate's side is the user's, the model's the other."""

    role: Role
    text: str


@dataclass(frozen=True)
class Request:
    """What a model is asked."""

    model: str
    system: str
    """The same for the whole session, so that it can be cached."""
    turns: tuple[Said, ...]
    """Begins and ends with the user's side; roles alternate."""
    note: str | None
    """Stands behind the last turn and changes each time, so it is never cached."""
    schema: dict[str, object]
    max_tokens: int
    thought: Thought
    grows: bool = False
    """The turns will be sent again with more behind them, so they are worth caching."""


@dataclass(frozen=True)
class Began:
    """The server has taken the request; not a word has come yet."""


@dataclass(frozen=True)
class Grown:
    """All of the text so far."""

    text: str


@dataclass(frozen=True)
class Finished:
    """The whole reply, ended as it should."""

    text: str
    usage: Usage


Heard = Began | Grown | Finished

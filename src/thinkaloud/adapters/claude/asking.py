"""One request to a model and its reply, as plain records without the SDK."""

from dataclasses import dataclass

from thinkaloud.adapters.claude.thinking import Thought
from thinkaloud.domain.events import Usage
from thinkaloud.domain.exchange import Role


@dataclass(frozen=True)
class Said:
    """One turn of a conversation, in one piece or more.

    The candidate's side is the user's; what the program says is on that side too.
    """

    role: Role
    pieces: tuple[str, ...]


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
    kept_an_hour: bool = False
    """The system prompt is next needed later than in five minutes, which is how long a server
    keeps it otherwise; keeping it for an hour costs 0.75 of its input once more."""
    grows: bool = False
    """Part of a conversation: the turns will be sent again with more behind them, so they are worth
    caching. The first by itself, as it outlasts those behind it, and all of them up to the note."""


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

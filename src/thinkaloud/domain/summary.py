"""The library as it is listed; kept free of pydantic, so that listing sessions starts fast."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Snippet:
    """The place in a session that a search found."""

    text: str
    """In one line, cut to a few words."""
    marks: tuple[tuple[int, int], ...]
    """Where in it the words are that were looked for, as offsets."""


@dataclass(frozen=True)
class SessionSummary:
    """What the library shows of a session without reading its events."""

    session: str
    title: str
    """The candidate's own, or the pack's."""
    started: datetime
    updated: datetime
    mode: str
    interviewer: str
    questions: int
    """How many questions the plan has."""
    answered: int
    """How many of them have an answer."""
    ended: bool
    reflectiveness: float | None
    """Of the session, where its scorecard has one."""
    band: str | None
    """Set where the figure is an estimate and only its band should be shown."""
    awaits_score: bool = False
    """An exchange of it waits for its score."""
    tags: tuple[str, ...] = ()
    origin: str | None = None
    """Id of the session that this one branched off from."""
    origin_seq: int | None = None
    """Of the last event that both have in common."""
    snippet: Snippet | None = None
    """Where a search looked for words."""


@dataclass(frozen=True)
class Found:
    """Sessions, newest first."""

    sessions: tuple[SessionSummary, ...]
    total: int
    """How many there are, those left out by a limit among them."""

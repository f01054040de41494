"""One row of the library; kept free of pydantic, so that listing sessions starts fast."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class SessionSummary:
    """What the library shows of a session without reading its events."""

    session: str
    title: str
    started: datetime
    updated: datetime
    mode: str
    interviewer: str
    questions: int
    """How many questions the plan has."""
    answered: int
    """How many exchanges have an answer."""
    ended: bool
    reflectiveness: float | None
    """Of the session, where its scorecard has one."""
    band: str | None
    """Set where the figure is an estimate and only its band should be shown."""
    snippet: str | None = None
    """In a search: the place that was found, the words between `[` and `]`."""

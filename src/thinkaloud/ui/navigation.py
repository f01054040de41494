"""Where a screen asks the app to go."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from thinkaloud.app.interview import Interview
from thinkaloud.domain.events import Event
from thinkaloud.domain.transcript import Transcript
from thinkaloud.ui.first import Begin


@dataclass
class BeginInterview(Message):
    """Start a new interview."""

    wanted: Begin


@dataclass
class OpenSession(Message):
    """Open a saved session: carry on with it, or read its scorecard once it has ended."""

    session: str


@dataclass
class OpenScorecard(Message):
    """Show the scorecard of an interview."""

    interview: Interview


@dataclass
class OpenReplay(Message):
    """Play a session."""

    events: Sequence[Event]
    session: str | None = None
    """Its id, where it lies in the store."""


@dataclass
class ReplaySession(Message):
    """Play a saved session."""

    session: str


@dataclass
class RetakeExchange(Message):
    """Take one exchange of a saved session again."""

    session: str
    exchange: int


@dataclass
class RetakeQuestion(Message):
    """Take a question of a saved session again, whichever exchange it was."""

    session: str
    question: int
    """Number in the pack."""


@dataclass
class BranchOff(Message):
    """Go on differently from an event of a saved session, in a session of its own."""

    session: str
    seq: int
    """Of the last event to keep."""


@dataclass
class OpenComparison(Message):
    """Show two takes of one question side by side."""

    transcript: Transcript
    first: int
    again: int


@dataclass
class OpenLibrary(Message):
    """Show all saved sessions."""


@dataclass
class OpenProgress(Message):
    """Show levels over sessions."""


@dataclass
class GoHome(Message):
    """Show the home screen."""


@dataclass
class GoBack(Message):
    """Show the screen before this one."""

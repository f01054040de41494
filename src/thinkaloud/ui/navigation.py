"""Where a screen asks the app to go."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from thinkaloud.app.interview import Interview
from thinkaloud.domain.events import Event
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


@dataclass
class ReplaySession(Message):
    """Play a saved session."""

    session: str


@dataclass
class GoHome(Message):
    """Show the home screen."""


@dataclass
class GoBack(Message):
    """Show the screen before this one."""

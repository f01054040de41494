"""What the app needs of the outside: an interviewer, a judge, a store; and how they fail.

ThinkaloudError             anything that a person is told in one sentence
├── Refused                 a command that cannot be done now; nothing happened
├── ModelError              the model could not do its part (reason, message)
└── StoreError              the store could not do its part; nothing saved is lost
"""

from collections.abc import AsyncGenerator, Sequence
from datetime import datetime
from typing import Protocol

from thinkaloud.domain.agenda import Reply
from thinkaloud.domain.events import Event, Mode, Move, Usage
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.pack import ProbeKind, Question
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import ExchangeScore, Feedback, Judgement, Overlap
from thinkaloud.domain.transcript import Transcript, Turn


class ThinkaloudError(Exception):
    """Base of all errors that are shown as one sentence; `str` is that sentence."""


class Refused(ThinkaloudError):
    """The candidate asked for something that cannot be done now."""


class ModelError(ThinkaloudError):
    """The model could not do its part.

    Attributes:
        reason: A short stable word, as `overloaded`, `refusal`, `credentials`.
        retryable: Whether trying again later, unchanged, may work.
    """

    def __init__(self, reason: str, message: str, *, retryable: bool) -> None:
        super().__init__(message)
        self.reason = reason
        self.retryable = retryable


class StoreError(ThinkaloudError):
    """The store could not do its part."""


class Growing(Frozen):
    """The interviewer is speaking: all of the words so far, to be shown in place of the last."""

    text: str
    move: Move | None = None


class Thinking(Frozen):
    """The interviewer has begun to work on a reply and has not said a word yet."""


class Waiting(Frozen):
    """The model could not be reached and is tried again; words shown so far are withdrawn."""

    seconds: float
    reason: str
    """One sentence for the candidate."""


Signal = Growing | Thinking | Waiting
"""What is shown in passing and never recorded."""


class Utterance(Frozen):
    """A finished reply of an interviewer."""

    move: Move | None
    """Absent when the model gave plain text instead of `{move, say}`."""
    say: str
    probe_kind: ProbeKind | None = None
    speaker: str
    usage: Usage | None = None


class Interviewer(Protocol):
    """Finds the words, and chooses among the moves that the agenda allows."""

    @property
    def name(self) -> str:
        """`offline`, or the model's name."""
        ...

    def reply(self, transcript: Transcript, step: Reply) -> AsyncGenerator[Signal | Utterance]:
        """Yield signals while working and, last, one utterance.

        Raises:
            ModelError: No reply could be had.
        """
        ...


class Case(Frozen):
    """One exchange as it is put before a judge."""

    rubric: Rubric
    question: Question | None
    """Absent for the closing round."""
    asked: str
    """The question's words as they were asked."""
    turns: tuple[Turn, ...]
    language: str
    opportunity: bool
    """The candidate had a chance to ask back."""
    overlap: Overlap | None
    """Of all the candidate's turns with the sample answer; absent where there is no sample."""
    ask_back_overlap: float | None
    """Share from 0 to 1; absent where the pack has no question to ask back."""
    sample: int = 0
    """0-based number of this sample; even ones list the anchors from 5 down, odd ones up."""


class Verdict(Frozen):
    """What one call of a judge gave."""

    judgement: Judgement
    usage: Usage | None = None
    prompt_hash: str | None = None


class Advice(Frozen):
    """Feedback as a judge words it, not yet checked against what the candidate said."""

    feedback: Feedback
    usage: Usage | None = None


class Judge(Protocol):
    """Observes; the level follows in code."""

    @property
    def name(self) -> str:
        """`offline-estimate/…`, or the model's name."""
        ...

    @property
    def shows_band_only(self) -> bool:
        """Whether its levels are too rough to show as figures."""
        ...

    async def judge(self, case: Case, dimension: Dimension) -> Verdict:
        """Observe one dimension of one exchange once.

        Raises:
            ModelError: No valid judgement could be had.
        """
        ...

    async def advise(self, case: Case, score: ExchangeScore) -> Advice | None:
        """Word the feedback on a finished score, or nothing where there is nothing to say.

        Raises:
            ModelError: No valid feedback could be had.
        """
        ...


class SessionSummary(Frozen):
    """One row of the library."""

    session: str
    title: str
    started: datetime
    updated: datetime
    mode: Mode
    interviewer: str
    questions: int
    """How many questions the plan has."""
    answered: int
    """How many exchanges have an answer."""
    ended: bool
    reflectiveness: float | None
    """Of the session, where it could be computed; see `domain.scorecard`."""


class SessionStore(Protocol):
    """Keeps events and drafts. Every method may raise StoreError."""

    async def append(self, session: str, event: Event) -> None:
        """Save one event durably before returning; the session exists from its first event on."""
        ...

    async def events(self, session: str) -> tuple[Event, ...]:
        """Return all events of a session, in order."""
        ...

    async def sessions(self, search: str | None = None) -> Sequence[SessionSummary]:
        """Return the library, newest first, or what of it contains the words of `search`."""
        ...

    async def find(self, prefix: str | None) -> str:
        """Return the one session whose id starts so, or the newest that has not ended."""
        ...

    async def delete(self, session: str) -> None:
        """Remove a session and its draft."""
        ...

    async def save_draft(self, session: str, text: str) -> None:
        """Keep the unsent text of the answer box; empty text forgets it."""
        ...

    async def draft(self, session: str) -> str:
        """Return the unsent text, or an empty string."""
        ...

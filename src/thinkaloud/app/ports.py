"""What the app needs of the outside: an interviewer, a judge, a store; and how they fail."""

from collections.abc import AsyncGenerator, Sequence
from typing import Protocol

from thinkaloud.domain.agenda import Reply
from thinkaloud.domain.events import Event, Move, Usage
from thinkaloud.domain.exchange import Turn
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.pack import ProbeKind, Question
from thinkaloud.domain.progress import ProgressEntry
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import ExchangeScore, Feedback, Judgement, Overlap
from thinkaloud.domain.summary import Found
from thinkaloud.domain.transcript import Transcript


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
    faults: tuple[str, ...] = ()
    """For `advise`: what was wrong with the feedback it worded last time, a sentence each."""


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


class SessionStore(Protocol):
    """Keeps events and drafts. Every method may raise StoreError."""

    async def append(self, session: str, event: Event) -> None:
        """Save one event durably before returning; the session exists from its first event on."""
        ...

    async def events(self, session: str) -> tuple[Event, ...]:
        """Return all events of a session, in order."""
        ...

    async def add(self, session: str, events: Sequence[Event]) -> None:
        """Save a whole session that does not exist yet, all of it or nothing."""
        ...

    async def sessions(self, search: str = "", limit: int | None = None) -> Found:
        """Return the library, newest first, or what of it a search holds for, up to a limit."""
        ...

    async def progress(self) -> Sequence[ProgressEntry]:
        """Return what each session with a score tells of levels over time, oldest first."""
        ...

    async def find(self, prefix: str) -> str:
        """Return the one session whose id starts so; `last` means the newest."""
        ...

    async def unfinished(self) -> str | None:
        """Return the newest session that has not ended, if any."""
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

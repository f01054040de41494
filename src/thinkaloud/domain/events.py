"""The one vocabulary of the product: an interview is a list of these events.

Screens, console, store, resume, replay, retake and export all use them. What can be computed from
the list (unfinished work, counts, clocks) is computed in `transcript` and stored nowhere.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, TypeAdapter

from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.pack import Pack, ProbeKind
from thinkaloud.domain.score import ExchangeScore


class Mode(StrEnum):
    """How the interview treats quality while it runs."""

    COACH = "coach"
    """A score card after each exchange, hints, samples and retakes."""
    SIMULATION = "simulation"
    """No word about quality until the end."""


class Move(StrEnum):
    """What an utterance of the interviewer does."""

    OPEN = "open"
    PROBE = "probe"
    ANSWER = "answer"
    INVITE = "invite"
    ADVANCE = "advance"
    FAREWELL = "farewell"


class Outcome(StrEnum):
    """How an exchange ended."""

    COMPLETED = "completed"
    SKIPPED = "skipped"
    RETAKEN = "retaken"
    """The candidate started it again before it was over."""
    SET_ASIDE = "set_aside"
    """Asked, not yet answered, and left for a retake of another question; asked again later."""
    ENDED = "ended"
    """The candidate ended the session in the middle of it."""


class Usage(Frozen):
    """Tokens of one or more calls to a model; a server that does not say leaves zeros."""

    model: str
    fresh: int = 0
    cache_write: int = 0
    cache_write_hour: int = 0
    """Of what was written to the cache, what is kept for an hour, which is dearer."""
    cache_read: int = 0
    output: int = 0
    batched: bool = False
    """Asked for in a batch, which is cheaper."""


class Recorded(Frozen):
    """What every event carries."""

    seq: int = Field(ge=0)
    """0-based place in the session, without gaps."""
    at: AwareDatetime
    """When it was recorded, UTC."""


class SessionStarted(Recorded):
    """First event of a session; holds all that is needed to carry on without the pack's file."""

    type: Literal["session_started"] = "session_started"
    pack: Pack
    plan: tuple[int, ...]
    """Numbers of the questions to ask, in this order."""
    probes: int = Field(ge=0)
    """Probes allowed in one exchange."""
    mode: Mode
    interviewer: str
    """Who interviews: `offline`, or the model's name."""
    judge: str


class SessionResumed(Recorded):
    """The session was opened again; time before it does not count as thinking time."""

    type: Literal["session_resumed"] = "session_resumed"
    interviewer: str
    judge: str


class SessionBranched(Recorded):
    """All events before this one were copied from another session, which went on differently."""

    type: Literal["session_branched"] = "session_branched"
    origin: str
    """Id of the session that was copied from; it may be gone by now."""


class SessionRenamed(Recorded):
    """The candidate gave the session a title of its own; an empty one takes it back."""

    type: Literal["session_renamed"] = "session_renamed"
    title: str


class SessionTagged(Recorded):
    """The candidate put these tags on the session, in place of those before."""

    type: Literal["session_tagged"] = "session_tagged"
    tags: tuple[str, ...]


class SessionPaused(Recorded):
    """The candidate stopped the clock."""

    type: Literal["session_paused"] = "session_paused"


class InterviewerChanged(Recorded):
    """Another interviewer carries on, as the embedded one when the model cannot be reached."""

    type: Literal["interviewer_changed"] = "interviewer_changed"
    interviewer: str


class InterviewerSpoke(Recorded):
    """Something the interviewer said, except the pack's question itself."""

    type: Literal["interviewer_spoke"] = "interviewer_spoke"
    exchange: int
    """1-based exchange it belongs to; 0 before the first question."""
    move: Move
    text: str
    probe_kind: ProbeKind | None = None
    speaker: str
    """Who made the words: `offline`, `course` (fixed words of the program), or the model's name."""
    usage: Usage | None = None


class QuestionAsked(Recorded):
    """An exchange began: a question of the pack, verbatim, or the closing round with none."""

    type: Literal["question_asked"] = "question_asked"
    exchange: int = Field(ge=1)
    question: int | None
    """Number in the pack; absent for the closing round, in which the candidate asks."""
    text: str
    retake_of: int | None = None
    """The exchange that this one does again."""


class AnswerGiven(Recorded):
    """The candidate said something: an answer, more of it, or a question back."""

    type: Literal["answer_given"] = "answer_given"
    exchange: int
    text: str


class TurnPassed(Recorded):
    """The candidate had nothing to add or to ask."""

    type: Literal["turn_passed"] = "turn_passed"
    exchange: int


class ReplyFailed(Recorded):
    """The interviewer could not reply; the answer is safe and can be replied to again."""

    type: Literal["reply_failed"] = "reply_failed"
    exchange: int
    reason: str
    """A short stable word, as `overloaded` or `refusal`."""
    message: str
    """One sentence on what happened and what to do."""


class MoveCorrected(Recorded):
    """The model chose a move the agenda did not allow; the next utterance has the right one."""

    type: Literal["move_corrected"] = "move_corrected"
    exchange: int
    proposed: Move
    used: Move


class HintShown(Recorded):
    """The candidate asked what a good answer does here."""

    type: Literal["hint_shown"] = "hint_shown"
    exchange: int
    text: str


class SampleShown(Recorded):
    """The candidate looked at the pack's sample answer, after having answered."""

    type: Literal["sample_shown"] = "sample_shown"
    exchange: int


class RetakeStarted(Recorded):
    """The candidate takes a question again; the earlier take is kept.

    After the end of a session it opens the session once more, for this one exchange.
    """

    type: Literal["retake_started"] = "retake_started"
    exchange: int
    """The exchange to be done again."""


class ExchangeClosed(Recorded):
    """No more turns in this exchange."""

    type: Literal["exchange_closed"] = "exchange_closed"
    exchange: int
    outcome: Outcome


class SelfRated(Recorded):
    """The candidate's own view of an exchange, given before the score was shown."""

    type: Literal["self_rated"] = "self_rated"
    exchange: int
    level: int = Field(ge=1, le=5)


class ExchangeScored(Recorded):
    """A judge scored an exchange; later scores stand beside earlier ones."""

    type: Literal["exchange_scored"] = "exchange_scored"
    exchange: int
    score: ExchangeScore
    usage: tuple[Usage, ...] = ()


class ExchangeUnscored(Recorded):
    """A judge could not score an exchange, and why; there is no number."""

    type: Literal["exchange_unscored"] = "exchange_unscored"
    exchange: int
    scorer: str
    reason: str


class SessionEnded(Recorded):
    """The interview is over; scores may still follow, and questions taken again."""

    type: Literal["session_ended"] = "session_ended"
    early: bool


Event = Annotated[
    SessionStarted
    | SessionResumed
    | SessionBranched
    | SessionRenamed
    | SessionTagged
    | SessionPaused
    | InterviewerChanged
    | InterviewerSpoke
    | QuestionAsked
    | AnswerGiven
    | TurnPassed
    | ReplyFailed
    | MoveCorrected
    | HintShown
    | SampleShown
    | RetakeStarted
    | ExchangeClosed
    | SelfRated
    | ExchangeScored
    | ExchangeUnscored
    | SessionEnded,
    Field(discriminator="type"),
]
"""Any event of a session."""

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads and writes one event as JSON; raises `pydantic.ValidationError` on anything else."""

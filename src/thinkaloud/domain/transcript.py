"""A transcript: what a list of events adds up to, computed and never stored."""

from collections.abc import Iterable
from typing import assert_never

from pydantic import AwareDatetime

from thinkaloud.domain.events import (
    AnswerGiven,
    Event,
    ExchangeClosed,
    ExchangeScored,
    ExchangeUnscored,
    HintShown,
    InterviewerChanged,
    InterviewerSpoke,
    Mode,
    Move,
    MoveCorrected,
    QuestionAsked,
    ReplyFailed,
    RetakeStarted,
    SampleShown,
    SelfRated,
    SessionBranched,
    SessionEnded,
    SessionPaused,
    SessionRenamed,
    SessionResumed,
    SessionStarted,
    SessionTagged,
    TurnPassed,
    Usage,
)
from thinkaloud.domain.exchange import Exchange, Role, Turn
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.pack import Pack


class Branched(Frozen):
    """Where a session branched off."""

    origin: str
    """Id of the session that it was copied from."""
    seq: int
    """Of the last event that both have in common."""


class Transcript(Frozen):
    """A session as its events tell it."""

    started: AwareDatetime
    """Of a branch: when it branched off."""
    title: str | None = None
    """The candidate's own; absent where the pack's will do."""
    tags: tuple[str, ...] = ()
    branched: Branched | None = None
    pack: Pack
    plan: tuple[int, ...]
    probes: int
    mode: Mode
    interviewer: str
    judge: str
    opened: bool = False
    """The interviewer has introduced itself."""
    exchanges: tuple[Exchange, ...] = ()
    retake_wanted: int | None = None
    """An exchange that was to be taken again and has not been asked again yet."""
    paused: bool = False
    failure: ReplyFailed | None = None
    """The last event was a failed reply."""
    farewell: bool = False
    ended: bool = False
    ended_early: bool = False
    reopened: bool = False
    """It had ended before, and was opened again to take a question once more."""
    last_seq: int
    usage: tuple[Usage, ...] = ()

    @property
    def current(self) -> Exchange | None:
        """The exchange that is still open, if any."""
        if self.exchanges and self.exchanges[-1].outcome is None:
            return self.exchanges[-1]
        return None

    @property
    def scores_visible(self) -> bool:
        """Whether quality may be spoken of now: always in coach mode, else after the end."""
        return self.mode is Mode.COACH or self.ended or self.reopened

    def exchange(self, number: int) -> Exchange:
        """Return an exchange by its 1-based number.

        Raises:
            KeyError: There is no such exchange.
        """
        if not 1 <= number <= len(self.exchanges):
            raise KeyError(number)
        return self.exchanges[number - 1]


class BrokenTranscript(ValueError):
    """The events do not add up to a session; the message says at which one."""


def read(events: Iterable[Event]) -> Transcript:
    """Add up events to a transcript.

    Raises:
        BrokenTranscript: There are none, the first is not `session_started`, a number is out of
            sequence, an event speaks of an exchange that was never asked, or a question is asked
            that the pack lacks.
    """
    transcript: Transcript | None = None
    for event in events:
        transcript = _first(event) if transcript is None else after(transcript, event)
    if transcript is None:
        raise BrokenTranscript("a session needs at least one event")
    return transcript


def _first(event: Event) -> Transcript:
    if not isinstance(event, SessionStarted) or event.seq != 0:
        raise BrokenTranscript(f"a session begins with session_started, not {event.type}")
    unknown = set(event.plan) - {question.number for question in event.pack.questions}
    if unknown:
        raise BrokenTranscript(f"the plan names questions that the pack lacks: {sorted(unknown)}")
    return Transcript(
        started=event.at,
        pack=event.pack,
        plan=event.plan,
        probes=event.probes,
        mode=event.mode,
        interviewer=event.interviewer,
        judge=event.judge,
        last_seq=0,
    )


def after(transcript: Transcript, event: Event) -> Transcript:
    """Return the transcript as it is once one more event has happened.

    Raises:
        BrokenTranscript: The event does not follow.
    """
    if event.seq != transcript.last_seq + 1:
        raise BrokenTranscript(f"event {event.seq} follows event {transcript.last_seq}")
    return _step(transcript.model_copy(update={"last_seq": event.seq, "failure": None}), event)


def _step(transcript: Transcript, event: Event) -> Transcript:  # noqa: C901, PLR0912 - one flat match
    match event:
        case SessionStarted():
            raise BrokenTranscript(f"event {event.seq} starts the session a second time")
        case SessionResumed():
            return _with(transcript, interviewer=event.interviewer, judge=event.judge, paused=False)
        case SessionBranched():
            branched = Branched(origin=event.origin, seq=event.seq - 1)
            return _with(transcript, branched=branched, started=event.at)
        case SessionRenamed():
            return _with(transcript, title=event.title or None)
        case SessionTagged():
            return _with(transcript, tags=event.tags)
        case SessionPaused():
            return _with(transcript, paused=True)
        case InterviewerChanged():
            return _with(transcript, interviewer=event.interviewer)
        case InterviewerSpoke():
            return _spoken(transcript, event)
        case QuestionAsked():
            return _asked(transcript, event)
        case AnswerGiven():
            turn = Turn(role=Role.CANDIDATE, text=event.text, seq=event.seq)
            return _said(transcript, event.exchange, turn)
        case TurnPassed():
            return _in(transcript, event.exchange, passed=True)
        case ReplyFailed():
            return _with(transcript, failure=event)
        case MoveCorrected():
            return transcript
        case HintShown():
            return _in(transcript, event.exchange, hinted=True)
        case SampleShown():
            return _in(transcript, event.exchange, sample_shown=True)
        case RetakeStarted():
            reopened = transcript.ended or transcript.reopened
            return _with(transcript, retake_wanted=event.exchange, reopened=reopened, ended=False)
        case ExchangeClosed():
            return _in(transcript, event.exchange, outcome=event.outcome, closed=event.seq)
        case SelfRated():
            return _in(transcript, event.exchange, self_rating=event.level)
        case ExchangeScored():
            scores = (*_exchange(transcript, event.exchange).scores, event.score)
            scored = _in(transcript, event.exchange, scores=scores, unscored=None)
            return _with(scored, usage=transcript.usage + event.usage)
        case ExchangeUnscored():
            return _in(transcript, event.exchange, unscored=event.reason)
        case SessionEnded():
            early = transcript.ended_early if transcript.reopened else event.early
            return _with(transcript, ended=True, ended_early=early)
        case _:
            assert_never(event)


def _with(transcript: Transcript, **changes: object) -> Transcript:
    return transcript.model_copy(update=changes)


def _exchange(transcript: Transcript, number: int) -> Exchange:
    try:
        return transcript.exchange(number)
    except KeyError:
        raise BrokenTranscript(f"there is no exchange {number}") from None


def _in(transcript: Transcript, number: int, **changes: object) -> Transcript:
    changed = _exchange(transcript, number).model_copy(update=changes)
    return _with(
        transcript,
        exchanges=(*transcript.exchanges[: number - 1], changed, *transcript.exchanges[number:]),
    )


def _said(transcript: Transcript, number: int, turn: Turn) -> Transcript:
    turns = (*_exchange(transcript, number).turns, turn)
    return _in(transcript, number, turns=turns, passed=False)


def _spoken(transcript: Transcript, event: InterviewerSpoke) -> Transcript:
    if event.usage is not None:
        transcript = _with(transcript, usage=(*transcript.usage, event.usage))
    if event.move is Move.OPEN:
        return _with(transcript, opened=True)
    if event.move is Move.FAREWELL:
        return _with(transcript, farewell=True)
    turn = Turn(
        role=Role.INTERVIEWER,
        text=event.text,
        seq=event.seq,
        move=event.move,
        probe_kind=event.probe_kind,
    )
    return _said(transcript, event.exchange, turn)


def _asked(transcript: Transcript, event: QuestionAsked) -> Transcript:
    if event.exchange != len(transcript.exchanges) + 1:
        raise BrokenTranscript(f"exchange {event.exchange} is asked out of turn")
    known = (each.number for each in transcript.pack.questions)
    if event.question is not None and event.question not in known:
        raise BrokenTranscript(f"event {event.seq} asks question {event.question}, not of the pack")
    exchange = Exchange(
        number=event.exchange,
        question=event.question,
        text=event.text,
        asked=event.seq,
        retake_of=event.retake_of,
    )
    return _with(transcript, exchanges=(*transcript.exchanges, exchange), retake_wanted=None)

"""How each event is made once its place and time are known: the journal supplies both."""

from thinkaloud.app.journal import Make
from thinkaloud.app.ports import Utterance
from thinkaloud.domain.clean import clean
from thinkaloud.domain.events import (
    AnswerGiven,
    ExchangeClosed,
    ExchangeScored,
    ExchangeUnscored,
    HintShown,
    InterviewerChanged,
    InterviewerSpoke,
    Mode,
    Move,
    MoveCorrected,
    Outcome,
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
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.score import ExchangeScore


def started(
    pack: Pack, plan: tuple[int, ...], probes: int, mode: Mode, interviewer: str, judge: str
) -> Make:
    """A session began."""
    return lambda seq, at: SessionStarted(
        seq=seq,
        at=at,
        pack=pack,
        plan=plan,
        probes=probes,
        mode=mode,
        interviewer=interviewer,
        judge=judge,
    )


def resumed(interviewer: str, judge: str) -> Make:
    """A session was opened again."""
    return lambda seq, at: SessionResumed(seq=seq, at=at, interviewer=interviewer, judge=judge)


def branched(origin: str) -> Make:
    """A session was copied so far from another one."""
    return lambda seq, at: SessionBranched(seq=seq, at=at, origin=origin)


def renamed(title: str) -> Make:
    """The candidate gave the session a title, or took it back."""
    return lambda seq, at: SessionRenamed(seq=seq, at=at, title=title)


def tagged(tags: tuple[str, ...]) -> Make:
    """The candidate tagged the session."""
    return lambda seq, at: SessionTagged(seq=seq, at=at, tags=tags)


def paused() -> Make:
    """The clock stopped."""
    return lambda seq, at: SessionPaused(seq=seq, at=at)


def interviewer_changed(interviewer: str) -> Make:
    """Another interviewer carries on."""
    return lambda seq, at: InterviewerChanged(seq=seq, at=at, interviewer=interviewer)


def asked(exchange: int, question: int | None, text: str, retake_of: int | None) -> Make:
    """An exchange began."""
    return lambda seq, at: QuestionAsked(
        seq=seq, at=at, exchange=exchange, question=question, text=text, retake_of=retake_of
    )


def said(exchange: int, move: Move, text: str) -> Make:
    """The interviewer said fixed words of the course."""
    return uttered(exchange, move, Utterance(move=move, say=text, speaker="course"))


def uttered(exchange: int, move: Move, utterance: Utterance) -> Make:
    """The interviewer said words of its own, under the move that the agenda settled on."""
    return lambda seq, at: InterviewerSpoke(
        seq=seq,
        at=at,
        exchange=exchange,
        move=move,
        text=clean(utterance.say).strip(),
        probe_kind=utterance.probe_kind if move is Move.PROBE else None,
        speaker=utterance.speaker,
        usage=utterance.usage,
    )


def corrected(exchange: int, proposed: Move, used: Move) -> Make:
    """The agenda did not allow the interviewer's move."""
    return lambda seq, at: MoveCorrected(
        seq=seq, at=at, exchange=exchange, proposed=proposed, used=used
    )


def failed(exchange: int, reason: str, message: str) -> Make:
    """The interviewer could not reply."""
    return lambda seq, at: ReplyFailed(
        seq=seq, at=at, exchange=exchange, reason=reason, message=clean(message)
    )


def answered(exchange: int, text: str) -> Make:
    """The candidate spoke."""
    return lambda seq, at: AnswerGiven(seq=seq, at=at, exchange=exchange, text=text)


def passed(exchange: int) -> Make:
    """The candidate had nothing to add."""
    return lambda seq, at: TurnPassed(seq=seq, at=at, exchange=exchange)


def hinted(exchange: int, text: str) -> Make:
    """A hint was shown."""
    return lambda seq, at: HintShown(seq=seq, at=at, exchange=exchange, text=text)


def sample_shown(exchange: int) -> Make:
    """The sample answer was shown."""
    return lambda seq, at: SampleShown(seq=seq, at=at, exchange=exchange)


def self_rated(exchange: int, level: int) -> Make:
    """The candidate rated themself."""
    return lambda seq, at: SelfRated(seq=seq, at=at, exchange=exchange, level=level)


def scored(exchange: int, score: ExchangeScore, usage: tuple[Usage, ...]) -> Make:
    """A judge scored an exchange."""
    return lambda seq, at: ExchangeScored(
        seq=seq, at=at, exchange=exchange, score=score, usage=usage
    )


def unscored(exchange: int, scorer: str, reason: str) -> Make:
    """A judge could not score an exchange."""
    return lambda seq, at: ExchangeUnscored(
        seq=seq, at=at, exchange=exchange, scorer=scorer, reason=clean(reason)
    )


def retake_started(exchange: int) -> Make:
    """The candidate wants this exchange again."""
    return lambda seq, at: RetakeStarted(seq=seq, at=at, exchange=exchange)


def closed(exchange: int, outcome: Outcome) -> Make:
    """An exchange is over."""
    return lambda seq, at: ExchangeClosed(seq=seq, at=at, exchange=exchange, outcome=outcome)


def ended(*, early: bool) -> Make:
    """The interview is over."""
    return lambda seq, at: SessionEnded(seq=seq, at=at, early=early)

"""The agenda: what comes next in an interview. Code owns this; the model owns the words."""

from dataclasses import dataclass

from thinkaloud.domain.asking import asks_interviewer
from thinkaloud.domain.events import Move, Outcome
from thinkaloud.domain.exchange import Exchange, Role
from thinkaloud.domain.transcript import Transcript


@dataclass(frozen=True)
class Introduce:
    """The interviewer introduces itself."""


@dataclass(frozen=True)
class Ask:
    """A question of the pack is asked, verbatim."""

    question: int
    retake_of: int | None = None


@dataclass(frozen=True)
class InviteLast:
    """The questions are through: the closing round, in which the candidate may ask."""


@dataclass(frozen=True)
class Listen:
    """It is the candidate's turn."""


@dataclass(frozen=True)
class Reply:
    """It is the interviewer's turn."""

    exchange: int
    allowed: frozenset[Move]
    probes_left: int
    fallback: Move
    """The move when the interviewer's own is missing or not allowed."""


@dataclass(frozen=True)
class Invite:
    """The candidate passed on a probe: the invitation comes without a reply to wait for."""

    exchange: int


@dataclass(frozen=True)
class Close:
    """The exchange is over."""

    exchange: int
    outcome: Outcome


@dataclass(frozen=True)
class SayFarewell:
    """The interviewer says goodbye."""


@dataclass(frozen=True)
class End:
    """The session is over and not yet recorded as ended."""


@dataclass(frozen=True)
class Nothing:
    """The session has ended."""


Step = Introduce | Ask | InviteLast | Listen | Reply | Invite | Close | SayFarewell | End | Nothing


def next_step(transcript: Transcript) -> Step:
    """Say what comes next, from the events alone: resuming is the same as carrying on."""
    if transcript.ended:
        return Nothing()
    if not (transcript.opened or transcript.exchanges):
        return Introduce()
    exchange = transcript.current
    if exchange is not None:
        return _within(transcript, exchange)
    if transcript.retake_wanted is not None:
        taken = transcript.exchange(transcript.retake_wanted)
        if taken.question is not None:
            return Ask(taken.question, retake_of=taken.number)
    if transcript.reopened:
        return End()
    open_questions = questions_left(transcript)
    if open_questions:
        return Ask(open_questions[0])
    if not any(each.question is None for each in transcript.exchanges):
        return InviteLast()
    if transcript.farewell or _goodbye_said(transcript):
        return End()
    return SayFarewell()


def questions_left(transcript: Transcript) -> tuple[int, ...]:
    """Return the questions of the plan that are not over, in order; an open one is among them."""
    over = {
        each.question
        for each in transcript.exchanges
        if each.outcome in (Outcome.COMPLETED, Outcome.SKIPPED)
    }
    return tuple(number for number in transcript.plan if number not in over)


def _goodbye_said(transcript: Transcript) -> bool:
    return any(each.question is None and each.said(Move.ADVANCE) for each in transcript.exchanges)


def _within(transcript: Transcript, exchange: Exchange) -> Step:
    invited = exchange.question is None or exchange.said(Move.INVITE)
    if exchange.passed:
        if not exchange.turns:
            return Close(exchange.number, Outcome.SKIPPED)
        if invited or exchange.said(Move.ANSWER):
            return Close(exchange.number, Outcome.COMPLETED)
        return Invite(exchange.number)
    if not exchange.turns:
        return Listen()
    last = exchange.turns[-1]
    if last.move is Move.ADVANCE:
        return Close(exchange.number, Outcome.COMPLETED)
    if last.role is Role.INTERVIEWER:
        return Listen()
    return _reply(transcript, exchange, asked=asks_interviewer(last.text, invited=invited))


def _reply(transcript: Transcript, exchange: Exchange, *, asked: bool) -> Reply:
    closing = exchange.question is None
    invited = closing or exchange.said(Move.INVITE)
    probes_left = 0 if invited else max(0, transcript.probes - exchange.probes_used)
    allowed = {Move.ANSWER}
    if not invited:
        allowed.add(Move.INVITE)
    if probes_left:
        allowed.add(Move.PROBE)
    if not asked and (invited or exchange.said(Move.ANSWER)):
        allowed.add(Move.ADVANCE)
    if asked:
        fallback = Move.ANSWER
    elif probes_left:
        fallback = Move.PROBE
    else:
        fallback = Move.ADVANCE if invited else Move.INVITE
    return Reply(exchange.number, frozenset(allowed), probes_left, fallback)

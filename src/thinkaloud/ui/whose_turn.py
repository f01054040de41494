"""Whose turn it is, in a few words for the status line."""

from enum import Enum, auto

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.events import Move
from thinkaloud.domain.transcript import Transcript


class Phase(Enum):
    """What the interviewer is doing."""

    LISTENING = auto()
    WORKING = auto()
    """Something is being recorded or made, and nothing has been said yet."""
    THINKING = auto()
    SPEAKING = auto()


def whose_turn(transcript: Transcript, phase: Phase, *, owes_reply: bool, scoring: bool) -> str:
    """Return what the candidate can count on now.

    Args:
        transcript: How the session stands.
        phase: What the interviewer is doing.
        owes_reply: The candidate's last words still wait for the interviewer's.
        scoring: A score is still being made.
    """
    name = one_line(transcript.pack.interviewer)
    if phase is Phase.THINKING:
        return f"{name} is thinking. Esc stops."
    if phase is Phase.SPEAKING:
        return f"{name} is speaking. Esc stops."
    if phase is Phase.WORKING:
        return "…"
    if transcript.ended:
        wait = " The last score is on its way." if scoring else ""
        return f"The interview is over.{wait} Enter opens the scorecard."
    if transcript.failure is not None:
        return "Your answer is safe. F6 goes on offline. Enter on an empty box tries again."
    if owes_reply:
        return "Reply stopped. Enter on an empty box asks for it again, or say more."
    if transcript.paused:
        return "Paused. Your next answer starts the clock again."
    exchange = transcript.current
    if exchange is not None and (exchange.question is None or exchange.said(Move.INVITE)):
        return "Your turn to ask, or pass."
    return "Your turn."

"""What the words of the command table do to an interview, and what is said instead."""

from collections.abc import AsyncGenerator, Awaitable, Callable

from thinkaloud.app.interview import Happening, Interview
from thinkaloud.domain.events import Event

TurnAct = Callable[[], AsyncGenerator[Happening]]
"""Takes the candidate's turn; raises Refused when it cannot be done now."""

Aside = Callable[[], Awaitable[Event]]
"""Leaves the turn where it is; raises Refused or StoreError once awaited."""

NOT_YOUR_TURN = "It is the interviewer's turn; Esc stops the reply. Your text stays here."
NOT_BEGUN = "This interview could not begin. Go home and start another."
SURE = "End the interview here? The same key again ends it."


def turn_act(interview: Interview, word: str) -> TurnAct | None:
    """Return what a command does that takes the candidate's turn, if it is one of those."""
    acts: dict[str, TurnAct] = {
        "pass": interview.pass_turn,
        "skip": interview.skip,
        "retake": interview.retake,
        "end": interview.end,
        "offline": interview.hand_over,
    }
    return acts.get(word)


def aside(interview: Interview, word: str) -> Aside | None:
    """Return what a command does beside the conversation, if it is one of those."""
    acts: dict[str, Aside] = {
        "hint": interview.asides.hint,
        "sample": interview.asides.sample,
        "pause": interview.asides.pause,
    }
    return acts.get(word)


def something_is_owed(interview: Interview) -> bool:
    """Tell whether an empty line should let the interviewer carry on."""
    transcript = interview.transcript
    return interview.owes_reply or not (transcript.current or transcript.ended)

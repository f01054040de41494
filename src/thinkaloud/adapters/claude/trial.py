"""The beginning of an interview that nobody holds, for trying a model out on."""

from datetime import datetime

from thinkaloud.app import making
from thinkaloud.domain.agenda import Reply, next_step
from thinkaloud.domain.events import Mode, Move
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.transcript import Transcript, read

PROBES = 2
"""Allowed in the exchange."""

ANSWER = (
    "Last spring I ran the booking desk of a clinic. We switched the phone line off over a long "
    "weekend, because the screen said that nobody had called, and a deaf man waited outside for "
    "two hours. I had signed that off. I am still not sure what I should have looked at."
)


def trial_interview(pack: Pack, now: datetime) -> Transcript:
    """Return an interview in which the first question of a pack has just been answered."""
    first = pack.questions[0]
    makes = (
        making.started(pack, (first.number,), PROBES, Mode.COACH, "trial", "trial"),
        making.said(0, Move.OPEN, "Hello."),
        making.asked(1, first.number, first.text, None),
        making.answered(1, ANSWER),
    )
    return read([make(seq, now) for seq, make in enumerate(makes)])


def reply_wanted(transcript: Transcript) -> Reply:
    """Return what the agenda allows the interviewer now.

    Raises:
        LookupError: It is not the interviewer's turn.
    """
    step = next_step(transcript)
    if isinstance(step, Reply):
        return step
    raise LookupError("a trial interview stands where the interviewer is to reply")

"""What an interview begins with: nothing, or a saved session in one of three ways."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import NamedTuple, assert_never

from thinkaloud.app.branching import branch
from thinkaloud.app.interview import Happening, Interview
from thinkaloud.app.practice import Practice
from thinkaloud.app.settings import Settings
from thinkaloud.compose import find_pack
from thinkaloud.domain.errors import InputError, Refused
from thinkaloud.domain.plan import plan_questions
from thinkaloud.domain.takes import newest_take


@dataclass(frozen=True)
class New:
    """A new interview."""

    questions: str | None = None
    """How many, or which; all of the pack, if absent."""


@dataclass(frozen=True)
class Resume:
    """A saved interview, carried on with."""

    session: str | None
    """Beginning of its id; the newest unfinished one, if absent."""


@dataclass(frozen=True)
class Retake:
    """One question of a saved interview, again."""

    session: str
    question: int
    """Its number in the pack."""


@dataclass(frozen=True)
class Branch:
    """A saved interview, gone on with differently from one of its events."""

    session: str
    seq: int


Beginning = New | Resume | Retake | Branch


class Begun(NamedTuple):
    """An interview, and what starts it."""

    interview: Interview
    happenings: AsyncGenerator[Happening]


async def begin(beginning: Beginning, practice: Practice, chosen: Settings) -> Begun:
    """Return the interview that was asked for, ready to be started.

    Raises:
        ThinkaloudError: There is no such thing to begin with.
    """
    match beginning:
        case New(questions):
            pack = find_pack(chosen.pack)
            plan = plan_questions(pack, questions)
            probes = pack.probes_per_question if chosen.probes is None else chosen.probes
            interview = practice.new()
            return Begun(interview, interview.start(pack, plan, probes, chosen.mode))
        case Resume(session):
            interview = await practice.open(await _to_resume(practice, session))
            return Begun(interview, interview.resume())
        case Retake(session, question):
            interview = await practice.open(await practice.store.find(session))
            return Begun(interview, interview.retake(_taken(interview, question)))
        case Branch(session, seq):
            interview = await branch(practice, await practice.store.find(session), seq)
            return Begun(interview, interview.resume())
        case _:
            assert_never(beginning)


async def _to_resume(practice: Practice, session: str | None) -> str:
    if session is not None:
        return await practice.store.find(session)
    newest = await practice.store.unfinished()
    if newest is None:
        raise InputError("There is no unfinished interview. Start one with: thinkaloud practice")
    return newest


def _taken(interview: Interview, question: int) -> int:
    """The newest take of a question, by the number of its exchange."""
    take = newest_take(interview.transcript, question)
    if take is None:
        answered = {each.question for each in interview.transcript.exchanges if each.answers}
        numbers = ", ".join(str(each) for each in sorted(answered - {None}, key=str))
        raise Refused(
            f"Question {question} of the sheet has no answer in session {interview.session}; "
            f"answered are: {numbers or 'none'}."
        )
    return take.number

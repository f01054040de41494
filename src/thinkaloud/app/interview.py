"""START HERE: the course of one interview, as events.

Every act of the candidate records what it is and then carries on: what comes next is always asked
of the agenda, so carrying on after an answer, after a failure and after a crash is the same loop.
Each event is recorded and then yielded; signals, which are shown in passing, come in between.
"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import assert_never

from thinkaloud.app import making
from thinkaloud.app.asides import Asides
from thinkaloud.app.journal import Journal, Make
from thinkaloud.app.ports import Interviewer, Signal
from thinkaloud.app.replying import reply
from thinkaloud.app.scores import Scores
from thinkaloud.domain.agenda import (
    Ask,
    Close,
    End,
    Introduce,
    Invite,
    InviteLast,
    Listen,
    Nothing,
    Reply,
    SayFarewell,
    next_step,
)
from thinkaloud.domain.clean import clean
from thinkaloud.domain.course import Course
from thinkaloud.domain.errors import Refused
from thinkaloud.domain.events import Event, Mode, Move, Outcome
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.transcript import Transcript

Happening = Event | Signal
"""What a front end is told: events, recorded already, and signals, recorded never."""

LONGEST_ANSWER = 200_000
"""In characters: some twenty hours of speech are refused, a pasted 100 kB is not."""


class Interview:
    """One interview with one candidate."""

    def __init__(
        self,
        journal: Journal,
        interviewer: Interviewer,
        scores: Scores,
        course: Course,
        stand_in: Interviewer | None = None,
    ) -> None:
        self._journal = journal
        self._interviewer = interviewer
        self._stand_in = stand_in
        self._course = course
        self._away = bool(journal.events)
        self.asides = Asides(journal, course)
        self.scores = scores

    @property
    def session(self) -> str:
        """Id of the session."""
        return self._journal.session

    @property
    def events(self) -> Sequence[Event]:
        """All events so far."""
        return self._journal.events

    @property
    def transcript(self) -> Transcript:
        """What the events add up to."""
        return self._journal.transcript

    @property
    def owes_reply(self) -> bool:
        """Whether the candidate's last words still wait for the interviewer's."""
        return isinstance(next_step(self.transcript), Reply)

    def start(
        self, pack: Pack, plan: tuple[int, ...], probes: int, mode: Mode
    ) -> AsyncGenerator[Happening]:
        """Begin a new session: introduction and first question."""
        people = (self._interviewer.name, self.scores.judge)
        return self._record_and_carry_on(making.started(pack, plan, probes, mode, *people))

    def resume(self) -> AsyncGenerator[Happening]:
        """Open a saved session again and do what was left undone; nothing, if it has ended."""
        if self.transcript.ended:
            return self.carry_on()
        return self._record_and_carry_on(*self._come_back())

    def answer(self, text: str) -> AsyncGenerator[Happening]:
        """Take what the candidate says, and reply.

        Raises:
            Refused: There is nothing in it, too much in it, or nothing to answer.
        """
        said = clean(text).strip()
        if not said:
            raise Refused("There is nothing to send yet. Say a few words, or pass.")
        if len(said) > LONGEST_ANSWER:
            raise Refused(
                f"That is {len(said):,} characters; an answer can have {LONGEST_ANSWER:,}. "
                "Shorten it and send it again."
            )
        given = making.answered(self._journal.open_exchange().number, said)
        if self.transcript.paused:
            return self._record_and_carry_on(self._resumed(), given)
        return self._record_and_carry_on(given)

    def pass_turn(self) -> AsyncGenerator[Happening]:
        """Take it that the candidate has nothing to add, or to ask.

        Raises:
            Refused: Nothing is open to pass on.
        """
        return self._record_and_carry_on(making.passed(self._journal.open_exchange().number))

    def skip(self) -> AsyncGenerator[Happening]:
        """Leave this question and go on to the next; what was said on it counts.

        Raises:
            Refused: No question is open.
        """
        exchange = self._journal.open_exchange()
        outcome = Outcome.COMPLETED if exchange.answers else Outcome.SKIPPED
        return self._record_and_carry_on(making.closed(exchange.number, outcome))

    def retake(self, number: int | None = None) -> AsyncGenerator[Happening]:
        """Ask a question again; the earlier take is kept. Without a number: the newest answered.

        After the end it is this question alone, and then the interview is over again.

        Raises:
            Refused: In a simulation before the end, or when there is nothing to take again.
        """
        taken = self.asides.exchange_for("Retakes", "There is no answer to take again yet.", number)
        again = making.retake_started(taken.number)
        current = self.transcript.current
        if current is None:
            return self._record_and_carry_on(*self._come_back(), again)
        if current.number != taken.number and current.answers:
            raise Refused("Finish or skip this question first, then take the other one again.")
        outcome = Outcome.RETAKEN if current.answers else Outcome.SET_ASIDE
        closing = making.closed(current.number, outcome)
        return self._record_and_carry_on(*self._come_back(), closing, again)

    def end(self) -> AsyncGenerator[Happening]:
        """End the interview now; what was said is kept, and scored.

        Raises:
            Refused: It is over already.
        """
        if self.transcript.ended:
            raise Refused("This interview is over already.")
        current, last = self.transcript.current, len(self.transcript.exchanges)
        closing = () if current is None else (making.closed(current.number, Outcome.ENDED),)
        parting = making.said(last, Move.FAREWELL, self._course.early_farewell)
        farewell = () if self.transcript.reopened else (parting,)
        return self._record_and_carry_on(*closing, *farewell, making.ended(early=True))

    @property
    def can_hand_over(self) -> bool:
        """Whether somebody stands by who needs no model."""
        return self._stand_in is not None

    def hand_over(self) -> AsyncGenerator[Happening]:
        """Let the stand-in carry on for the rest of this run, and do what was left undone.

        Raises:
            Refused: Nobody stands by, or the interview is over.
        """
        self._journal.open_exchange()
        if self._stand_in is None:
            raise Refused("The interview is offline already.")
        self._interviewer, self._stand_in = self._stand_in, None
        return self._record_and_carry_on(making.interviewer_changed(self._interviewer.name))

    async def carry_on(self) -> AsyncGenerator[Happening]:
        """Do whatever is the interviewer's to do, until it is the candidate's turn again."""
        while True:
            step = next_step(self.transcript)
            match step:
                case Listen() | Nothing():
                    return
                case Reply():
                    replying = reply(self._journal, self._interviewer, self._course, step)
                    async with aclosing(replying) as happenings:
                        async for happening in happenings:
                            yield happening
                    if self.transcript.failure is not None:
                        return
                case _:
                    yield await self._journal.record(self._made(step))

    async def _record_and_carry_on(self, *made: Make) -> AsyncGenerator[Happening]:
        for make in made:
            yield await self._journal.record(make)
        async with aclosing(self.carry_on()) as happenings:
            async for happening in happenings:
                yield happening

    def _made(
        self, step: Introduce | Ask | InviteLast | Invite | Close | SayFarewell | End
    ) -> Make:
        """The event of a step that needs no wit."""
        transcript, course = self.transcript, self._course
        following = len(transcript.exchanges) + 1
        match step:
            case Introduce():
                words = course.opening_for(transcript.pack, len(transcript.plan))
                return making.said(0, Move.OPEN, words)
            case Ask(question, retake_of):
                text = transcript.pack.question(question).text
                return making.asked(following, question, text, retake_of)
            case InviteLast():
                return making.asked(following, None, course.last_invitation, None)
            case Invite(exchange):
                return making.said(exchange, Move.INVITE, course.invitation(exchange))
            case Close(exchange, outcome):
                return making.closed(exchange, outcome)
            case SayFarewell():
                return making.said(following - 1, Move.FAREWELL, course.farewell)
            case End():
                return making.ended(early=False)
            case _:
                assert_never(step)

    def _come_back(self) -> tuple[Make, ...]:
        """What to record first when a saved session is gone on with, once in a run."""
        away, self._away = self._away, False
        return (self._resumed(),) if away else ()

    def _resumed(self) -> Make:
        return making.resumed(self._interviewer.name, self.scores.judge)

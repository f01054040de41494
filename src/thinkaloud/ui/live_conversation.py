"""The conversation of an interview that is being held: its turns and scores, as workers.

Every act is followed to its end here, and what was recorded is shown by `Conversation.show`.
"""

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.reactive import var
from textual.worker import Worker

from thinkaloud.app.interview import Happening, Interview
from thinkaloud.app.judging import awaiting
from thinkaloud.app.ports import Growing, Thinking, Waiting
from thinkaloud.domain.errors import Refused, StoreError
from thinkaloud.domain.events import AnswerGiven, Event, ExchangeClosed
from thinkaloud.domain.rubric import Rubric
from thinkaloud.ui.conversation import Conversation
from thinkaloud.ui.whose_turn import Phase


class LiveConversation(Conversation):
    """A conversation that goes on."""

    phase: var[Phase] = var(Phase.LISTENING, init=False)
    """What the interviewer is doing."""

    @dataclass
    class Happened(Message):
        """Something changed; these events are new on the screen."""

        fresh: Sequence[Event]

    @dataclass
    class Told(Message):
        """The program has a sentence for the candidate."""

        sentence: str
        passing: bool = False
        """It holds only until something else happens."""

    @dataclass
    class NotSaved(Message):
        """The store failed; `said` is what the candidate said and nobody heard."""

        error: StoreError
        said: str

    def __init__(self, interview: Interview, rubric: Rubric, *, id: str | None = None) -> None:  # noqa: A002 - as in textual
        super().__init__(rubric, id=id)
        self._interview = interview
        self._turn: Worker[None] | None = None

    def recall(self) -> None:
        """Show a saved interview as far as it got, and score what was left without."""
        self.catch_up(self._interview.events)
        self.scores_visible = self._interview.transcript.scores_visible
        self.expect(each.number for each in awaiting(self._interview.transcript))
        self.score()

    def take_turn(self, happenings: AsyncGenerator[Happening], said: str = "") -> None:
        """Show what happens until it is the candidate's turn again."""
        self._turn = self._take_turn(happenings, said)

    @work(group="turn", exclusive=True)
    async def _take_turn(self, happenings: AsyncGenerator[Happening], said: str) -> None:
        before = len(self._interview.events)
        self.phase = Phase.WORKING
        try:
            async with aclosing(happenings) as following:
                async for happening in following:
                    self._show_happening(happening)
        except StoreError as error:
            fresh = self._interview.events[before:]
            heard = any(isinstance(event, AnswerGiven) for event in fresh)
            self.post_message(self.NotSaved(error, "" if heard else said))
        finally:
            # A worker that is cancelled because the screen has gone has nothing left to show.
            if self.is_attached:
                self.withdraw()
                self.phase = Phase.LISTENING
                self.follow()

    def stop_reply(self) -> None:
        """Stop a reply that is being made; what was recorded of it stays."""
        if self._turn is not None:
            self._turn.cancel()

    @work(group="scoring")
    async def score(self) -> None:
        """Score what awaits a score; who comes second finds what is left."""
        try:
            async with aclosing(self._interview.scores.pending()) as scores:
                async for _ in scores:
                    self.follow()
        except StoreError as error:
            self.post_message(self.NotSaved(error, ""))
        self.follow()

    @work(group="aside")
    async def do(self, act: Callable[[], Awaitable[Event]]) -> None:
        """Do something that leaves the turn where it is, then let waiting cards be seen."""
        try:
            await act()
        except StoreError as error:
            self.post_message(self.NotSaved(error, ""))
        except Refused as refusal:
            self.post_message(self.Told(str(refusal)))
        self.follow()
        self.stop_asking()

    def rate(self, exchange: int, level: int | None) -> None:
        """Keep the candidate's own rating, if there is one, then let the card be seen."""
        if level is None:
            self.stop_asking()
        else:
            self.do(lambda: self._interview.asides.rate(exchange, level))

    def follow(self) -> None:
        """Show what was recorded and not shown yet, whoever recorded it."""
        if not self._interview.events:
            return
        fresh = self.catch_up(self._interview.events)
        self.scores_visible = self._interview.transcript.scores_visible
        closed = [event.exchange for event in fresh if isinstance(event, ExchangeClosed)]
        waiting = {each.number for each in awaiting(self._interview.transcript)}
        if waiting.intersection(closed):
            self.expect(waiting.intersection(closed))
            self.score()
        self.post_message(self.Happened(fresh))

    def _show_happening(self, happening: Happening) -> None:
        match happening:
            case Thinking():
                self.think()
                self._enter(Phase.THINKING)
            case Growing():
                self.grow(happening.text)
                self._enter(Phase.SPEAKING)
            case Waiting():
                self.withdraw()
                self._enter(Phase.WORKING)
                self.post_message(self.Told(happening.reason, passing=True))
            case _:
                self.phase = Phase.WORKING
                self.follow()

    def _enter(self, phase: Phase) -> None:
        """Tell of a new phase once, not with every word."""
        if phase is not self.phase:
            self.phase = phase
            self.post_message(self.Happened(()))

"""The conversation: each event of a session, shown once, in its place.

Live, resumed and replayed interviews are all shown by `show`.
"""

from collections.abc import Iterable, Sequence
from typing import assert_never

from textual.app import ComposeResult
from textual.containers import VerticalGroup, VerticalScroll
from textual.reactive import var
from textual.widget import Widget

from thinkaloud.domain.events import (
    AnswerGiven,
    Event,
    ExchangeClosed,
    ExchangeScored,
    ExchangeUnscored,
    HintShown,
    InterviewerChanged,
    InterviewerSpoke,
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
)
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.placing import place_of, question_of
from thinkaloud.domain.plan import how_many
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.transcript import Transcript, after, read
from thinkaloud.ui.exchange_end import ExchangeEnd
from thinkaloud.ui.question_heading import QuestionHeading
from thinkaloud.ui.speech import Speech, Voice


class Conversation(VerticalScroll):
    """What was said so far; stays at its end until the reader scrolls away."""

    BINDING_GROUP_TITLE = "Conversation"

    scores_visible: var[bool] = var(True, toggle_class="-scores-visible")
    """Whether score cards may be seen; in a simulation only after the end."""

    def __init__(self, rubric: Rubric, *, id: str | None = None) -> None:  # noqa: A002 - as in textual
        super().__init__(id=id)
        self._rubric = rubric
        self._transcript: Transcript | None = None
        self._growing: Speech | None = None
        self._ends: dict[int, ExchangeEnd] = {}
        self._turns = VerticalGroup(id="turns")

    def compose(self) -> ComposeResult:
        """Lay out a group that fills the screen, so that a short conversation begins at the top."""
        yield self._turns

    @property
    def shown(self) -> int:
        """How many events have been shown."""
        return 0 if self._transcript is None else self._transcript.last_seq + 1

    @property
    def transcript(self) -> Transcript:
        """What the events shown so far add up to.

        Raises:
            LookupError: Nothing has been shown yet.
        """
        if self._transcript is None:
            raise LookupError("nothing has been shown")
        return self._transcript

    def on_mount(self) -> None:
        """Keep the newest words in sight, whatever makes the conversation longer."""
        self.anchor()

    def to_the_end(self) -> None:
        """Come back to the newest words, wherever the reader has scrolled to."""
        self.anchor()

    def catch_up(self, events: Sequence[Event]) -> list[Event]:
        """Show those events of a session that have not been shown yet, and return them."""
        fresh = list(events[self.shown :])
        for event in fresh:
            self.show(event)
        return fresh

    async def restart(self, events: Sequence[Event]) -> None:
        """Take everything away and show these events instead."""
        async with self.batch():
            await self._turns.remove_children()
            self._transcript = None
            self._growing = None
            self._ends.clear()
            self.catch_up(events)

    def show(self, event: Event) -> None:  # noqa: C901, PLR0912 - one flat match
        """Show the next event of the session.

        Raises:
            BrokenTranscript: It does not follow on what has been shown.
        """
        shown = self._transcript
        transcript = read([event]) if shown is None else after(shown, event)
        self._transcript = transcript
        match event:
            case SessionStarted():
                questions = how_many(len(event.plan))
                self._note(f"{event.pack.title} · {questions} · {event.mode} mode")
            case SessionResumed():
                self._note(f"Carried on, with {event.interviewer}.")
            case SessionBranched():
                self._note(f"Branched off session {event.origin} here.")
            case SessionPaused():
                self._note("Paused. The next answer starts the clock again.")
            case InterviewerChanged():
                self._note(f"{event.interviewer} carries on as interviewer.")
            case InterviewerSpoke():
                self._settle(event.text)
            case QuestionAsked():
                exchange = transcript.exchange(event.exchange)
                self._add(QuestionHeading(transcript, exchange))
                self._add(self._interviewer(event.text, main=True))
            case AnswerGiven():
                self._add(Speech("You", event.text, Voice.CANDIDATE))
            case TurnPassed():
                self._note("Passed.")
            case ReplyFailed():
                self.withdraw()
                self._add(Speech("No reply", event.message, Voice.FAULT))
            case HintShown():
                self._add(Speech("Hint", event.text, Voice.ASIDE))
            case SampleShown():
                question = question_of(transcript, transcript.exchange(event.exchange))
                sample = question.sample if question else None
                self._add(Speech("Sample", sample or "The sheet has none.", Voice.ASIDE))
            case ExchangeClosed():
                self._close(transcript, transcript.exchange(event.exchange))
            case SelfRated() | ExchangeScored() | ExchangeUnscored():
                end = self._ends.get(event.exchange)
                if end is not None:
                    end.stand(transcript.exchange(event.exchange))
            case SessionEnded():
                self._note("The interview ended here, early." if event.early else "The end.")
            case MoveCorrected() | RetakeStarted() | SessionRenamed() | SessionTagged():
                pass
            case _:
                assert_never(event)

    def think(self) -> None:
        """Show that the interviewer is about to speak."""
        self.grow("…")

    def grow(self, words: str) -> None:
        """Show the words of a reply that is being made, in place of those before."""
        if self._growing is None:
            speech = self._interviewer(words)
            self._add(speech)
            self._growing = speech
        else:
            self._growing.say(words)

    def withdraw(self) -> None:
        """Take away words that did not become a reply."""
        if self._growing is not None:
            self._growing.remove()
            self._growing = None

    def expect(self, exchanges: Iterable[int]) -> None:
        """Say at the end of these exchanges that a score will come."""
        for number in exchanges:
            if number in self._ends:
                self._ends[number].expect()

    def ask_for_rating(self, number: int) -> None:
        """Ask how an exchange was to the candidate, if its score may be seen and is expected."""
        end = self._ends.get(number)
        if end is not None and self.scores_visible and self.transcript.exchange(number).question:
            end.ask()

    def stop_asking(self) -> None:
        """Show all cards, rated by the candidate or not."""
        for end in self._ends.values():
            if end.asking:
                end.stop_asking()

    def _settle(self, words: str) -> None:
        if self._growing is None:
            self._add(self._interviewer(words))
        else:
            self._growing.say(words)
            self._growing = None

    def _close(self, transcript: Transcript, exchange: Exchange) -> None:
        if exchange.outcome is Outcome.SKIPPED and not exchange.passed:
            self._note("Skipped.")
        if exchange.answers:
            end = ExchangeEnd(place_of(transcript, exchange), exchange, self._rubric)
            self._ends[exchange.number] = end
            self._add(end)

    def _interviewer(self, words: str, *, main: bool = False) -> Speech:
        return Speech(self.transcript.pack.interviewer, words, Voice.INTERVIEWER, main=main)

    def _note(self, words: str) -> None:
        self._add(Speech("", words, Voice.ASIDE))

    def _add(self, widget: Widget) -> None:
        self._turns.mount(widget, before=self._growing)

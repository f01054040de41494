"""The conversation: each event of a session, shown once, in its place.

Live, resumed and replayed interviews are all shown by `show`, one event after the other, or from
some event on all at once.
"""

from collections.abc import Iterable, Sequence

from textual.reactive import var
from textual.widget import AwaitMount, Widget

from thinkaloud.domain.events import (
    Event,
    ExchangeClosed,
    ExchangeScored,
    ExchangeUnscored,
    InterviewerSpoke,
    ReplyFailed,
    SelfRated,
)
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.transcript import Transcript, after, read
from thinkaloud.ui.event_widgets import interviewer_says, widgets_of
from thinkaloud.ui.exchange_end import ExchangeEnd
from thinkaloud.ui.long_scroll import LongScroll
from thinkaloud.ui.speech import Speech

MANY = 16
"""From so many new events on, the conversation is laid out anew instead of being added to."""


class Conversation(LongScroll):
    """What was said so far."""

    BINDING_GROUP_TITLE = "Conversation"

    scores_visible: var[bool] = var(True, toggle_class="-scores-visible")
    """Whether score cards may be seen; in a simulation only after the end."""

    def __init__(self, rubric: Rubric, *, id: str | None = None) -> None:  # noqa: A002 - as in textual
        super().__init__(self._entry, id=id)
        self._rubric = rubric
        self._events: list[Event] = []
        self._transcript: Transcript | None = None
        self._growing: Speech | None = None
        self._ends: dict[int, ExchangeEnd] = {}
        self._expected: set[int] = set()

    @property
    def shown(self) -> int:
        """How many events have been shown."""
        return len(self._events)

    @property
    def transcript(self) -> Transcript:
        """What the events shown so far add up to.

        Raises:
            LookupError: Nothing has been shown yet.
        """
        if self._transcript is None:
            raise LookupError("nothing has been shown")
        return self._transcript

    def catch_up(self, events: Sequence[Event]) -> list[Event]:
        """Show those events of a session that have not been shown yet, and return them."""
        fresh = list(events[self.shown :])
        if len(fresh) > MANY:
            self._lay_out(events, self._after(fresh))
        else:
            for event in fresh:
                self.show(event)
        return fresh

    async def restart(self, events: Sequence[Event], transcript: Transcript | None) -> None:
        """Take everything away and show these events instead.

        Args:
            events: What has happened in a session, from its first event on.
            transcript: What they add up to; nothing where there are none.
        """
        async with self.batch():
            await self._lay_out(events, transcript)

    def show(self, event: Event) -> None:
        """Show the next event of the session.

        Raises:
            BrokenTranscript: It does not follow on what has been shown.
        """
        self._transcript = self._after([event])
        self._events.append(event)
        match event:
            case SelfRated() | ExchangeScored() | ExchangeUnscored():
                end = self._ends.get(event.exchange)
                if end is not None:
                    end.stand(self.transcript.exchange(event.exchange))
            case InterviewerSpoke() if self._growing is not None:
                self._growing.say(event.text)
                self._growing = None
            case _:
                if isinstance(event, ReplyFailed):
                    self.withdraw()
                self.add(*self._entry(self.shown - 1), before=self._growing)

    def think(self) -> None:
        """Show that the interviewer is about to speak."""
        self.grow("…")

    def grow(self, words: str) -> None:
        """Show the words of a reply that is being made, in place of those before."""
        if self._growing is None:
            speech = interviewer_says(self.transcript, words)
            self.add(speech)
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
        expected = set(exchanges)
        self._expected |= expected
        for number in expected & self._ends.keys():
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

    def _after(self, fresh: Sequence[Event]) -> Transcript:
        """Return what has been shown and these events add up to."""
        if self._transcript is None:
            return read(fresh)
        transcript = self._transcript
        for event in fresh:
            transcript = after(transcript, event)
        return transcript

    def _lay_out(self, events: Sequence[Event], transcript: Transcript | None) -> AwaitMount:
        """Lay out these events in place of all that was there."""
        self._events = list(events)
        self._transcript = transcript
        self._growing = None
        self._ends.clear()
        return self.start_over(len(events))

    def _entry(self, place: int) -> list[Widget]:
        """Make the widgets of an event that has been shown, as things stand now."""
        event = self._events[place]
        widgets = list(widgets_of(event, self.transcript, self._rubric))
        for end in widgets:
            if isinstance(event, ExchangeClosed) and isinstance(end, ExchangeEnd):
                self._ends[event.exchange] = end
                if event.exchange in self._expected:
                    end.expect()
        return widgets

"""An interview as plain text: the interviewer and the scores on standard output."""

import textwrap
from collections.abc import Iterable
from typing import TextIO, assert_never

from thinkaloud.app.ports import Growing, Signal, Thinking, Waiting
from thinkaloud.console.beside import beside_lines
from thinkaloud.console.cards import card_lines
from thinkaloud.console.session_card import session_card_lines
from thinkaloud.domain.clean import clean, one_line
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
from thinkaloud.domain.placing import place_of
from thinkaloud.domain.plan import how_many
from thinkaloud.domain.prices import Prices
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.spending import in_full
from thinkaloud.domain.transcript import Transcript


class Plain:
    """A view for people, and for whatever reads a terminal to them."""

    def __init__(
        self,
        out: TextIO,
        err: TextIO,
        rubric: Rubric,
        prices: Prices,
        *,
        width: int | None = None,
        candidate_shown: bool = False,
    ) -> None:
        """Make a view.

        Args:
            out: Where the interview goes.
            err: Where everything else goes.
            rubric: Names of levels and dimensions.
            prices: What models cost.
            width: Columns to wrap at, or None to leave lines as long as they are.
            candidate_shown: Show answers too, as a replay does.
        """
        self._out = out
        self._err = err
        self._rubric = rubric
        self._prices = prices
        self._width = width
        self._candidate_shown = candidate_shown
        self._withheld: list[ExchangeScored | ExchangeUnscored] = []
        self._scored: set[int] = set()

    def show(self, event: Event, transcript: Transcript) -> None:  # noqa: C901, PLR0912 - one flat match
        """Show one event."""
        match event:
            case SessionStarted():
                self._start(event)
            case SessionResumed() if not self._candidate_shown:
                self.tell(f"Carrying on with {event.interviewer}.")
            case SessionBranched():
                self._lines(f"(Branched off session {one_line(event.origin)} here.)")
            case SessionPaused():
                self.tell("Paused. Your next answer starts the clock again.")
            case InterviewerChanged():
                self.tell(f"{event.interviewer} carries on as interviewer.")
            case InterviewerSpoke():
                self._speak("Interviewer", event.text)
            case QuestionAsked():
                self._ask(event, transcript)
            case AnswerGiven():
                if self._candidate_shown:
                    self._speak("Candidate", event.text)
            case TurnPassed():
                if self._candidate_shown:
                    self._lines("(The candidate passes.)")
            case ReplyFailed():
                self.tell(f"{one_line(event.message)} Your answer is safe.")
                self.tell("/again tries once more, /offline goes on without, /quit keeps it all.")
            case HintShown():
                self._speak("Hint", event.text)
            case SampleShown():
                self._sample(event, transcript)
            case RetakeStarted():
                self._lines("(The same question again.)")
            case ExchangeClosed():
                if event.outcome is Outcome.SKIPPED:
                    self._lines("(Skipped.)")
            case SelfRated():
                self._lines(f"(Own rating: {event.level}.)")
            case ExchangeScored() | ExchangeUnscored():
                if transcript.scores_visible:
                    self._score(event, transcript)
                else:
                    self._withheld.append(event)
            case (
                SessionResumed()
                | SessionRenamed()
                | SessionTagged()
                | MoveCorrected()
                | SessionEnded()
            ):
                pass
            case _:
                assert_never(event)

    def signal(self, signal: Signal) -> None:
        """Say when the model is waited for; growing words are shown once they are whole."""
        match signal:
            case Waiting():
                self.tell(one_line(signal.reason))
            case Growing() | Thinking():
                pass
            case _:
                assert_never(signal)

    def tell(self, sentence: str) -> None:
        """Say it on standard error."""
        self._err.write(clean(sentence) + "\n")
        self._err.flush()

    def finish(self, transcript: Transcript) -> None:
        """Show what a simulation kept back, the scorecard, and what the session has cost."""
        for event in self._withheld:
            self._score(event, transcript)
        self._withheld.clear()
        self._lines("\n=== Scorecard ===")
        for line in session_card_lines(transcript, self._rubric):
            self._lines(line, hanging="  ")
        for sentence in in_full(self._prices.bill(transcript.usage)):
            self._lines(sentence, hanging="  ")
        for line in beside_lines(transcript, self._rubric):
            self._lines(line, hanging="  ")

    def _start(self, event: SessionStarted) -> None:
        self.tell(
            f"{one_line(event.pack.title)}: {how_many(len(event.plan))}, {event.mode} mode, "
            f"interviewer {event.interviewer}, judge {event.judge}."
        )

    def _ask(self, event: QuestionAsked, transcript: Transcript) -> None:
        if event.question is not None:
            place = place_of(transcript, transcript.exchange(event.exchange))
            self._lines(f"\n--- {place} ---")
        self._speak("Interviewer", event.text)

    def _sample(self, event: SampleShown, transcript: Transcript) -> None:
        number = transcript.exchange(event.exchange).question
        sample = None if number is None else transcript.pack.question(number).sample
        self._speak("Sample", sample or "The sheet has none.")

    def _score(self, event: ExchangeScored | ExchangeUnscored, transcript: Transcript) -> None:
        exchange = transcript.exchange(event.exchange)
        again = event.exchange in self._scored
        self._scored.add(event.exchange)
        self._lines(f"\n  {'Scored again' if again else 'Score card'}: {one_line(exchange.text)}")
        if isinstance(event, ExchangeUnscored):
            self._lines(f"  | Unscored: {one_line(event.reason)}", hanging="  |   ")
            return
        for line in card_lines(event.score, self._rubric, exchange.self_rating):
            self._lines(f"  | {line}", hanging="  |   ")

    def _speak(self, who: str, text: str) -> None:
        self._lines(f"{who}: {clean(text)}")

    def _lines(self, text: str, hanging: str = "") -> None:
        self._out.write("\n".join(self._wrapped(text, hanging)) + "\n")
        self._out.flush()

    def _wrapped(self, text: str, hanging: str) -> Iterable[str]:
        for line in text.split("\n"):
            if self._width is None or len(line) <= self._width:
                yield line
            else:
                yield from textwrap.wrap(
                    line, self._width, subsequent_indent=hanging, break_on_hyphens=False
                )

"""What was said and shown in a session, exchange by exchange, in the order in which it happened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from thinkaloud.domain.card_quotes import quoted_spans
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
    Move,
    MoveCorrected,
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
from thinkaloud.domain.placing import question_of
from thinkaloud.domain.transcript import Transcript


class Voice(StrEnum):
    """Whose words they are."""

    INTERVIEWER = "interviewer"
    CANDIDATE = "candidate"
    ASIDE = "aside"
    """A hint or a sample answer that was looked at."""
    NOTE = "note"
    """A word of the program on what happened."""


@dataclass(frozen=True)
class Stretch:
    """Part of a text."""

    text: str
    quoted: bool = False
    """It is evidence for something on the score card."""


@dataclass(frozen=True)
class Moment:
    """One thing that was said or shown."""

    exchange: int
    """1-based; 0 before the first question."""
    voice: Voice
    name: str
    """Who speaks, or what is shown; empty for a note."""
    stretches: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        """The words, whole."""
        return "".join(stretch.text for stretch in self.stretches)


def moments(events: Sequence[Event], transcript: Transcript) -> Iterator[Moment]:
    """Yield what was said and shown, the questions themselves left out.

    Args:
        events: The session.
        transcript: What its events add up to.
    """
    exchange = 0
    for event in events:
        if isinstance(event, QuestionAsked):
            exchange = event.exchange
        moment = _moment(event, transcript, exchange)
        if moment is not None and moment.text:
            yield moment


def _moment(event: Event, transcript: Transcript, exchange: int) -> Moment | None:
    match event:
        case InterviewerSpoke():
            # An opening and a farewell stand where they were said, whatever exchange they name.
            outside = event.move in (Move.OPEN, Move.FAREWELL)
            place = exchange if outside else event.exchange
            name = one_line(transcript.pack.interviewer)
            return _plain(place, Voice.INTERVIEWER, name, event.text)
        case AnswerGiven():
            return _answer(event, transcript)
        case TurnPassed():
            return _plain(event.exchange, Voice.NOTE, "", "You passed.")
        case HintShown():
            return _plain(event.exchange, Voice.ASIDE, "Hint", event.text)
        case SampleShown():
            question = question_of(transcript, transcript.exchange(event.exchange))
            sample = question.sample if question else None
            words = sample or "The sheet has none."
            return _plain(event.exchange, Voice.ASIDE, "Sample answer", words)
        case InterviewerChanged():
            words = f"{one_line(event.interviewer)} carries on as interviewer."
            return _plain(exchange, Voice.NOTE, "", words)
        case (
            SessionStarted()
            | SessionResumed()
            | SessionBranched()
            | SessionRenamed()
            | SessionTagged()
            | SessionPaused()
            | QuestionAsked()
            | ReplyFailed()
            | MoveCorrected()
            | RetakeStarted()
            | ExchangeClosed()
            | SelfRated()
            | ExchangeScored()
            | ExchangeUnscored()
            | SessionEnded()
        ):
            return None
        case _:
            assert_never(event)


def _plain(exchange: int, voice: Voice, name: str, text: str) -> Moment:
    return Moment(exchange, voice, name, (Stretch(clean(text).strip()),))


def _answer(event: AnswerGiven, transcript: Transcript) -> Moment:
    exchange = transcript.exchange(event.exchange)
    spans = _spans(event, exchange) if transcript.scores_visible else []
    if not spans:
        return _plain(event.exchange, Voice.CANDIDATE, "You", event.text)
    pieces = tuple(_cut(event.text, spans))
    return Moment(event.exchange, Voice.CANDIDATE, "You", pieces)


def _spans(event: AnswerGiven, exchange: Exchange) -> list[tuple[int, int]]:
    """Return what is quoted from an answer; offsets hold only where nothing is cleaned away."""
    if exchange.score is None or clean(event.text) != event.text:
        return []
    turn = [each.seq for each in exchange.turns].index(event.seq)
    return [
        (start, end)
        for start, end in quoted_spans(exchange.score, turn)
        if 0 <= start < end <= len(event.text)
    ]


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    place = 0
    for start, end in spans:
        if place < start:
            yield Stretch(text[place:start])
        yield Stretch(text[start:end], quoted=True)
        place = end
    if place < len(text):
        yield Stretch(text[place:])

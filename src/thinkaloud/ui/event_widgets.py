"""What an event looks like in the conversation.

Live, resumed and replayed interviews all look as it says here.
"""

from collections.abc import Iterator
from typing import assert_never

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
from thinkaloud.domain.transcript import Transcript
from thinkaloud.ui.exchange_end import ExchangeEnd
from thinkaloud.ui.question_heading import QuestionHeading
from thinkaloud.ui.speech import Speech, Voice


def widgets_of(  # noqa: C901, PLR0912 - one flat match
    event: Event, transcript: Transcript, rubric: Rubric
) -> Iterator[Widget]:
    """Make the widgets of one event, of which some events have none.

    Args:
        event: What happened.
        transcript: The session as it stands now, which may be later than the event.
        rubric: Names of levels and dimensions.
    """
    match event:
        case SessionStarted():
            questions = how_many(len(event.plan))
            yield _note(f"{event.pack.title} · {questions} · {event.mode} mode")
        case SessionResumed():
            yield _note(f"Carried on, with {event.interviewer}.")
        case SessionBranched():
            yield _note(f"Branched off session {event.origin} here.")
        case SessionPaused():
            yield _note("Paused. The next answer starts the clock again.")
        case InterviewerChanged():
            yield _note(f"{event.interviewer} carries on as interviewer.")
        case InterviewerSpoke():
            yield interviewer_says(transcript, event.text)
        case QuestionAsked():
            yield QuestionHeading(transcript, transcript.exchange(event.exchange))
            yield interviewer_says(transcript, event.text, main=True)
        case AnswerGiven():
            yield Speech("You", event.text, Voice.CANDIDATE)
        case TurnPassed():
            yield _note("Passed.")
        case ReplyFailed():
            yield Speech("No reply", event.message, Voice.FAULT)
        case HintShown():
            yield Speech("Hint", event.text, Voice.ASIDE)
        case SampleShown():
            question = question_of(transcript, transcript.exchange(event.exchange))
            sample = question.sample if question else None
            yield Speech("Sample", sample or "The sheet has none.", Voice.ASIDE)
        case ExchangeClosed():
            yield from _close(transcript, transcript.exchange(event.exchange), rubric)
        case SessionEnded():
            yield _note("The interview ended here, early." if event.early else "The end.")
        case (
            SelfRated()
            | ExchangeScored()
            | ExchangeUnscored()
            | MoveCorrected()
            | RetakeStarted()
            | SessionRenamed()
            | SessionTagged()
        ):
            pass
        case _:
            assert_never(event)


def interviewer_says(transcript: Transcript, words: str, *, main: bool = False) -> Speech:
    """Make an utterance of the interviewer; a main one is a question of the sheet."""
    return Speech(transcript.pack.interviewer, words, Voice.INTERVIEWER, main=main)


def _close(transcript: Transcript, exchange: Exchange, rubric: Rubric) -> Iterator[Widget]:
    if exchange.outcome is Outcome.SKIPPED and not exchange.passed:
        yield _note("Skipped.")
    if exchange.answers:
        yield ExchangeEnd(place_of(transcript, exchange), exchange, rubric)


def _note(words: str) -> Speech:
    return Speech("", words, Voice.ASIDE)

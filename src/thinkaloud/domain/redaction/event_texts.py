"""Every text in an event, handed to whoever looks at it or puts another in its place."""

from collections.abc import Collection
from typing import assert_never

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
from thinkaloud.domain.redaction.pack_texts import pack_with_texts
from thinkaloud.domain.redaction.score_texts import score_with_texts, usage_with_texts
from thinkaloud.domain.redaction.voices import Reader, Voice, voice_of, voice_of_question


def with_texts(event: Event, reader: Reader, asked: Collection[str]) -> Event:  # noqa: C901, PLR0912 - one flat match
    """Return an event with all its texts read; codes, numbers, times and moves stay.

    Args:
        event: Any event.
        reader: Who reads.
        asked: Questions in somebody's own words.
    """
    match event:
        case SessionStarted():
            return event.model_copy(
                update={
                    "pack": pack_with_texts(event.pack, reader, asked),
                    "interviewer": reader.text(event.interviewer, Voice.RECORD),
                    "judge": reader.text(event.judge, Voice.RECORD),
                }
            )
        case SessionResumed():
            return event.model_copy(
                update={
                    "interviewer": reader.text(event.interviewer, Voice.RECORD),
                    "judge": reader.text(event.judge, Voice.RECORD),
                }
            )
        case SessionBranched():
            return event.model_copy(update={"origin": reader.text(event.origin, Voice.RECORD)})
        case SessionRenamed():
            return event.model_copy(update={"title": reader.text(event.title, Voice.SAID)})
        case SessionTagged():
            tags = tuple(reader.text(tag, Voice.SAID) for tag in event.tags)
            return event.model_copy(update={"tags": tags})
        case InterviewerChanged():
            name = reader.text(event.interviewer, Voice.RECORD)
            return event.model_copy(update={"interviewer": name})
        case InterviewerSpoke():
            return event.model_copy(
                update={
                    "text": reader.text(event.text, voice_of(event)),
                    "speaker": reader.text(event.speaker, Voice.RECORD),
                    "usage": None if event.usage is None else usage_with_texts(event.usage, reader),
                }
            )
        case QuestionAsked():
            voice = voice_of_question(event.text, asked)
            return event.model_copy(update={"text": reader.text(event.text, voice)})
        case AnswerGiven():
            return event.model_copy(update={"text": reader.text(event.text, voice_of(event))})
        case ReplyFailed():
            return event.model_copy(
                update={
                    "reason": reader.text(event.reason, Voice.RECORD),
                    "message": reader.text(event.message, Voice.SHEET),
                }
            )
        case HintShown():
            return event.model_copy(update={"text": reader.text(event.text, Voice.SHEET)})
        case ExchangeScored():
            return event.model_copy(
                update={
                    "score": score_with_texts(event.exchange, event.score, reader),
                    "usage": tuple(usage_with_texts(usage, reader) for usage in event.usage),
                }
            )
        case ExchangeUnscored():
            return event.model_copy(
                update={
                    "scorer": reader.text(event.scorer, Voice.RECORD),
                    "reason": reader.text(event.reason, Voice.JUDGED),
                }
            )
        case (
            SessionPaused()
            | TurnPassed()
            | MoveCorrected()
            | SampleShown()
            | RetakeStarted()
            | ExchangeClosed()
            | SelfRated()
            | SessionEnded()
        ):
            return event
        case _:
            assert_never(event)

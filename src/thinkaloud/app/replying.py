"""One reply of the interviewer: its words as they grow, then the event they became."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from thinkaloud.app import making
from thinkaloud.app.journal import Journal
from thinkaloud.app.ports import Interviewer, Signal, Utterance
from thinkaloud.domain.agenda import Reply
from thinkaloud.domain.course import Course
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Event, Move


async def reply(
    journal: Journal, interviewer: Interviewer, course: Course, step: Reply
) -> AsyncGenerator[Event | Signal]:
    """Yield the interviewer's signals and then its utterance as recorded, or its failure."""
    try:
        async with aclosing(interviewer.reply(journal.transcript, step)) as pieces:
            async for piece in pieces:
                if isinstance(piece, Utterance):
                    async for event in _settle(journal, course, step, piece):
                        yield event
                else:
                    yield piece
    except ModelError as error:
        yield await journal.record(making.failed(step.exchange, error.reason, str(error)))


async def _settle(
    journal: Journal, course: Course, step: Reply, utterance: Utterance
) -> AsyncGenerator[Event]:
    """Record the utterance under a move that the agenda allows."""
    move = utterance.move or step.fallback
    if move not in step.allowed:
        yield await journal.record(making.corrected(step.exchange, move, step.fallback))
        move = step.fallback
        utterance = _fitting(utterance, _fixed_words(course, move, step.exchange))
    yield await journal.record(making.uttered(step.exchange, move, utterance))


def _fitting(utterance: Utterance, words: str | None) -> Utterance:
    if words is None:
        return utterance
    return utterance.model_copy(update={"say": words, "speaker": "course"})


def _fixed_words(course: Course, move: Move, exchange: int) -> str | None:
    """Words for a corrected move where the interviewer's own would contradict it."""
    if move is Move.INVITE:
        return course.invitation(exchange)
    return course.bridge(exchange) if move is Move.ADVANCE else None

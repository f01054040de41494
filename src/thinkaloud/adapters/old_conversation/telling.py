"""The turns of a conversation told as the events of a session that has ended."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from thinkaloud.adapters.old_conversation.dividing import Exchange, Said
from thinkaloud.app import making
from thinkaloud.app.journal import Make
from thinkaloud.app.ports import Utterance
from thinkaloud.domain.events import Event, Mode, Move, Outcome
from thinkaloud.domain.imported import IMPORTED
from thinkaloud.domain.pack import Pack

_USUAL_PROBES = 2
_TICK = timedelta(milliseconds=1)


def tell(
    pack: Pack, greeting: Sequence[Said], exchanges: Sequence[Exchange], started: datetime
) -> tuple[Event, ...]:
    """Return the events of a session, each later than the one before.

    Args:
        pack: Has every question that was asked.
        greeting: What the interviewer said before the first question.
        exchanges: In the order in which they were held; at least one.
        started: When it all began.
    """
    now = started.astimezone(UTC)
    events: list[Event] = []
    for at, make in _told(pack, greeting, exchanges, now):
        now = max(at, now + _TICK) if events else at
        events.append(make(len(events), now))
    return tuple(events)


class _Timed(NamedTuple):
    at: datetime
    make: Make


def _told(
    pack: Pack, greeting: Sequence[Said], exchanges: Sequence[Exchange], started: datetime
) -> Iterator[_Timed]:
    asked = [each.question for each in exchanges if each.question is not None]
    probes = max(sum(said.move is Move.PROBE for said in each.turns) for each in exchanges)
    yield _Timed(
        started,
        making.started(
            pack,
            tuple(dict.fromkeys(asked)),
            probes or _USUAL_PROBES,
            Mode.COACH,
            IMPORTED,
            IMPORTED,
        ),
    )
    for said in greeting:
        yield _Timed(said.at, _uttered(0, Move.OPEN, said.text))
    takes: dict[int, int] = {}
    for number, exchange in enumerate(exchanges, 1):
        before = None if exchange.question is None else takes.get(exchange.question)
        if exchange.question is not None:
            takes.setdefault(exchange.question, number)
        yield _Timed(exchange.at, making.asked(number, exchange.question, exchange.text, before))
        yield from _held(number, exchange)
    yield _Timed(started, making.ended(early=False))


def _held(number: int, exchange: Exchange) -> Iterator[_Timed]:
    for said in exchange.turns:
        make = (
            making.answered(number, said.text)
            if said.move is None
            else _uttered(number, said.move, said.text)
        )
        yield _Timed(said.at, make)
    is_answered = any(said.move is None for said in exchange.turns)
    outcome = Outcome.COMPLETED if is_answered else Outcome.SKIPPED
    yield _Timed(exchange.at, making.closed(number, outcome))


def _uttered(number: int, move: Move, text: str) -> Make:
    return making.uttered(number, move, Utterance(move=move, say=text, speaker=IMPORTED))

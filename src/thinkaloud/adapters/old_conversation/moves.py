"""What each of the interviewer's turns within an exchange does."""

from collections.abc import Iterator, Sequence

from thinkaloud.adapters.old_conversation.asked import asks, hands_over
from thinkaloud.adapters.old_conversation.openings import Spoken
from thinkaloud.domain.asking import asks_interviewer
from thinkaloud.domain.events import Move
from thinkaloud.domain.exchange import Role


def moves(exchange: Sequence[Spoken], *, closing: bool) -> Iterator[Move | None]:
    """Yield the move of each turn of an exchange, in order; none for the candidate's.

    Args:
        exchange: Its turns, without the question.
        closing: It is the closing round, in which the candidate was invited to ask.
    """
    heard = [place for place, turn in enumerate(exchange) if turn.role is Role.CANDIDATE]
    last_heard = heard[-1] if heard else -1
    invited, asked = closing, False
    for place, turn in enumerate(exchange):
        if turn.role is Role.CANDIDATE:
            asked = asked or asks_interviewer(turn.text, invited=invited)
            yield None
            continue
        move = _move(turn, asked=asked, is_last=place > last_heard)
        invited, asked = invited or move is Move.INVITE, False
        yield move


def _move(turn: Spoken, *, asked: bool, is_last: bool) -> Move:
    if asked:
        return Move.ANSWER
    if hands_over(turn.text):
        return Move.INVITE
    return Move.ADVANCE if is_last and not asks(turn.text) else Move.PROBE

"""Short ways to write turns and quotes down."""

from thinkaloud.domain.events import Move
from thinkaloud.domain.exchange import Exchange, Role, Turn
from thinkaloud.domain.score import Citation


def candidate(text: str, seq: int = 0) -> Turn:
    """Something the candidate said."""
    return Turn(role=Role.CANDIDATE, text=text, seq=seq)


def interviewer(text: str, move: Move | None = Move.INVITE, seq: int = 0) -> Turn:
    """Something the interviewer said; an invitation, unless told otherwise."""
    return Turn(role=Role.INTERVIEWER, text=text, seq=seq, move=move)


def cites(quote: str, turn: int = 0, item: str = "a1") -> Citation:
    """A quote that a judge offers."""
    return Citation(item=item, quote=quote, turn=turn)


def bare_exchange(text: str, number: int | None, *turns: Turn) -> Exchange:
    """An exchange outside any session; without a number, a closing round."""
    return Exchange(number=1, question=number, text=text, asked=0, turns=turns)

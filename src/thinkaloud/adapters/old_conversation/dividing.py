"""A conversation divided into what was said before any question, and its exchanges."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from thinkaloud.adapters.old_conversation.moves import moves
from thinkaloud.adapters.old_conversation.openings import Opening, Spoken
from thinkaloud.domain.events import Move
from thinkaloud.domain.exchange import Role


class Said(NamedTuple):
    """Something that was said, when it was over, and what it does."""

    at: datetime
    text: str
    move: Move | None
    """Absent where the candidate speaks."""


class Exchange(NamedTuple):
    """A question and what was said on it."""

    at: datetime
    question: int | None
    """Number in the sheet; absent for the closing round."""
    text: str
    turns: tuple[Said, ...]


def greeting(spoken: Sequence[Spoken], ends: Sequence[datetime], first: Opening) -> Iterator[Said]:
    """Yield what the interviewer says before the first question."""
    for place in range(max(first.turn, 0)):
        yield Said(ends[place], spoken[place].text, Move.OPEN)
    if first.start:
        yield Said(ends[first.turn], spoken[first.turn].text[: first.start].strip(), Move.OPEN)


def exchanges(
    spoken: Sequence[Spoken],
    ends: Sequence[datetime],
    openings: Sequence[Opening],
    numbers: Sequence[int | None],
) -> Iterator[Exchange]:
    """Yield the exchanges.

    Args:
        spoken: All turns.
        ends: When each of them was over.
        openings: Where exchanges begin.
        numbers: The question of each, none for the closing round.
    """
    end = Opening(len(spoken), 0, "")
    for (opening, following), number in zip(pairwise((*openings, end)), numbers, strict=True):
        turns = list(spoken[opening.turn + 1 : following.turn])
        at = list(ends[opening.turn + 1 : following.turn])
        if following.start:
            lead = spoken[following.turn].text[: following.start].strip()
            turns.append(Spoken(Role.INTERVIEWER, lead, asks=False))
            at.append(ends[following.turn])
        done = moves(turns, closing=number is None)
        said = map(Said, at, (turn.text for turn in turns), done)
        yield Exchange(ends[max(opening.turn, 0)], number, opening.text, tuple(said))

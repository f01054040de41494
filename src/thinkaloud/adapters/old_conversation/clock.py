"""When each turn of a conversation was over: as its timestamps say, or guessed from its length."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from thinkaloud.adapters.old_conversation.turns import Turn
from thinkaloud.domain.words import words

WORDS_A_MINUTE = 140
_SHORTEST = 1.0
"""Seconds that any turn lasts."""


class Times(NamedTuple):
    """When each turn was over, UTC, in order."""

    ends: tuple[datetime, ...]
    guessed: bool


def times(turns: Sequence[Turn], started: datetime) -> Times:
    """Return when each turn was over.

    Timestamps count where every turn has one and none goes back; a turn lasts until the next.
    """
    begins = [turn.seconds for turn in turns if turn.seconds is not None]
    stamped = len(begins) == len(turns) and all(early <= late for early, late in pairwise(begins))
    lasting = (
        [late - early for early, late in pairwise(begins)] + [_spoken(turns[-1])]
        if stamped
        else [_spoken(turn) for turn in turns]
    )
    ends: list[datetime] = []
    now = started.astimezone(UTC)
    for seconds in lasting:
        now += timedelta(seconds=seconds)
        ends.append(now)
    return Times(tuple(ends), guessed=not stamped)


def _spoken(turn: Turn) -> float:
    return max(_SHORTEST, len(words(turn.text)) * 60 / WORDS_A_MINUTE)

"""Which exchanges of a session count: the first take of each question, retakes beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from thinkaloud.domain.events import Outcome
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.transcript import Transcript


class Takes(NamedTuple):
    """All that was said on one question, from the first take that has an answer."""

    first: Exchange
    again: tuple[Exchange, ...]


def takes(transcript: Transcript) -> tuple[Takes, ...]:
    """Return the exchanges that are over and have an answer, each with its retakes."""
    groups: dict[int, list[Exchange]] = {}
    for exchange in transcript.exchanges:
        if is_over(exchange):
            groups.setdefault(_root(exchange, transcript.exchanges), []).append(exchange)
    return tuple(Takes(group[0], tuple(group[1:])) for group in groups.values())


def newest_take(transcript: Transcript, question: int) -> Exchange | None:
    """Return the last exchange on a question of the pack that has an answer, if any."""
    takes_of_it = (
        each
        for each in reversed(transcript.exchanges)
        if each.question == question and each.answers
    )
    return next(takes_of_it, None)


def is_over(exchange: Exchange) -> bool:
    """Tell whether an exchange has ended with something to score in it."""
    closed = exchange.outcome not in (None, Outcome.SET_ASIDE, Outcome.SKIPPED)
    return closed and bool(exchange.answers)


def _root(exchange: Exchange, exchanges: Sequence[Exchange]) -> int:
    """Return the number of the take that a chain of retakes goes back to."""
    before = {each.number: each.retake_of for each in exchanges}
    root = exchange.number
    # Only ever backwards: an imported file may hold a chain that bites its own tail.
    while (earlier := before.get(root)) is not None and earlier < root:
        root = earlier
    return root

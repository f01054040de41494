"""Notes on exchanges that are no longer told word for word, as an interviewer would keep them."""

from collections.abc import Sequence

from thinkaloud.adapters.claude.quoting import tame
from thinkaloud.domain.events import Outcome
from thinkaloud.domain.exchange import Exchange, Role

_KEPT = 10
"""At least so many are kept, and less than twice as many: the oldest go together, as each going
moves all that stands behind it and costs the cache."""

_WORDS_OF_THEIRS = 30
_WORDS_OF_YOURS = 12


def earlier_notes(exchanges: Sequence[Exchange]) -> tuple[str, ...]:
    """Return the notes, a piece for each exchange, so that a new one leaves the others in place."""
    told = [each for each in exchanges if each.outcome is not Outcome.RETAKEN]
    left_behind = max(0, len(told) - _KEPT) // _KEPT * _KEPT
    return tuple(_note(each) for each in told[left_behind:])


def _note(exchange: Exchange) -> str:
    theirs = next((turn.text for turn in exchange.answers), "")
    yours = next((turn.text for turn in exchange.turns if turn.role is Role.INTERVIEWER), "")
    return (
        f"<earlier>\nQuestion: {tame(exchange.text)}\n"
        f"They began: {_shortened(theirs, _WORDS_OF_THEIRS) or 'nothing'}\n"
        f"You asked: {_shortened(yours, _WORDS_OF_YOURS) or 'nothing'}\n</earlier>"
    )


def _shortened(text: str, longest: int) -> str:
    words = tame(text).split()
    return " ".join(words[:longest]) + (" …" if len(words) > longest else "")

"""Where the closing round of a conversation begins, in which the candidate asks."""

from collections.abc import Iterator, Sequence

from thinkaloud.adapters.old_conversation.asked import hands_over
from thinkaloud.adapters.old_conversation.openings import Opening, Spoken
from thinkaloud.domain.asking import asks_interviewer
from thinkaloud.domain.exchange import Role


def closing_turn(spoken: Sequence[Spoken], openings: Sequence[Opening]) -> int | None:
    """Return the place of the turn that begins the closing round, if there is one.

    That is an invitation to ask after the last question was answered, when the candidate asks;
    where each exchange has an invitation of its own, only one more.
    """
    last = openings[-1].turn
    invitations = list(_invitations(spoken, last))
    if len(invitations) > 1:
        return invitations[-1]
    earlier = any(True for _ in _invitations(spoken[:last], openings[0].turn))
    if not invitations or earlier:
        return None
    after = spoken[invitations[0] + 1 :]
    return invitations[0] if any(map(_asks, after)) else None


def _invitations(spoken: Sequence[Spoken], opening: int) -> Iterator[int]:
    """Yield the invitations that come after an answer and are not themselves a reply."""
    answered = False
    for place in range(opening + 1, len(spoken)):
        turn = spoken[place]
        if turn.role is Role.CANDIDATE:
            answered = True
        elif answered and not _asks(spoken[place - 1]) and hands_over(turn.text):
            yield place


def _asks(turn: Spoken) -> bool:
    return turn.role is Role.CANDIDATE and asks_interviewer(turn.text, invited=True)

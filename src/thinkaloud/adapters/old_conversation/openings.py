"""Where in a conversation the exchanges begin: which of the interviewer's turns are questions."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thinkaloud.adapters.old_conversation.asked import announces, asks, follows_up, hands_over
from thinkaloud.adapters.old_conversation.matching import Matcher
from thinkaloud.domain.asking import asks_interviewer
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.pack import Pack

BEFORE_ANY = "(Before the first question.)"
"""Stands for the question where the candidate speaks first."""


class Spoken(NamedTuple):
    """One turn, and in which part it is spoken."""

    role: Role
    text: str
    asks: bool
    """A heading or a label says that a question begins here."""


class Opening(NamedTuple):
    """Where an exchange begins."""

    turn: int
    """0-based place among the turns; -1 where the candidate speaks first."""
    start: int
    """Offset in its text; what stands before belongs to the exchange before."""
    text: str
    question: int | None = None
    """Number in the sheet; absent where the sheet does not have it."""


def find_openings(spoken: Sequence[Spoken], pack: Pack | None) -> tuple[Opening, ...]:
    """Return where exchanges begin, in order; at least one, and none after the first answer.

    With a sheet, where its questions are asked, or headings say that one is; where none is asked,
    as without a sheet: where headings, labels or the words themselves open a new subject.
    """
    found = () if pack is None else tuple(_of_sheet(spoken, pack))
    if not any(opening.question is not None for opening in found):
        found = tuple(_announced(spoken)) or tuple(_by_words(spoken))
    first = next(place for place, turn in enumerate(spoken) if turn.role is Role.CANDIDATE)
    if found and found[0].turn < first:
        return found
    asked = spoken[first - 1].text if first else BEFORE_ANY
    return (Opening(first - 1, 0, asked), *found)


def _interviewer(spoken: Sequence[Spoken]) -> Iterator[tuple[int, Spoken]]:
    return ((at, turn) for at, turn in enumerate(spoken) if turn.role is Role.INTERVIEWER)


def _of_sheet(spoken: Sequence[Spoken], pack: Pack) -> Iterator[Opening]:
    matcher = Matcher(pack)
    asked: set[int] = set()
    for place, turn in _interviewer(spoken):
        match = matcher.best(turn.text)
        # A question that was asked before is only asked again where a heading says so.
        if match is not None and (turn.asks or match.question not in asked):
            asked.add(match.question)
            yield Opening(place, match.start, turn.text[match.start :], match.question)
        elif turn.asks:
            yield Opening(place, 0, turn.text)


def _announced(spoken: Sequence[Spoken]) -> Iterator[Opening]:
    for place, turn in _interviewer(spoken):
        if turn.asks or announces(turn.text):
            yield Opening(place, 0, turn.text)


def _by_words(spoken: Sequence[Spoken]) -> Iterator[Opening]:
    answer: list[str] = []
    is_first, invited = True, False
    for place, turn in enumerate(spoken):
        if turn.role is Role.CANDIDATE:
            answer.append(turn.text)
            continue
        is_answer = any(asks_interviewer(text, invited=invited) for text in answer)
        if asks(turn.text) and (is_first or not is_answer):
            if not is_first and hands_over(turn.text):
                invited = True
            elif is_first or not follows_up(turn.text, "\n".join(answer)):
                yield Opening(place, 0, turn.text)
                is_first, invited = False, False
        answer.clear()

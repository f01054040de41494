"""The sheet of a conversation: the one that it was held with, or one made of what was asked."""

from collections.abc import Sequence
from typing import NamedTuple

from thinkaloud.adapters.old_conversation.openings import Opening
from thinkaloud.domain.imported import IMPORTED
from thinkaloud.domain.pack import Pack, Question
from thinkaloud.domain.words import words

UNTITLED = "Imported conversation"


class Packed(NamedTuple):
    """A sheet that has every question, and which of them each exchange asks."""

    pack: Pack
    numbers: tuple[int, ...]


def packed(openings: Sequence[Opening], pack: Pack | None, title: str, interviewer: str) -> Packed:
    """Return the sheet with the questions that it lacks added at its end.

    Args:
        openings: Where exchanges begin.
        pack: The sheet, or none to make one.
        title: Of a sheet that is made.
        interviewer: First name, for a sheet that is made.
    """
    sheet = pack or Pack(name=IMPORTED, title=title, interviewer=interviewer, questions=())
    number = max((question.number for question in sheet.questions), default=0)
    added: dict[tuple[str, ...], Question] = {}
    numbers: list[int] = []
    for opening in openings:
        if opening.question is not None:
            numbers.append(opening.question)
            continue
        same = tuple(word.key for word in words(opening.text))
        if same not in added:
            number += 1
            added[same] = Question(number=number, text=opening.text)
        numbers.append(added[same].number)
    whole = sheet.model_copy(update={"questions": (*sheet.questions, *added.values())})
    return Packed(whole, tuple(numbers))

"""Asking back, judged by rules alone."""

from collections.abc import Iterator, Sequence

from thinkaloud.domain.asking import invites
from thinkaloud.domain.estimate.gates import not_english, too_short
from thinkaloud.domain.estimate.grader import for_the_interviewer
from thinkaloud.domain.estimate.questions_asked import asking_items, asking_sentences
from thinkaloud.domain.estimate.spoken import Sentence, sentences
from thinkaloud.domain.events import Move
from thinkaloud.domain.exchange import Role, Turn
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Citation, Finding, Judgement

_PREPARED = 0.6
_BEST_FIRST = ("c1", "c2", "c3", "c4", "c5")
_CODES = (*_BEST_FIRST, "c6")


def judged_asking(turns: Sequence[Turn], *, opportunity: bool, prepared: float) -> Judgement:
    """Judge the questions to the interviewer; `prepared` is the share found in the ask-back."""
    said = [list(sentences(place, turn.text)) for place, turn in enumerate(turns)]
    own = [each for place in _candidates(turns) for each in said[place]]
    kept = for_the_interviewer(own)
    addressed = len(kept) < len(own)
    asked: list[tuple[dict[str, bool], tuple[Sentence, ...]]] = []
    for place in _candidates(turns):
        around = for_the_interviewer(said[place])
        put = tuple(asking_sentences(around, invited=invited(turns, place)))
        if put:
            earlier = [each for one in said[:place] for each in one]
            asked.append((asking_items(put, _near(around, put), earlier), put))
    none: tuple[dict[str, bool], tuple[Sentence, ...]] = (dict.fromkeys(_CODES, False), ())
    best, put = max(asked, key=_worth, default=none)
    items = {**best, "p": bool(put) and prepared >= _PREPARED}
    state = Finding.SCORABLE
    if not put:
        state = _without_question(own, kept) if opportunity else Finding.NO_OPPORTUNITY
    return Judgement(
        dimension=Dimension.ASKING_BACK,
        state=state,
        citations=tuple(_citations(items, put)),
        items=items,
        addressed_to_grader=addressed,
    )


def invited(turns: Sequence[Turn], place: int) -> bool:
    """Tell whether the interviewer spoke last, and not to probe: then any question is for them.

    Where the moves are not known, as in a file of answers, its words must invite one.
    """
    if place == 0 or turns[place - 1].role is not Role.INTERVIEWER:
        return False
    before = turns[place - 1]
    return invites(before.text) if before.move is None else before.move is not Move.PROBE


def _without_question(own: Sequence[Sentence], kept: Sequence[Sentence]) -> Finding:
    if too_short(own):
        return Finding.EMPTY
    return Finding.WRONG_LANGUAGE if not_english(kept) else Finding.SCORABLE


def _candidates(turns: Sequence[Turn]) -> Iterator[int]:
    return (place for place, turn in enumerate(turns) if turn.role is Role.CANDIDATE)


def _near(around: Sequence[Sentence], put: Sequence[Sentence]) -> Sequence[Sentence]:
    """The questions with the sentence before the first and the one after the last."""
    asked = set(put)
    places = [place for place, each in enumerate(around) if each in asked]
    return around[max(0, places[0] - 1) : places[-1] + 2]


def _worth(asked: tuple[dict[str, bool], tuple[Sentence, ...]]) -> int:
    return sum(asked[0][code] for code in _BEST_FIRST)


def _citations(items: dict[str, bool], put: Sequence[Sentence]) -> Iterator[Citation]:
    for code, holds in items.items():
        if holds:
            sentence = put[-1]
            yield Citation(item=code, quote=sentence.quote(), turn=sentence.turn)

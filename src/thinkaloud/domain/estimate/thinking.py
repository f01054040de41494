"""Marks for the items on thinking aloud: a1 to a6."""

from collections.abc import Iterator, Sequence

from thinkaloud.domain.estimate import grammar, patterns
from thinkaloud.domain.estimate.emptiness import is_list, says_nothing_in_particular
from thinkaloud.domain.estimate.marks import Mark, Marks, window
from thinkaloud.domain.estimate.spoken import Sentence

_ANCHOR = 3
_NEAR = 5
_NEAR_SUBJECT = 3
_AROUND = 3
_REACH = 3


def thinking_marks(said: Sequence[Sentence]) -> Marks:
    """Find what speaks for a1 to a6 in the sentences of the candidate."""
    plain: dict[str, list[Mark]] = {"a1": list(particulars(said)), "a2": list(_views(said))}
    if says_nothing_in_particular(said):
        return plain | {item: [] for item in ("a3", "a4", "a5", "a6")}
    return plain | {
        "a3": list(_doubts(said)),
        "a4": list(_shifts(said)),
        "a5": list(_other_sides(said)),
        "a6": list(_open_ends(said)),
    }


def particulars(said: Sequence[Sentence]) -> Iterator[Mark]:
    """What the speaker did, and past events near it with somebody, a number, a name or a time."""
    own = [_own_deed(sentence) for sentence in said]
    for number, sentence in enumerate(said):
        past = grammar.pasts(sentence)
        if grammar.matter(sentence) < _ANCHOR or not past:
            continue
        anchored = (
            grammar.somebody(sentence)
            or grammar.names(sentence)
            or grammar.numbers(sentence)
            or grammar.times(sentence)
        )
        if own[number] or (anchored and any(window(own, number, _AROUND, _AROUND))):
            yield Mark(sentence, past[0])


def _own_deed(sentence: Sentence) -> bool:
    """Tell whether the speaker, alone or with others, is said to have done or been something."""
    return any(
        key in grammar.I_OR_WE
        for place in grammar.pasts(sentence)
        for key in sentence.keys[max(0, place - _NEAR_SUBJECT) : place]
    )


def _views(said: Sequence[Sentence]) -> Iterator[Mark]:
    for number, sentence in enumerate(said):
        hit = patterns.first_hit(patterns.VIEW, sentence)
        if hit is None or patterns.first_hit(patterns.VIRTUE, sentence):
            continue
        near = window(said, number, 0, 1)
        reasoned = any(patterns.first_hit(patterns.REASON, each) for each in near)
        if reasoned and sum(map(grammar.matter, near)) >= _NEAR:
            yield Mark(sentence, hit.first)


def _doubts(said: Sequence[Sentence]) -> Iterator[Mark]:
    for number, sentence in enumerate(said):
        for pattern in (patterns.DOUBT, patterns.CORRECTION):
            hit = patterns.first_hit(pattern, sentence)
            if hit and _anchored(said, number):
                yield Mark(sentence, hit.first)
                break


def _shifts(said: Sequence[Sentence]) -> Iterator[Mark]:
    for number, sentence in enumerate(said):
        turned = patterns.first_hit(patterns.TURNED, sentence)
        if turned and _anchored(said, number):
            yield Mark(sentence, turned.first)
            continue
        then = patterns.first_hit(patterns.THEN, sentence)
        if then is None or not grammar.first_person(sentence) or not _anchored(said, number):
            continue
        if any(patterns.first_hit(patterns.NOW, each) for each in window(said, number, 0, _REACH)):
            yield Mark(sentence, then.first)


def _other_sides(said: Sequence[Sentence]) -> Iterator[Mark]:
    for number, sentence in enumerate(said):
        speech = grammar.reported(sentence)
        if not speech:
            continue
        conceded = any(
            patterns.first_hit(patterns.CONCESSION, each) for each in window(said, number, 1, 2)
        )
        opposed = any(
            patterns.first_hit(patterns.AGAINST, each) for each in window(said, number, 1, 1)
        )
        if conceded or (opposed and any(map(grammar.first_person, window(said, number, 1, 1)))):
            yield Mark(sentence, speech[0])


def _open_ends(said: Sequence[Sentence]) -> Iterator[Mark]:
    late = len(said) // 2
    for number, sentence in enumerate(said):
        hit = patterns.first_hit(patterns.OPEN, sentence)
        if hit and number >= late and _anchored(said, number):
            yield Mark(sentence, hit.first)


def _anchored(said: Sequence[Sentence], number: int) -> bool:
    if is_list(said[number]):
        return False
    own = grammar.matter(said[number])
    near = sum(map(grammar.matter, window(said, number, 1, 1)))
    return own >= 1 and near >= _NEAR

"""Marks for the items on thinking aloud: a1 to a6."""

from collections.abc import Iterator, Sequence

from thinkaloud.domain.estimate import grammar, patterns
from thinkaloud.domain.estimate.emptiness import is_list, says_nothing_in_particular
from thinkaloud.domain.estimate.lexicon.verbs import THOUGHT
from thinkaloud.domain.estimate.marks import Mark, Marks, window
from thinkaloud.domain.estimate.spoken import Sentence

_ANCHOR = 3
_NEAR = 5
_NEAR_SUBJECT = 3
_REACH = 3
_ASIDE = 8


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
    """What the speaker did or does, and past events near it that are tied to somebody or a time."""
    own = [_own_deed(sentence) for sentence in said]
    for number, sentence in enumerate(said):
        if grammar.matter(sentence) < _ANCHOR:
            continue
        past = grammar.pasts(sentence)
        habit = patterns.first_hit(patterns.HABIT, sentence)
        if past and (own[number] or (_tied(sentence) and any(window(own, number, 3, 3)))):
            yield Mark(sentence, past[0])
        elif habit and _tied(sentence):
            yield Mark(sentence, habit.first)


def _tied(sentence: Sentence) -> bool:
    """Tell whether somebody, a name, a number or a time is in it."""
    return bool(
        grammar.somebody(sentence)
        or grammar.names(sentence)
        or grammar.numbers(sentence)
        or grammar.times(sentence)
    )


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
        about = near if reasoned else near[:1]
        if sum(map(grammar.matter, about)) >= _ANCHOR:
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
        then = _earlier(sentence)
        if then is None or not grammar.first_person(sentence) or not _anchored(said, number):
            continue
        if any(patterns.first_hit(patterns.NOW, each) for each in window(said, number, 0, _REACH)):
            yield Mark(sentence, then.first)


def _earlier(sentence: Sentence) -> patterns.Hit | None:
    held = patterns.first_hit(patterns.THEN, sentence)
    if held is None and any(key in THOUGHT for key in sentence.keys):
        return patterns.first_hit(patterns.THEN_TOO, sentence)
    return held


def _other_sides(said: Sequence[Sentence]) -> Iterator[Mark]:
    for number, sentence in enumerate(said):
        speech = grammar.reported(sentence)
        if not speech:
            continue
        conceded = any(
            patterns.first_hit(patterns.CONCESSION, each) for each in window(said, number, 1, 2)
        )
        near = window(said, number, 1, 1)
        opposed = any(patterns.first_hit(patterns.AGAINST, each) for each in near)
        opposed = opposed or _turned_against(said, number, speech[0])
        if conceded or (opposed and any(map(grammar.first_person, near))):
            yield Mark(sentence, speech[0])


def _turned_against(said: Sequence[Sentence], number: int, verb: int) -> bool:
    """Tell whether what somebody says is turned against, there or in the next sentence."""
    if any(hit.first > verb for hit in patterns.hits(patterns.CONTRARY, said[number])):
        return True
    after = window(said, number + 1, 0, 0)
    return any(patterns.first_hit(patterns.CONTRARY, each) for each in after)


def _open_ends(said: Sequence[Sentence]) -> Iterator[Mark]:
    late = len(said) // 2
    for number, sentence in enumerate(said):
        hit = patterns.first_hit(patterns.OPEN, sentence)
        if hit and number >= late and _anchored(said, number):
            yield Mark(sentence, hit.first)


def _anchored(said: Sequence[Sentence], number: int) -> bool:
    """Tell whether there is matter about a sentence, and in it unless it is a short aside."""
    sentence = said[number]
    near = sum(map(grammar.matter, window(said, number, 2, 1)))
    brief = len(sentence.keys) <= _ASIDE
    return near >= _NEAR and (brief or grammar.matter(sentence) >= 1) and not is_list(sentence)

"""Marks for the items on systems and people: b1 to b7."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thinkaloud.domain.estimate import grammar, patterns
from thinkaloud.domain.estimate.cast_list import Cast, cast_list, near
from thinkaloud.domain.estimate.emptiness import (
    carried_by_slogans,
    is_list,
    says_nothing_in_particular,
)
from thinkaloud.domain.estimate.lexicon.outcomes import GOOD, HARM, HARM_TO_SOMEBODY, VALUE_NAMES
from thinkaloud.domain.estimate.lexicon.systems import SYSTEM
from thinkaloud.domain.estimate.marks import Mark, Marks, window
from thinkaloud.domain.estimate.spoken import Sentence

_CLOSE = 6
_SAME_CLAUSE = 10
_NEXT = 4
_RIGHT_AWAY = 2
_PARTING = frozenset(",;:–—()")


class Scene(NamedTuple):
    """One sentence with what it says about systems and people, as numbers of its words."""

    sentence: Sentence
    cast: Cast
    system: tuple[int, ...]
    suffered: tuple[int, ...]
    """People in general or in particular, with something that happens to them or is felt."""
    lived: tuple[int, ...]
    """Somebody singled out, with something that happens to them or is done by them."""
    value: tuple[int, ...]


def scenes(said: Sequence[Sentence]) -> list[Scene]:
    """Look at each sentence for systems, people, and what happens to them."""
    return [_scene(each, cast) for each, cast in zip(said, cast_list(said), strict=True)]


def _scene(sentence: Sentence, cast: Cast) -> Scene:
    keys = sentence.keys
    done_to = [place for place, key in enumerate(keys) if key in HARM_TO_SOMEBODY]
    undergone = [hit.first for hit in patterns.hits(patterns.UNDERGOES, sentence)]
    suffered = {
        *_who_felt(sentence, cast.affected),
        *near(cast.affected, done_to, _CLOSE),
        *(
            place
            for place in cast.affected
            if any(0 < at - place <= _RIGHT_AWAY for at in undergone)
        ),
    }
    lived = {
        place
        for place in cast.single
        if any(0 < at - place <= _NEXT for at in grammar.pasts(sentence))
        or any(0 < at - place <= _NEXT and _joined(sentence, place, at) for at in undergone)
    }
    return Scene(
        sentence,
        cast,
        tuple(place for place, key in enumerate(keys) if key in SYSTEM),
        tuple(sorted(suffered)),
        tuple(sorted(lived | (suffered & set(cast.single)))),
        _values(sentence, cast),
    )


def _joined(sentence: Sentence, first: int, second: int) -> bool:
    """Tell whether no punctuation parts two words."""
    between = sentence.text[sentence.words[first].end : sentence.words[second].start]
    return _PARTING.isdisjoint(between)


def _who_felt(sentence: Sentence, affected: Sequence[int]) -> Iterator[int]:
    """Whoever stands before a word of feeling, unless that is the speaker; else who is behind."""
    for place, key in enumerate(sentence.keys):
        if key not in HARM and key not in GOOD:
            continue
        behind = [other for other in affected if 0 < other - place <= _NEXT]
        for other in range(place - 1, max(-1, place - 1 - _SAME_CLAUSE), -1):
            if other in affected:
                yield other
                break
            if sentence.keys[other] in grammar.I_OR_WE:
                break
        else:
            yield from behind[:1]


def _values(sentence: Sentence, cast: Cast) -> tuple[int, ...]:
    """Names of values, where there are several or people with them: one alone is but a topic."""
    found = tuple(place for place, key in enumerate(sentence.keys) if key in VALUE_NAMES)
    return found if cast.affected or len(found) > 1 else ()


def linking_marks(seen: Sequence[Scene]) -> Marks:
    """Find what speaks for b1 to b7 in what the candidate's sentences show."""
    sides: dict[str, list[Mark]] = {
        "b1": [Mark(each.sentence, each.system[0]) for each in seen if each.system],
        "b2": list(_people(seen)),
    }
    joined = [each for each in seen if not is_list(each.sentence)]
    said = [each.sentence for each in seen]
    if says_nothing_in_particular(said) or carried_by_slogans(said):
        joined = []
    return sides | {
        "b3": list(_links(joined)),
        "b4": list(_somebody(joined)),
        "b5": list(_blind_spots(joined)),
        "b6": list(_costs(joined)),
        "b7": list(_consequences(joined)),
    }


def _people(seen: Sequence[Scene]) -> Iterator[Mark]:
    for each in seen:
        found = each.suffered or each.lived or each.value
        if found:
            yield Mark(each.sentence, found[0])


def _links(seen: Sequence[Scene]) -> Iterator[Mark]:
    for number, each in enumerate(seen):
        here = window(seen, number, 0, 1)
        if not any(one.system for one in here):
            continue
        if any(one.lived for one in here):
            yield Mark(each.sentence, 0)
            continue
        joined = any(patterns.first_hit(patterns.LINK, one.sentence) for one in here)
        if joined and any(one.suffered for one in here):
            yield Mark(each.sentence, 0)


def _somebody(seen: Sequence[Scene]) -> Iterator[Mark]:
    for number, each in enumerate(seen):
        if each.lived and any(one.system for one in window(seen, number, 1, 1)):
            yield Mark(each.sentence, each.lived[0])


def _blind_spots(seen: Sequence[Scene]) -> Iterator[Mark]:
    for number, each in enumerate(seen):
        hit = patterns.first_hit(patterns.LOOKED_FINE, each.sentence)
        if hit is None:
            continue
        if any(one.lived or one.suffered for one in window(seen, number, 2, 2)):
            yield Mark(each.sentence, hit.first)


def _costs(seen: Sequence[Scene]) -> Iterator[Mark]:
    for number, each in enumerate(seen):
        hit = patterns.first_hit(patterns.COST, each.sentence)
        if hit and any(one.cast.affected for one in window(seen, number, 1, 1)):
            yield Mark(each.sentence, hit.first)


def _consequences(seen: Sequence[Scene]) -> Iterator[Mark]:
    affected = False
    for number, each in enumerate(seen):
        hit = patterns.first_hit(patterns.REDESIGN, each.sentence)
        later = patterns.first_hit(patterns.LATER, each.sentence)
        if affected and hit and later and any(one.system for one in window(seen, number, 2, 1)):
            yield Mark(each.sentence, hit.first)
        affected = affected or bool(each.suffered or each.lived)

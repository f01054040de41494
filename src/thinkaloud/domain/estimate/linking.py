"""Marks for the items on systems and people: b1 to b7."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thinkaloud.domain.estimate import grammar, patterns
from thinkaloud.domain.estimate.cast_list import Cast, cast_list, near
from thinkaloud.domain.estimate.lexicon.outcomes import GOOD, HARM, HARM_TO_SOMEBODY, VALUE_NAMES
from thinkaloud.domain.estimate.lexicon.systems import SYSTEM
from thinkaloud.domain.estimate.marks import Mark, Marks, window
from thinkaloud.domain.estimate.spoken import Sentence

_CLOSE = 6
_SAME_CLAUSE = 10
_NEXT = 4


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
    felt = [place for place, key in enumerate(keys) if key in HARM or key in GOOD]
    done_to = [place for place, key in enumerate(keys) if key in HARM_TO_SOMEBODY]
    undergone = [hit.first for hit in patterns.hits(patterns.UNDERGOES, sentence)]
    affected = cast.affected
    suffered = {
        *near(affected, felt, _SAME_CLAUSE),
        *near(affected, done_to, _CLOSE),
        *(place for place in affected if any(0 < at - place <= 2 for at in undergone)),  # noqa: PLR2004
    }
    acts = [*grammar.pasts(sentence), *undergone]
    lived = {place for place in cast.single if any(0 < at - place <= _NEXT for at in acts)}
    return Scene(
        sentence,
        cast,
        tuple(place for place, key in enumerate(keys) if key in SYSTEM),
        tuple(sorted(suffered)),
        tuple(sorted(lived | (suffered & set(cast.single)))),
        tuple(place for place, key in enumerate(keys) if key in VALUE_NAMES),
    )


def linking_marks(said: Sequence[Sentence]) -> Marks:
    """Find what speaks for b1 to b7 in the sentences of the candidate."""
    seen = scenes(said)
    return {
        "b1": [Mark(each.sentence, each.system[0]) for each in seen if each.system],
        "b2": list(_people(seen)),
        "b3": list(_links(seen)),
        "b4": list(_somebody(seen)),
        "b5": list(_blind_spots(seen)),
        "b6": list(_costs(seen)),
        "b7": list(_consequences(seen)),
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

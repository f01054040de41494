"""Who is in each sentence: somebody singled out, people in general, or those one works with."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thinkaloud.domain.estimate import grammar
from thinkaloud.domain.estimate.lexicon.people import (
    AT_WORK,
    GROUPS,
    ROLES,
    SERVED,
    THEY,
    THIRD_PERSON,
    TITLES,
)
from thinkaloud.domain.estimate.lexicon.verbs import SPEECH, THOUGHT
from thinkaloud.domain.estimate.marks import window
from thinkaloud.domain.estimate.spoken import Sentence

_BEFORE_ROLE = 3
_BEFORE_PLACES = frozenset("in at from of into to on between via the for".split())


class Cast(NamedTuple):
    """Numbers of the words in a sentence that stand for persons."""

    single: tuple[int, ...]
    """Somebody identifiable who lives with the system: a role, a name, or he or she."""
    general: tuple[int, ...]
    """People in general, and roles in the plural."""
    work: tuple[int, ...]
    """Bosses, colleagues and others at the speaker's work."""

    @property
    def affected(self) -> tuple[int, ...]:
        """All but those at work."""
        return self.single + self.general


def cast_list(said: Sequence[Sentence]) -> list[Cast]:
    """Say who is in each sentence; he and she are whoever was singled out last."""
    casts: list[Cast] = []
    at_work = False
    people_spoken_of = False
    for number, sentence in enumerate(said):
        single: list[int] = []
        general: list[int] = []
        work: list[int] = []
        named = frozenset(_persons_named(said, number))
        for place, key in enumerate(sentence.keys):
            if _in_compound(sentence, place):
                continue
            if key in AT_WORK or (place in named and _follows_work(sentence, place)):
                work.append(place)
                at_work = True
            elif place in named or (key in SERVED and grammar.singled_out(sentence, place)):
                single.append(place)
                at_work = False
            elif key in THIRD_PERSON:
                (work if at_work else single).append(place)
            elif key in GROUPS or key in SERVED or (key in THEY and (general or people_spoken_of)):
                general.append(place)
        casts.append(Cast(tuple(single), tuple(general), tuple(work)))
        people_spoken_of = bool(general or single)
    return casts


def _persons_named(said: Sequence[Sentence], number: int) -> Iterator[int]:
    """Names that are treated as a person's: with a title or a role, speaking, or soon he or she."""
    sentence = said[number]
    soon = window(said, number, 0, 2)
    followed = any(key in THIRD_PERSON for each in soon for key in each.keys)
    for place in grammar.names(sentence):
        before = sentence.keys[max(0, place - 1) : place]
        behind = sentence.keys[place + 1 : place + 1 + _BEFORE_ROLE]
        titled = any(key in TITLES or key in ROLES for key in before)
        somewhere = any(key in _BEFORE_PLACES for key in before)
        acts = place + 1 in grammar.pasts(sentence)
        speaks = any(key in SPEECH or key in THOUGHT for key in behind)
        if titled or (not somewhere and (followed or speaks or acts)):
            yield place


def _follows_work(sentence: Sentence, place: int) -> bool:
    return any(key in AT_WORK for key in sentence.keys[max(0, place - 2) : place])


def _in_compound(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is but the first half of another, as in `user-friendly`."""
    end = sentence.words[place].end
    return sentence.text[end : end + 1] == "-"


def near(places: Sequence[int], others: Sequence[int], reach: int) -> Iterator[int]:
    """Yield the first of two kinds of words that have one of the second within reach."""
    for place in places:
        if any(abs(place - other) <= reach for other in others):
            yield place

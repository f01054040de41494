"""Marks for the items on systems and people: b1 to b7."""

from collections.abc import Iterator, Sequence

from thinkaloud.domain.estimate import grammar, patterns
from thinkaloud.domain.estimate.lexicon.outcomes import GOOD, HARM, VALUE_NAMES
from thinkaloud.domain.estimate.lexicon.systems import SYSTEM
from thinkaloud.domain.estimate.lexicon.verbs import CHANGE
from thinkaloud.domain.estimate.marks import Mark, Marks, window
from thinkaloud.domain.estimate.spoken import Sentence

_LINK = patterns.whole_words(
    r"because|so|so that|then|when|if|until|which means|means|meant|that is why|which is why|made|"
    r"makes|make|let|lets|leads? to|led to|causes?|caused|depends? on|once|after|before|where|"
    r"without|otherwise|and then"
)


def linking_marks(said: Sequence[Sentence]) -> Marks:
    """Find what speaks for b1 to b7 in the sentences of the candidate."""
    return {
        "b1": list(_systems(said)),
        "b2": list(_people(said)),
        "b3": list(_links(said)),
        "b4": list(_affected(said)),
        "b5": list(_blind_spots(said)),
        "b6": list(_costs(said)),
        "b7": list(_consequences(said)),
    }


def system_words(sentence: Sentence) -> list[int]:
    """Return the numbers of its words that name something built, measured or ruled."""
    return [place for place, key in enumerate(sentence.keys) if key in SYSTEM]


def outcome_words(sentence: Sentence) -> list[int]:
    """Return the numbers of its words that say what happened to people; names of values do not."""
    return [
        place
        for place, key in enumerate(sentence.keys)
        if (key in HARM or key in GOOD) and key not in VALUE_NAMES
    ]


def _systems(said: Sequence[Sentence]) -> Iterator[Mark]:
    for sentence in said:
        found = system_words(sentence)
        if found:
            yield Mark(sentence, found[0])


def _people(said: Sequence[Sentence]) -> Iterator[Mark]:
    for sentence in said:
        value = [place for place, key in enumerate(sentence.keys) if key in VALUE_NAMES]
        if value:
            yield Mark(sentence, value[0])
        elif grammar.anyone(sentence) and outcome_words(sentence):
            yield Mark(sentence, grammar.anyone(sentence)[0])


def _links(said: Sequence[Sentence]) -> Iterator[Mark]:
    for number, sentence in enumerate(said):
        near = window(said, number, 0, 1)
        sides = any(map(system_words, near)) and any(map(outcome_words, near))
        if not sides or not any(map(grammar.anyone, near)):
            continue
        linked = any(patterns.first_hit(_LINK, each) for each in near)
        if linked or any(map(grammar.somebody, near)):
            yield Mark(sentence, 0)


def _affected(said: Sequence[Sentence]) -> Iterator[Mark]:
    for number, sentence in enumerate(said):
        persons = grammar.somebody(sentence)
        near = window(said, number, 1, 1)
        if persons and any(map(system_words, near)) and any(map(outcome_words, near)):
            yield Mark(sentence, persons[0])


def _blind_spots(said: Sequence[Sentence]) -> Iterator[Mark]:
    for number, sentence in enumerate(said):
        hit = patterns.first_hit(patterns.LOOKED_FINE, sentence)
        near = window(said, number, 2, 2)
        if hit is None or not any(map(grammar.somebody, near)):
            continue
        if any(any(key in HARM for key in each.keys) for each in near):
            yield Mark(sentence, hit.first)


def _costs(said: Sequence[Sentence]) -> Iterator[Mark]:
    for number, sentence in enumerate(said):
        hit = patterns.first_hit(patterns.COST, sentence)
        if hit and any(map(grammar.anyone, window(said, number, 1, 1))):
            yield Mark(sentence, hit.first)


def _consequences(said: Sequence[Sentence]) -> Iterator[Mark]:
    late = len(said) // 3
    for number, sentence in enumerate(said):
        changed = [place for place, key in enumerate(sentence.keys) if key in CHANGE]
        acting = any(key in grammar.I_OR_WE for key in sentence.keys)
        later = patterns.first_hit(patterns.NOW, sentence) or " so " in sentence.line
        if changed and acting and later and number >= late:
            yield Mark(sentence, changed[0])

"""What grammar alone says about a sentence: who acts, when, and how much matter it has."""

from thinkaloud.domain.estimate.inflection import plain
from thinkaloud.domain.estimate.lexicon.people import FEW, ROLES, SINGLING, THEY, THIRD_PERSON
from thinkaloud.domain.estimate.lexicon.performance import SLOGAN, VAGUE
from thinkaloud.domain.estimate.lexicon.stance import HEDGE
from thinkaloud.domain.estimate.lexicon.time import NUMBERS, TIME
from thinkaloud.domain.estimate.lexicon.verbs import IRREGULAR_PAST, NOT_PAST, SPEECH, THOUGHT
from thinkaloud.domain.estimate.spoken import Sentence
from thinkaloud.domain.words import is_content

FIRST_PERSON = frozenset("i we me us my our mine ours myself ourselves".split())
I_OR_WE = frozenset({"i", "we"})
_NO_PAST_AFTER = plain("""
is are be been being am get gets well more most very a an the of to so too as and or by
""")
_NOT_A_NAME = plain("""
i ai anthropic claude openai chatgpt english god internet monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october november
december
""")
_HEDGES = frozenset(word for phrase in HEDGE.split("|") for word in phrase.split())
_PLURALS = plain("people children men women staff crew folks")
_OBJECTS = plain("him her his hers them their theirs himself herself themselves")
_BEFORE_NOUN = plain("a an the my our his her their your this that no any some of")
_SHORTEST_PAST = 4
_BEFORE_ROLE = 3


def first_person(sentence: Sentence) -> bool:
    """Tell whether the speaker, alone or among others, is in it."""
    return any(key in FIRST_PERSON for key in sentence.keys)


def pasts(sentence: Sentence) -> list[int]:
    """Return the numbers of its words that are past tense verbs."""
    return [place for place in range(len(sentence.keys)) if _is_past(sentence, place)]


def _is_past(sentence: Sentence, place: int) -> bool:
    key = sentence.keys[place]
    if key in IRREGULAR_PAST:
        return True
    if not key.endswith("ed") or len(key) < _SHORTEST_PAST or key in NOT_PAST:
        return False
    return place > 0 and sentence.keys[place - 1] not in _NO_PAST_AFTER


def names(sentence: Sentence) -> list[int]:
    """Return the numbers of its words that are written as names, not first in the sentence."""
    return [
        place
        for place, word in enumerate(sentence.words)
        if place > 0 and _is_name(sentence.text[word.start : word.end], word.key)
    ]


def _is_name(typed: str, key: str) -> bool:
    stem = typed.replace("’", "'").partition("'")[0]
    return stem[0].isupper() and stem[1:].islower() and key not in _NOT_A_NAME


def numbers(sentence: Sentence) -> list[int]:
    """Return the numbers of its words that count something, in figures or words."""
    return [place for place, key in enumerate(sentence.keys) if key in NUMBERS or key[:1].isdigit()]


def times(sentence: Sentence) -> list[int]:
    """Return the numbers of its words that name a time."""
    return [place for place, key in enumerate(sentence.keys) if key in TIME]


def somebody(sentence: Sentence) -> list[int]:
    """Return the numbers of its words that point at one person, or at some who were counted."""
    return [place for place in range(len(sentence.keys)) if _points_at_one(sentence, place)]


def _points_at_one(sentence: Sentence, place: int) -> bool:
    key = sentence.keys[place]
    return key in THIRD_PERSON or (key in ROLES and singled_out(sentence, place))


def singled_out(sentence: Sentence, place: int) -> bool:
    """Tell whether a word for a role means somebody in particular, or some who were counted."""
    before = sentence.keys[max(0, place - _BEFORE_ROLE) : place]
    if _is_plural(sentence.keys[place]):
        return any(key in FEW for key in before)
    return "the" in before or any(key in SINGLING for key in before)


def _is_plural(key: str) -> bool:
    return key in _PLURALS or (key.endswith("s") and key.removesuffix("s") in ROLES)


def reported(sentence: Sentence) -> list[int]:
    """Return the numbers of words by which another person speaks or thinks."""
    keys = sentence.keys
    others = {*somebody(sentence), *names(sentence)}
    others |= {place for place, key in enumerate(keys) if key in THEY}
    subjects = {
        place
        for place in others
        if keys[place] not in _OBJECTS or (keys[place] == "them" and keys[place - 1] == "of")
    }
    return [
        place
        for place, key in enumerate(keys)
        if (key in SPEECH or key in THOUGHT)
        and (place == 0 or keys[place - 1] not in _BEFORE_NOUN)
        and _has_subject(keys, place, subjects)
    ]


def _has_subject(keys: tuple[str, ...], verb: int, subjects: set[int]) -> bool:
    """Tell whether the nearest person before a verb is one of the subjects."""
    for place in range(verb - 1, max(-1, verb - 1 - _BEFORE_ROLE), -1):
        if keys[place] in FIRST_PERSON or keys[place] == "you":
            return False
        if place in subjects:
            return True
    return False


def matter(sentence: Sentence, first: int = 0, last: int | None = None) -> int:
    """Return how many words there are that stand for something in particular."""
    return sum(is_matter(key) for key in sentence.keys[first:last])


def is_matter(key: str) -> bool:
    """Tell whether a word stands for something in particular: no grammar, hedge or vague word."""
    if key.isdigit():
        return True
    vague = key in VAGUE or key in SLOGAN or key in _HEDGES
    return len(key) > 2 and is_content(key) and not vague and key not in THOUGHT  # noqa: PLR2004

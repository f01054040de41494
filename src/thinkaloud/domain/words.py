"""The words of a text, made comparable, each with its place in the text as it was typed."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"  # scripts that write no spaces: one at a time
    r"|[^\W_]+(?:[’'ʼ\u00ad\u200b-\u200d\u2060][^\W_]+)*"
)
_INVISIBLE = re.compile(r"[’'ʼ\u00ad\u200b-\u200d\u2060]")
_SHORTEST_STEM = 4
_SOFT_C = re.compile(r"c(?=[eiy])")
_ALIKE = str.maketrans({"c": "k", "q": "k", "z": "s", "x": "ks"})
_SILENT = re.compile(r"[aeiouyhw]")
_REPEATED = re.compile(r"(.)\1+")


class Word(NamedTuple):
    """One word: `text[start:end]` as it was typed, and `key` to compare it by."""

    key: str
    """Lower case, compatibility forms resolved, apostrophes left out: `Don’t` is `dont`."""
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Return the words of a text in order; punctuation and symbols are not words."""
    return list(_words(text))


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        key = unicodedata.normalize("NFKC", _INVISIBLE.sub("", match.group())).casefold()
        yield Word(key, match.start(), match.end())


def is_content(key: str) -> bool:
    """Tell whether a word carries matter, so that texts that share it share more than grammar."""
    return not (key in FUNCTION_WORDS or key in FILLERS or key in HESITATIONS)


def stem(key: str) -> str:
    """Return a word without its commonest English endings, so that `loops` is `loop`."""
    for ending in ("ing", "ed", "es", "s"):
        if key.endswith(ending) and len(key) - len(ending) >= _SHORTEST_STEM:
            return key[: -len(ending)]
    return key


def sound(key: str) -> str:
    """Return a rough key of how a word sounds, so that what dictation misheard still matches.

    The first letter and the consonants after it: `tale` is `tail`, `practise` is `practice`. Words
    of three letters or fewer, and words that are not English letters, stay as they are.
    """
    if len(key) < _SHORTEST_STEM or not (key.isascii() and key.isalpha()):
        return key
    spelt = _SOFT_C.sub("s", key).replace("ph", "f").translate(_ALIKE)
    first = "a" if spelt[0] in "aeiouy" else spelt[0]
    return _REPEATED.sub(r"\1", first + _SILENT.sub("", spelt[1:]))


HESITATIONS = frozenset("ah eh er erm hm hmm mhm mm oh uh uhm um umm".split())
"""Sounds that only keep the floor."""

FILLERS = frozenset(
    """
    actually basically gonna honestly kind kinda like literally obviously ok okay right sort sorta
    stuff wanna well yeah yep yes
    """.split()
)
"""Words that often only keep the floor."""

FUNCTION_WORDS = frozenset(
    """
    a about above after again against all almost along already also although always am among an and
    another any anybody anyone anything are arent around as at away back be became because become
    been before being below between both but by came can cannot cant come could couldnt did didnt do
    does doesnt doing done dont down during each either else enough even ever every everybody
    everyone everything few first for from further get gets getting go goes going gone got had hadnt
    has hasnt have havent having he hed hell her here heres hers herself hes him himself his how
    however i id if ill im in instead into is isnt it itd itll its itself ive just last least less
    lets made make makes many may maybe me might mine more most much must my myself neither never no
    nobody none nor not nothing now of off often on once one ones only onto or other others our ours
    ourselves out over own perhaps put quite rather really said same say says see seem seems she
    shed shell shes should shouldnt since so some somebody someone something sometimes somewhere
    still such than that thatd thatll thats the their theirs them themselves then there theres these
    they theyd theyll theyre theyve thing things this those though through to together too toward
    towards two under unless until up upon us use used very via was wasnt we wed well went were
    werent weve what whatever whats when whenever where wheres whether which whichever while who
    whoever whole whom whos whose why will with within without wont would wouldnt yet you youd youll
    your youre yours yourself yourselves youve
    """.split()
)
"""English words that belong to grammar more than to matter, by key."""

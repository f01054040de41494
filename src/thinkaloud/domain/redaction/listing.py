"""What the user listed, and everything to be replaced put together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.redaction.figures import kind_of
from thinkaloud.domain.redaction.known_words import FIRM_WORDS, PARTICLES, is_known
from thinkaloud.domain.redaction.originals import (
    PLACEHOLDER,
    Kind,
    Original,
    Phrase,
    phrase_of,
    trimmed,
)

_MOST_NAMES = 4
"""Words that a listed name may have for each of them to count alone."""


def all_originals(listed: Iterable[str], detected: Iterable[Original]) -> tuple[Original, ...]:
    """Return what is to be replaced: each of it once, what is listed before what was found."""
    found = tuple(detected)
    kinds = {phrase_of(each.text): each.kind for each in found}
    wholes = tuple(_whole(entry, kinds) for entry in map(one_line, listed) if _is_usable(entry))
    known: dict[Phrase, Original] = {}
    for original in (*wholes, *(part for whole in wholes for part in _parts(whole))):
        known.setdefault(phrase_of(original.text), original)
    added = (_joined(each, known) for each in found if phrase_of(each.text) not in known)
    return (*known.values(), *added)


def _is_usable(entry: str) -> bool:
    return bool(trimmed(entry)) and PLACEHOLDER.search(entry) is None


def _whole(entry: str, kinds: dict[Phrase, Kind]) -> Original:
    text = trimmed(entry)
    kind = kind_of(entry) or kinds.get(phrase_of(text))
    if kind is None:
        makes_a_firm = any(word.casefold().strip(".,") in FIRM_WORDS for word in text.split())
        kind = Kind.FIRM if makes_a_firm else Kind.NAME
    return Original(text, kind, text, listed=True)


def _parts(whole: Original) -> Sequence[Original]:
    """Return the names in a listed name that count alone: `Runa` and `Holm` of `Runa Holm`."""
    words = whole.text.split()
    if whole.kind is not Kind.NAME or not 1 < len(words) <= _MOST_NAMES:
        return ()
    telling = (word for word in map(trimmed, words) if _counts_alone(word))
    return tuple(Original(word, Kind.NAME, whole.text, listed=True) for word in telling)


def _counts_alone(word: str) -> bool:
    return len(word) > 1 and not is_known(word) and word.casefold() not in PARTICLES


def _joined(found: Original, known: dict[Phrase, Original]) -> Original:
    """Let a name that was found be whose the one listed word in it is."""
    owners = (known.get(phrase_of(word)) for word in found.whose.split())
    for owner in owners:
        if owner is not None and owner.text == owner.whose and owner.kind is found.kind:
            return replace(found, whose=owner.whose)
    return found

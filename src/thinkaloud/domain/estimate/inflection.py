"""Regular English inflection, so that word lists hold base forms only."""

from collections.abc import Iterator

_VOWELS = frozenset("aeiou")
_BRITISH_AND_AMERICAN = (("our", "or"), ("ise", "ize"), ("yse", "yze"), ("lling", "ling"))


def inflected(bases: str) -> frozenset[str]:
    """Return the words of a list, separated by spaces, in all their regular forms.

    Both spellings, plural or third person, past and `-ing`. Forms that do not exist do no harm.
    """
    return frozenset(form for base in bases.split() for form in _forms(base))


def plain(bases: str) -> frozenset[str]:
    """Return the words of a list, separated by spaces, as they stand."""
    return frozenset(bases.split())


def _forms(base: str) -> Iterator[str]:
    for spelling in (base, *_other_spellings(base)):
        yield spelling
        yield from _plural(spelling)
        yield from _verbal(spelling)


def _other_spellings(base: str) -> Iterator[str]:
    for british, american in _BRITISH_AND_AMERICAN:
        if base.endswith(british):
            yield base.removesuffix(british) + american


def _plural(base: str) -> Iterator[str]:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        yield base[:-1] + "ies"
    elif base.endswith(("s", "x", "z", "ch", "sh")):
        yield base + "es"
    elif base.endswith("man"):
        yield base[:-2] + "en"
    else:
        yield base + "s"


def _verbal(base: str) -> Iterator[str]:
    if base.endswith("e"):
        yield base + "d"
        yield base[:-1] + "ing"
        return
    yield base + "ing"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        yield base[:-1] + "ied"
        return
    yield base + "ed"
    if base[-1:] not in _VOWELS and base[-2:-1] in _VOWELS and base[-3:-2] not in _VOWELS:
        yield base + base[-1] + "ed"
        yield base + base[-1] + "ing"

"""Names of people and of firms, told by their capitals and by the words beside them.

A simple detector: it misses names in small letters and at the beginning of sentences, and takes
places, products and other words with a capital for names.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thinkaloud.domain.redaction.capitals import Run, Word, runs
from thinkaloud.domain.redaction.known_words import FIRM_WORDS, is_known
from thinkaloud.domain.redaction.originals import Kind, trimmed

_CUE = re.compile(
    r"\b(?:(?:work(?:ed|s|ing)?|jobs?|role|position|intern|interned|internship|career|years?|time|"
    r"engineer|developer|manager|designer|analyst|consultant) (?:at|for)|"
    r"(?:employed|hired|acquired) by|consult(?:ed|ing) for|joined|joining)(?: the)? $",
    re.IGNORECASE,
)
_COMMON_ACRONYMS = frozenset(
    "AI API CEO CFO COO CTO EU HR II III IT LLM ML PM QA UI UK US UX".split()
)
_UNLIKE_NAMES = ("ly", "ing", "ed")
"""Endings of words that often begin a sentence."""


class Named(NamedTuple):
    """A name or a firm, and the shorter forms in which it may come again."""

    text: str
    kind: Kind
    parts: tuple[str, ...] = ()


def names(text: str, kept: frozenset[str]) -> Iterator[Named]:
    """Yield what looks like a name or a firm.

    Args:
        text: What somebody said.
        kept: Words in small letters that are no news, as the interviewer's own name.
    """
    for run in runs(text):
        found = _firm(text, run, kept) or _name(text, run.words, kept)
        if found is not None:
            yield found


def _firm(text: str, run: Run, kept: frozenset[str]) -> Named | None:
    words = run.words
    telling = [at for at, word in enumerate(words) if _tells(word, kept, acronyms=True)]
    makers = [at for at, word in enumerate(words) if _makes_a_firm(word)]
    if not telling:
        return None
    if makers and any(word.text == "of" for word in words):
        return Named(_shown(text, words[min(makers[0], telling[0]) : telling[-1] + 1]), Kind.FIRM)
    if makers and telling[0] < makers[-1]:
        whole = words[telling[0] : makers[-1] + 1]
        alone = _shown(text, [word for word in whole if not _makes_a_firm(word)])
        shown = _shown(text, whole)
        return Named(shown, Kind.FIRM, (alone,) if shown.startswith(alone) else ())
    if _CUE.search(run.before):
        return Named(_shown(text, words[telling[0] : telling[-1] + 1]), Kind.FIRM)
    return None


def _name(text: str, words: Sequence[Word], kept: frozenset[str]) -> Named | None:
    if words[0].opens and not _may_open(words, kept):
        words = words[1:]
    telling = [at for at, word in enumerate(words) if _tells(word, kept, acronyms=False)]
    if not telling:
        return None
    whole = words[telling[0] : telling[-1] + 1]
    parts = tuple(word.text for word in whole if _tells(word, kept, acronyms=False))
    return Named(_shown(text, whole), Kind.NAME, parts if len(whole) > 1 else ())


def _may_open(words: Sequence[Word], kept: frozenset[str]) -> bool:
    """Tell whether a sentence begins with a name: a second one must stand beside it."""
    if words[0].text.endswith(_UNLIKE_NAMES):
        return False
    if not _tells(words[0], kept, acronyms=False):
        return False
    return any(_tells(word, kept, acronyms=False) for word in words[1:])


def _tells(word: Word, kept: frozenset[str], *, acronyms: bool) -> bool:
    """Tell whether a word can be a name by itself."""
    if len(word.text) == 1 or word.text in _COMMON_ACRONYMS or (word.is_acronym and not acronyms):
        return False
    if word.text.casefold() in kept or is_known(word.text):
        return False
    parts = word.text.split("-")
    return any(part[0].isupper() and not is_known(part) for part in parts)


def _makes_a_firm(word: Word) -> bool:
    return word.text.casefold() in FIRM_WORDS


def _shown(text: str, words: Sequence[Word]) -> str:
    return trimmed(text[words[0].start : words[-1].end])

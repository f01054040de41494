"""Which words of a text are not the speaker's own: nothing may be put in anybody's mouth."""

import re
from collections.abc import Iterable, Iterator

from thinkaloud.domain.words import FILLERS, FUNCTION_WORDS, HESITATIONS, Word, words

_HE_AND_SHE = frozenset(
    "he him his himself hed hell hes she her hers herself shed shell shes".split()
)
_FREE = (FUNCTION_WORDS | FILLERS | HESITATIONS) - _HE_AND_SHE - {"two"}
_I = frozenset("i id ill im ive".split())
_POSSESSIVE = re.compile(r"[’'ʼ]s$")
_OPENING = "“‘\"'(["
_CLOSING = ".!?…:;]"
_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST_ROOT = 3


class Vocabulary:
    """The words somebody has said, and those that anybody may add."""

    def __init__(self, said: Iterable[str], plain: Iterable[str] = ()) -> None:
        self._said = list(said)
        self._roots = {_root(_key(text, word)) for text in self._said for word in words(text)}
        self._plain = {_root(word) for word in plain}
        self._written = {text[word.start : word.end] for text in self._said for word in words(text)}

    def strangers(self, text: str) -> Iterator[str]:
        """Yield the words of content, figures, persons and names that were not said.

        Grammar is free, except for a person's sex and for the number two; so are plain words.
        """
        for word in words(text):
            key = _key(text, word)
            free = key in _FREE or _root(key) in self._plain
            if not (free or _root(key) in self._roots) or self._is_new_name(text, word):
                yield text[word.start : word.end]

    def new_names(self, text: str) -> Iterator[str]:
        """Yield the names and figures of a text that were not said."""
        for word in words(text):
            shown = text[word.start : word.end]
            new_figure = any(each.isdigit() for each in shown) and shown not in self._written
            if new_figure or self._is_new_name(text, word):
                yield shown

    def _is_new_name(self, text: str, word: Word) -> bool:
        """Tell whether a word has a capital that its place does not explain."""
        shown = text[word.start : word.end]
        if not shown[0].isupper() or word.key in _I or _starts(text, word.start):
            return False
        key = _key(text, word)
        if key in _FREE or _root(key) in self._plain:
            return shown not in self._written
        return _root(key) not in self._roots


def _starts(text: str, at: int) -> bool:
    """Tell whether a sentence, a quote or a slot may begin at this offset."""
    before = text[:at].rstrip()
    return not before or before[-1] in _CLOSING or text[at - 1] in _OPENING


def _key(text: str, word: Word) -> str:
    """The word to compare by, without a possessive ending."""
    own = _POSSESSIVE.sub("", text[word.start : word.end])
    return words(own)[0].key


def _root(key: str) -> str:
    """What the common forms of a word have in common: `notic` of notice, noticed, noticing."""
    endings = (each for each in _ENDINGS if key.endswith(each))
    ending = next((each for each in endings if len(key) - len(each) >= _SHORTEST_ROOT), "")
    root = key.removesuffix(ending).removesuffix("e")
    if len(root) > _SHORTEST_ROOT and root[-1] == root[-2]:
        return root[:-1]
    return f"{root[:-1]}y" if root.endswith("i") else root

"""What a simple detector takes for names, firms, numbers and addresses in what people said."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from thinkaloud.domain.redaction.capital_names import Named, names
from thinkaloud.domain.redaction.figures import figures
from thinkaloud.domain.redaction.originals import Kind, Original

CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital, so that capitals tell no names."""


def detected(
    said: Iterable[str], prepared: Iterable[str], kept: frozenset[str], language: str
) -> Iterator[Original]:
    """Yield what is found in all texts, whole names before their parts.

    Args:
        said: What people said.
        prepared: Answers that the sheet holds.
        kept: Words in small letters that are no news, as the interviewer's own name.
        language: Two-letter code.
    """
    found: dict[str, Named] = {}
    for text in said:
        _look(found, text, kept, language)
    heard = {*found, *(part for named in found.values() for part in named.parts)}
    for text in prepared:
        _look(found, text, kept, language)
    for original in _originals(found):
        yield replace(original, said=original.text in heard)


def _look(found: dict[str, Named], text: str, kept: frozenset[str], language: str) -> None:
    """Keep what is found, each once; what is a firm in one place is so in all."""
    for named in () if language in CAPITAL_NOUNS else names(text, kept):
        if named.text not in found or named.kind is Kind.FIRM:
            found[named.text] = named
    for figure in figures(text):
        found.setdefault(figure.text, Named(figure.text, figure.kind))


def _originals(found: dict[str, Named]) -> Iterator[Original]:
    whose = {part: named for named in reversed(found.values()) for part in named.parts}
    for named in found.values():
        owner = whose.get(named.text, named)
        yield Original(named.text, owner.kind, owner.text, listed=False)
    for part, owner in whose.items():
        if part not in found:
            yield Original(part, owner.kind, owner.text, listed=False)

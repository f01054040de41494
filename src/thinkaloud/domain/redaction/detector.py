"""What a simple detector takes for names, firms, numbers and addresses in what people said."""

from collections.abc import Iterable, Iterator

from thinkaloud.domain.redaction.capital_names import Named, names
from thinkaloud.domain.redaction.figures import figures
from thinkaloud.domain.redaction.originals import Kind, Original

CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital, so that capitals tell no names."""


def detected(texts: Iterable[str], kept: frozenset[str], language: str) -> Iterator[Original]:
    """Yield what is found in all texts, whole names before their parts.

    Args:
        texts: What people said.
        kept: Words in small letters that are no news, as the interviewer's own name.
        language: Two-letter code.
    """
    found: dict[str, Named] = {}
    for text in texts:
        for named in () if language in CAPITAL_NOUNS else names(text, kept):
            _note(found, named)
        for figure in figures(text):
            _note(found, Named(figure.text, figure.kind))
    yield from _originals(found)


def _note(found: dict[str, Named], named: Named) -> None:
    """Keep what was found once; what is a firm in one place is so in all."""
    if named.text not in found or named.kind is Kind.FIRM:
        found[named.text] = named


def _originals(found: dict[str, Named]) -> Iterator[Original]:
    whose = {part: named for named in reversed(found.values()) for part in named.parts}
    for named in found.values():
        owner = whose.get(named.text, named)
        yield Original(named.text, owner.kind, owner.text, listed=False)
    for part, owner in whose.items():
        if part not in found:
            yield Original(part, owner.kind, owner.text, listed=False)

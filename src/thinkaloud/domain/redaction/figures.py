"""Numbers and addresses in a text, by their shape: digits, e-mail, web, telephone, handles."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from thinkaloud.domain.redaction.originals import PLACEHOLDER, Kind, trimmed

_FEWEST_DIGITS = 7
"""Of what has blanks or brackets in it and is still one telephone number."""

_SHAPES = re.compile(
    rf"(?P<placeholder>{PLACEHOLDER.pattern})"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
    r"|(?P<link>(?:https?://|www\.)[^\s\[\]<>\"“”]{1,2000})"
    r"|(?P<site>(?<![\w.@-])(?:[\w-]{1,63}\.){1,5}"
    r"(?:com|org|net|io|dev|edu|gov|ai|app|uk|de|fr|no|se|dk|eu)(?![\w-])(?:/[^\s\[\]<>\"“”]{0,500})?)"
    r"|(?P<handle>(?<![\w@])@\w{2,40}(?!\w))"
    r"|(?P<telephone>(?<!\w)\d[\d ().-]{5,24}\d(?!\w))"
    r"|(?P<number>(?<!\w)\d+(?:[.,:/’'-]\d+)*[A-Za-z]{0,3}(?!\w))"
)
_KINDS = {
    "mail": Kind.ADDRESS,
    "link": Kind.ADDRESS,
    "site": Kind.ADDRESS,
    "handle": Kind.ADDRESS,
    "telephone": Kind.NUMBER,
    "number": Kind.NUMBER,
}
_NUMBER = re.compile(r"\d+(?:[.,:/’'-]\d+)*[A-Za-z]{0,3}(?!\w)")


class Figure(NamedTuple):
    """A number or an address."""

    text: str
    kind: Kind


def figures(text: str) -> Iterator[Figure]:
    """Yield the numbers and addresses in a text, from its left to its right."""
    for match in _SHAPES.finditer(text):
        shape = match.lastgroup if match.lastgroup in _KINDS else None
        shown = trimmed(match.group())
        if shape is None or not shown:
            continue
        if shape == "telephone" and sum(map(str.isdigit, shown)) < _FEWEST_DIGITS:
            yield from (Figure(each.group(), Kind.NUMBER) for each in _NUMBER.finditer(shown))
        else:
            yield Figure(shown, _KINDS[shape])


def kind_of(text: str) -> Kind | None:
    """Return whether a whole text is a number or an address; None where it is neither."""
    if text and not any(map(str.isalpha, text)):
        return Kind.NUMBER
    whole = next(figures(text), None)
    return whole.kind if whole is not None and whole.text == trimmed(text) else None

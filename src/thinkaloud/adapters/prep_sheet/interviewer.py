"""Who interviews, as far as a sheet says so in passing: `(to Diego)`, `(especially with Diego)`."""

import re
from collections.abc import Iterable

from thinkaloud.adapters.prep_sheet.outline import Kind, Line

_NAME = r"(?P<name>[^\W\d_]+(?:[-’'][^\W\d_]+)*)"
_MENTIONS = (
    re.compile(rf"\((?:question )?(?:to|for) {_NAME}[^()]*\)"),
    re.compile(rf"\((?:especially )?with {_NAME}[^()]*\)"),
)
_NOBODY = frozenset(("Anthropic", "Ask", "Him", "Her", "Interviewer", "The", "Them", "You", "Your"))


def named_interviewer(lines: Iterable[Line]) -> str | None:
    """Return the first name of whom the sheet's questions go to, if it is mentioned."""
    texts = [line.text for line in lines if line.kind is not Kind.QUOTE]
    for mention in _MENTIONS:
        for text in texts:
            found = mention.search(text)
            if found is not None and found["name"][0].isupper() and found["name"] not in _NOBODY:
                return found["name"]
    return None

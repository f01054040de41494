"""The lines of a conversation, each with the label it may have, out of their Markdown dress."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from thinkaloud.adapters.old_conversation.cues import Raw
from thinkaloud.adapters.old_conversation.labels import Label, label_of
from thinkaloud.adapters.old_conversation.timestamps import first_time, without_times

_QUOTED = re.compile(r"(?:> ?)+")
_HEADING = re.compile(r"#{1,6} (?P<text>.+)")
_QUESTION_NUMBER = re.compile(
    r"[-=#*_ ]{0,12}(?:question|q) ?#?\d{1,3}(?: ?(?:of|/) ?\d{1,3})?[-=#*_ :.]{0,12}",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:[-+•*] |#{1,6} )?(?:\*\*|__)?question ?#?\d{1,3}(?: ?(?:of|/) ?\d{1,3})?(?:\*\*|__)?"
    r" ?[:：.–—-](?:\*\*|__)? (?P<text>.+)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:q ?)?#?\d{1,3} ?[.):–—-] ?", re.IGNORECASE)
_WORD = re.compile(r"\w")


class Line(NamedTuple):
    """One line of a conversation; an empty text parts paragraphs."""

    text: str
    label: Label | None = None
    """Of whoever may begin to speak here."""
    seconds: float | None = None
    asks: bool = False
    """A heading that says that a question begins, or is one; its text is that question."""
    heading: int = 0
    """Its level, from 1 to 6; 0 for other lines."""


def read_lines(raws: Iterable[Raw]) -> Iterator[Line]:
    """Yield what stands in each line."""
    for raw in raws:
        yield _line(_QUOTED.sub("", raw.text, count=1) if raw.text[:1] == ">" else raw.text, raw)


def _line(text: str, raw: Raw) -> Line:
    if not _WORD.search(text):
        return Line("")
    if _QUESTION_NUMBER.fullmatch(text):
        return Line("", asks=True)
    counted = _COUNTED.fullmatch(text)
    if counted is not None:
        return Line(counted["text"].rstrip("*_ "), asks=True)
    heading = _HEADING.fullmatch(text)
    if heading and heading["text"].rstrip("*_ ").endswith("?"):
        return Line(_NUMBER.sub("", heading["text"].strip("*_ "), count=1), asks=True)
    label = label_of(text)
    time = raw.seconds if raw.seconds is not None else first_time(text)
    if label is not None:
        rest = without_times(label.rest)
        label = label._replace(rest=rest)
        time = label.seconds if label.seconds is not None else time
    level = len(text) - len(text.lstrip("#")) if heading else 0
    return Line(without_times(text), label, time, heading=level)

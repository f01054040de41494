"""Which lines of a sheet are its questions.

People mark questions in one of a few ways, and a sheet keeps to one of them: the first that it
uses is taken, so that a list inside an answer is not mistaken for questions.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from thinkaloud.adapters.prep_sheet.labels import Part, announces_tips, label
from thinkaloud.adapters.prep_sheet.outline import Kind, Line
from thinkaloud.adapters.prep_sheet.plain import without_wrapping_quotes

LONGEST = 600
"""Characters; a longer text is no question."""

_NUMBER = re.compile(r"(?:#\s?)?\(?\d{1,3}\s?[.):](?=\D)\s*|\d{1,3}\s+[–—-]\s+")
_EXPLICIT = re.compile(
    r"(?:question\s*#?\s*\d{1,3}\b|(?:question|q)\s?\d{0,3}(?=\s*[.):]|\s+[–—-]\s))"
    r"\s*[.):–—-]*\s*",
    re.IGNORECASE,
)
_ASKS = re.compile(r"[?？][\"”’»)\]]*(?:\s*\([^()]*\))?$")
_INVITES = re.compile(
    r"(?:please )?(?:tell (?:me|us)|describe|walk (?:me|us)|talk (?:me|us|about|through)|"
    r"give (?:me|us|an)|share|explain|imagine|suppose|think (?:of|about) a)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Asked:
    """A question as a sheet puts it."""

    text: str
    rest: str = ""
    """What stands behind it on its line."""


def find_questions(lines: Sequence[Line]) -> dict[int, Asked]:
    """Return the questions by the place of their line among the lines, in order."""
    owned = set(_labelled_items(lines))

    def marked_by(test: Callable[[Line], Asked | None]) -> dict[int, Asked]:
        found = {
            at: asked
            for at, line in enumerate(lines)
            if at not in owned and (asked := test(line)) is not None
        }
        return dict(_with_next_line(lines, found))

    bold, numbered = marked_by(_bold), marked_by(_numbered)
    return (
        _without_sections(lines, marked_by(_heading))
        or marked_by(_announced)
        or (bold if len(bold) >= len(numbered) else numbered)
        or marked_by(_bullet)
        or marked_by(_on_its_own)
    )


def _heading(line: Line) -> Asked | None:
    return _asked(line) if line.kind is Kind.HEADING else None


def _announced(line: Line) -> Asked | None:
    is_text = line.kind in (Kind.PROSE, Kind.NUMBERED, Kind.BULLET)
    return _asked(line) if is_text and _EXPLICIT.match(line.text) else None


def _bold(line: Line) -> Asked | None:
    return _asked(line) if line.bold and line.kind is Kind.PROSE else None


def _numbered(line: Line) -> Asked | None:
    return _asked(line) if line.kind is Kind.NUMBERED and line.depth == 1 else None


def _bullet(line: Line) -> Asked | None:
    return _asked(line) if line.kind is Kind.BULLET and line.depth == 1 else None


def _on_its_own(line: Line) -> Asked | None:
    is_sentence = line.kind is Kind.PROSE and not line.text[0].islower()
    return _asked(line) if is_sentence and _ASKS.search(line.text) else None


def _asked(line: Line) -> Asked | None:
    """Return the question on a line; without words where `Question 3` stands alone."""
    known = label(line)
    if known is not None and known.part is not Part.UNKNOWN:
        return None
    whole, bold = _unnumbered(line.text), _unnumbered(line.bold)
    if line.bold.endswith((".", "?", "!")) and not _ASKS.search(whole) and _reads(bold):
        return Asked(bold, line.rest)
    announced = _EXPLICIT.match(line.text) is not None and len(whole) <= LONGEST
    return Asked(whole) if announced or _reads(whole) else None


def _unnumbered(text: str) -> str:
    number = _EXPLICIT.match(text) or _NUMBER.match(text)
    return without_wrapping_quotes(text[number.end() :] if number else text)


def _reads(text: str) -> bool:
    asks = _ASKS.search(text) or _INVITES.match(text)
    return asks is not None and len(text) <= LONGEST and any(map(str.isalpha, text))


def _labelled_items(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the places of the list items right below a label: they belong to it."""
    owner: Line | None = None
    first: Line | None = None
    for at, line in enumerate(lines):
        is_item = line.kind in (Kind.NUMBERED, Kind.BULLET)
        same_list = first is None or line.kind is first.kind
        if owner is not None and is_item and same_list and line.depth > owner.depth:
            first = first or line
            yield at
        else:
            owner, first = (line, None) if _owns_list(line) else (None, None)


def _owns_list(line: Line) -> bool:
    known = label(line)
    if known is not None and known.part is not Part.UNKNOWN:
        return not known.rest
    return line.kind is Kind.HEADING and announces_tips(line.text)


def _with_next_line(lines: Sequence[Line], found: dict[int, Asked]) -> Iterator[tuple[int, Asked]]:
    """Give `Question 3` that stands alone the words of the line below it, if they are free."""
    for at, asked in found.items():
        if asked.text:
            yield at, asked
        elif at + 1 < len(lines) and at + 1 not in found:
            below = lines[at + 1]
            is_free = below.kind is not Kind.HEADING and label(below) is None
            text = _unnumbered(below.text)
            if is_free and 0 < len(text) <= LONGEST:
                yield at + 1, Asked(text)


def _without_sections(lines: Sequence[Line], headings: dict[int, Asked]) -> dict[int, Asked]:
    """Leave out headings that read as questions and are the title, or stand over the questions."""
    places = list(headings)
    sections = {
        at
        for at, below in pairwise(places)
        if below == at + 1 and lines[below].level > lines[at].level
    }
    levels = [lines[at].level for at in places]
    if len(places) > 1 and levels[0] == 1 and levels.count(1) == 1:
        sections.add(places[0])
    if len(places) == 1 and any(map(_numbered, lines[places[0] + 1 : places[0] + 2])):
        sections.add(places[0])
    return {at: asked for at, asked in headings.items() if at not in sections}

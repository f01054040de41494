"""Front matter: the `key: value` lines between two `---` with which a sheet may begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from thinkaloud.adapters.prep_sheet.errors import PrepSheetError
from thinkaloud.adapters.prep_sheet.plain import cut, plain
from thinkaloud.adapters.prep_sheet.reading import Remark

KEYS = ("title", "interviewer", "persona", "language", "probes")
MOST_PROBES = 10
LONGEST_VALUE = 1000
"""Characters; what goes beyond is left out."""

_FENCE = re.compile(r"-{3,}\s*$")
_END = re.compile(r"(?:-{3,}|\.{3})\s*$")
_PAIR = re.compile(r"(?P<key>[^\W\d_][\w -]{0,40}?)\s*:(?:\s+(?P<value>.*))?$")
_CONTINUED = re.compile(r"\s|- |$")
_QUOTED = re.compile(r"([\"'])(?P<inside>.*)\1")
_BLOCK = re.compile(r"^[>|][+-]?(?:\s|$)")
_LANGUAGE = re.compile(r"(?P<code>[a-z]{2})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)


@dataclass(frozen=True)
class FrontMatter:
    """What the front matter says; all of it may be absent."""

    title: str | None = None
    interviewer: str | None = None
    persona: str | None = None
    language: str | None = None
    probes: int | None = None
    end: int = 0
    """How many lines of the sheet it takes up."""
    warnings: tuple[Remark, ...] = ()


@dataclass
class _Entry:
    line: int
    words: str

    @property
    def value(self) -> str | None:
        words = cut(plain(_BLOCK.sub("", self.words)), LONGEST_VALUE)
        quoted = _QUOTED.fullmatch(words)
        return (quoted["inside"] if quoted else words) or None


def read_front_matter(lines: Sequence[str], where: str) -> FrontMatter:
    """Read the front matter, or nothing where a sheet merely begins with a rule.

    Raises:
        PrepSheetError: It is never closed, a line is no `key: value`, a key comes twice, or a
            value does not fit its key.
    """
    start = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    if not _begins(lines[start:]):
        return FrontMatter()
    entries: dict[str, _Entry] = {}
    for number, line in enumerate(lines[start + 1 :], start=start + 2):
        if _END.match(line):
            return _front_matter(entries, number, where)
        _take(line, number, entries, where)
    reason = "the front matter that begins here is never closed; end it with a line of ---"
    raise PrepSheetError(where, start + 1, reason)


def _begins(lines: Sequence[str]) -> bool:
    if len(lines) < 2 or not _FENCE.match(lines[0]):  # noqa: PLR2004 - a fence and a line
        return False
    pair = _PAIR.match(lines[1])
    if pair is not None and pair["key"].lower() in KEYS:
        return True
    block = takewhile(lambda line: line.strip() != "", lines[1:])
    return lines[1][:1].isalpha() and any(_END.match(line) for line in block)


def _take(line: str, number: int, entries: dict[str, _Entry], where: str) -> None:
    pair = _PAIR.match(line)
    if pair is None:
        if not entries or not _CONTINUED.match(line):
            reason = "front matter is lines of “key: value”; mend this one, or put --- above it"
            raise PrepSheetError(where, number, reason)
        entries[next(reversed(entries))].words += f" {line.strip()}"
        return
    key = pair["key"].lower()
    if key in entries:
        raise PrepSheetError(where, number, f"“{key}” is in the front matter twice; keep one")
    entries[key] = _Entry(number, pair["value"] or "")


def _front_matter(entries: dict[str, _Entry], end: int, where: str) -> FrontMatter:
    def text(key: str) -> str | None:
        return entries[key].value if key in entries else None

    return FrontMatter(
        title=text("title"),
        interviewer=text("interviewer"),
        persona=text("persona"),
        language=_language(entries.get("language"), where),
        probes=_probes(entries.get("probes"), where),
        end=end,
        warnings=tuple(
            Remark(line=entry.line, text=f"“{plain(key)}” in the front matter says nothing here")
            for key, entry in entries.items()
            if key not in KEYS
        ),
    )


def _language(entry: _Entry | None, where: str) -> str | None:
    if entry is None or entry.value is None:
        return None
    match = _LANGUAGE.fullmatch(entry.value)
    if match is None:
        reason = f"the language is a two-letter code such as en, not “{entry.value}”"
        raise PrepSheetError(where, entry.line, reason)
    return match["code"].lower()


def _probes(entry: _Entry | None, where: str) -> int | None:
    if entry is None or entry.value is None:
        return None
    if not entry.value.isdecimal() or len(entry.value) > 2 or int(entry.value) > MOST_PROBES:  # noqa: PLR2004
        reason = f"probes is a number from 0 to {MOST_PROBES}, not “{entry.value}”"
        raise PrepSheetError(where, entry.line, reason)
    return int(entry.value)

"""A question in the making: the lines of a sheet that belong to it, and what they add up to."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from thinkaloud.adapters.prep_sheet.labels import Part
from thinkaloud.adapters.prep_sheet.outline import Kind, Line
from thinkaloud.adapters.prep_sheet.plain import cut, without_wrapping_quotes
from thinkaloud.adapters.prep_sheet.reading import Remark
from thinkaloud.domain.pack import Probe, ProbeKind, Question

LONGEST_TEXT = 20_000
"""Characters of one text; what goes beyond is left out."""
LONGEST_THEME = 60
MOST_ENTRIES = 50
"""Ask-backs, probes or tips in one place; more are left out."""

_ASKS = re.compile(r"[?？][\"”’»)]*$")
_ONE_QUESTION = re.compile(r"[^.!?？…]*[?？][\"”’»)]*")
_PROBE = re.compile(r"(?P<kind>[^\W\d]+(?:[ -][^\W\d]+)?)\s*:\s*(?P<text>.+)")
_PROBE_KINDS = frozenset(ProbeKind)


@dataclass
class Draft:
    """One question of a sheet and the lines that belong to it."""

    asked: str
    line: int
    level: int
    """Of its heading; 0 where it has none."""
    parts: dict[Part | None, list[Line]] = field(default_factory=dict[Part | None, list[Line]])
    """By label; under None what has no label."""

    def add(self, part: Part | None, line: Line) -> None:
        """Take one more line."""
        self.parts.setdefault(part, []).append(line)


@dataclass(frozen=True)
class Finished:
    """A question, and what was left out of it or is doubtful."""

    question: Question
    warnings: tuple[Remark, ...]


def finish(draft: Draft, number: int) -> Finished:
    """Make a question of a draft."""
    kept = _allotted(draft.parts)
    texts = {part: paragraphs(lines) for part, lines in kept.items()}
    ask_backs = texts.get(Part.ASK_BACK, ())
    probes = texts.get(Part.PROBES, ())
    question = Question(
        number=number,
        text=draft.asked,
        theme=cut(" ".join(texts.get(Part.THEME, ())), LONGEST_THEME) or None,
        sample=cut("\n".join(texts.get(Part.SAMPLE, ())), LONGEST_TEXT) or None,
        ask_backs=ask_backs[:1] + tuple(filter(_ASKS.search, ask_backs[1:])),
        probes=tuple(_probe(each) or _unnamed(each) for each in probes),
        hint=" ".join(texts.get(Part.HINT, ())) or None,
    )
    return Finished(question, tuple(_remarks(draft, kept, probes)))


def paragraphs(lines: Iterable[Line]) -> tuple[str, ...]:
    """Join the lines of each paragraph and take off quotation marks round it."""
    blocks = (" ".join(line.text for line in block) for _, block in groupby(lines, _block))
    texts = (without_wrapping_quotes(cut(block, LONGEST_TEXT)) for block in blocks)
    return tuple(text for text in texts if text)[:MOST_ENTRIES]


def _block(line: Line) -> int:
    return line.block


def _allotted(parts: dict[Part | None, list[Line]]) -> dict[Part, list[Line]]:
    """Keep of labelled parts their quotes, if they hold any, and find a part for the rest.

    Of what has no label, the first quote is the sample answer and one that asks is the ask-back;
    where nothing is quoted, all of it is the sample.
    """
    kept = {part: _quoted(lines) or lines for part, lines in parts.items() if part is not None}
    loose = parts.get(None, [])
    has_sample = Part.SAMPLE in kept
    for _, quote in groupby(_quoted(loose), lambda line: line.quote):
        passage = list(quote)
        words = " ".join(line.text for line in passage)
        comes_later = Part.SAMPLE in kept
        if _ASKS.search(words) and (comes_later or _ONE_QUESTION.fullmatch(words)):
            kept.setdefault(Part.ASK_BACK, []).extend(passage)
        elif not has_sample:
            kept.setdefault(Part.SAMPLE, []).extend(passage)
    if not has_sample and not _quoted(loose):
        kept[Part.SAMPLE] = [line for line in loose if not _is_listed_question(line)]
    return kept


def _quoted(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.kind is Kind.QUOTE]


def _is_listed_question(line: Line) -> bool:
    return line.kind in (Kind.NUMBERED, Kind.BULLET) and _ASKS.search(line.text) is not None


def _probe(text: str) -> Probe | None:
    named = _PROBE.fullmatch(text)
    kind = named["kind"].lower().replace(" ", "_").replace("-", "_") if named else ""
    if named is None or kind not in _PROBE_KINDS:
        return None
    return Probe(kind=ProbeKind(kind), text=named["text"])


def _unnamed(text: str) -> Probe:
    return Probe(kind=ProbeKind.PARTICULAR, text=text)


def _remarks(draft: Draft, kept: dict[Part, list[Line]], probes: Sequence[str]) -> Iterator[Remark]:
    used = {line.number for lines in kept.values() for line in lines}
    lines = [line for part in draft.parts.values() for line in part]
    left_out = [line.number for line in lines if line.number not in used]
    if left_out:
        yield Remark(line=min(left_out), text="text without a label is left out")
    if not all(map(_probe, probes)):
        kinds = ", ".join(ProbeKind)
        text = f"a probe without a kind is taken as particular; kinds: {kinds}"
        yield Remark(line=draft.line, text=text)
    if any(sum(len(line.text) for line in part) > LONGEST_TEXT for part in kept.values()):
        text = f"text beyond {LONGEST_TEXT} characters is left out"
        yield Remark(line=draft.line, text=text)

"""A sheet walked from top to bottom: its questions with what belongs to each, and the tone tips."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from thinkaloud.adapters.prep_sheet.draft import Draft
from thinkaloud.adapters.prep_sheet.labels import Label, Part, announces_tips, label
from thinkaloud.adapters.prep_sheet.outline import Kind, Line
from thinkaloud.adapters.prep_sheet.questions import Asked, find_questions
from thinkaloud.adapters.prep_sheet.reading import Remark


@dataclass
class Sheet:
    """What stands where in a sheet, not yet put into words."""

    title: str | None = None
    """The first heading of level 1 that is no question."""
    drafts: list[Draft] = field(default_factory=list[Draft])
    tips: list[Line] = field(default_factory=list[Line])
    warnings: list[Remark] = field(default_factory=list[Remark])


def walk(lines: Sequence[Line]) -> Sheet:
    """Hand each line to the question and the part that it stands under.

    What stands before the first question, under other headings, or behind a rule without a label
    is nobody's: chatter and preamble.
    """
    walker = _Walker(find_questions(lines))
    for at, line in enumerate(lines):
        walker.take(at, line)
    return walker.sheet


class _Walker:
    def __init__(self, questions: dict[int, Asked]) -> None:
        self.sheet = Sheet()
        self._questions = questions
        self._draft: Draft | None = None
        self._part: Part | None = None
        self._depth = 0
        """How many lists the label stands in."""
        self._quoted = False
        """Whether there was a quote since the label."""
        self._open = False
        """Whether text without a label belongs to somebody."""

    def take(self, at: int, line: Line) -> None:
        asked = self._questions.get(at)
        if asked is not None:
            self._ask(asked, line)
        elif line.kind is Kind.RULE:
            self._open = self._draft is not None and not self._draft.parts
        elif line.kind is Kind.HEADING:
            self._head(line)
        else:
            self._read(line)

    def _ask(self, asked: Asked, line: Line) -> None:
        self._draft = Draft(asked.text, line.number, line.level)
        self.sheet.drafts.append(self._draft)
        self._enter(None)
        if asked.rest:
            self._keep(replace(line, kind=Kind.PROSE, text=asked.rest))

    def _head(self, line: Line) -> None:
        known = label(line)
        level = self._draft.level if self._draft is not None else 0
        is_within = 0 < level < line.level
        if known is not None and known.part is not Part.UNKNOWN and line.level > level:
            self._label(known, line)
        elif announces_tips(line.text):
            self._draft = self._draft if is_within else None
            self._enter(Part.TIPS)
        elif is_within:
            self._label(Label(Part.UNKNOWN, line.text, ""), line)
        else:
            self._draft, self._part, self._open = None, None, False
            if line.level == 1 and self.sheet.title is None:
                self.sheet.title = line.text

    def _read(self, line: Line) -> None:
        known = None if self._is_entry(line) else label(line)
        if known is not None and not (known.part is Part.UNKNOWN and self._is_answer()):
            self._label(known, line)
        elif self._open:
            self._keep(line)

    def _is_entry(self, line: Line) -> bool:
        """Tell whether this is a listed probe or tip, whose words are its own: `people: …`."""
        return self._part in (Part.PROBES, Part.TIPS) and line.depth > self._depth

    def _is_answer(self) -> bool:
        """Tell whether bold words are part of an answer here: it may have subheadings."""
        return self._part is Part.SAMPLE and not self._quoted

    def _label(self, known: Label, line: Line) -> None:
        self._enter(known.part, line.depth)
        if known.part is Part.UNKNOWN and self._draft is not None:
            text = f"“{known.name}” is no label that is known; what it stands over is left out"
            self.sheet.warnings.append(Remark(line=line.number, text=text))
        if known.rest:
            self._keep(replace(line, text=known.rest))

    def _enter(self, part: Part | None, depth: int = 0) -> None:
        self._part, self._depth, self._quoted, self._open = part, depth, False, True

    def _keep(self, line: Line) -> None:
        self._quoted = self._quoted or line.kind is Kind.QUOTE
        if self._part is Part.TIPS:
            self.sheet.tips.append(line)
        elif self._draft is not None:
            self._draft.add(self._part, line)

"""What a prep sheet holds, as bytes or text, to a pack."""

from collections.abc import Sequence

from thinkaloud.adapters.prep_sheet.checks import (
    refuse_duplicates,
    refuse_large,
    refuse_without_questions,
    remarks_on_encoding,
    remarks_on_samples,
)
from thinkaloud.adapters.prep_sheet.decoding import decode
from thinkaloud.adapters.prep_sheet.draft import finish, paragraphs
from thinkaloud.adapters.prep_sheet.front_matter import FrontMatter, read_front_matter
from thinkaloud.adapters.prep_sheet.interviewer import named_interviewer
from thinkaloud.adapters.prep_sheet.mending import mend
from thinkaloud.adapters.prep_sheet.outline import Kind, Line, outline
from thinkaloud.adapters.prep_sheet.plain import cut, plain
from thinkaloud.adapters.prep_sheet.reading import Reading, Remark
from thinkaloud.adapters.prep_sheet.sheet import walk
from thinkaloud.domain.pack import Pack

MOST_QUESTIONS = 200
"""Questions of a sheet; more are left out."""

MOST_WARNINGS = 100

_LONGEST_NAME = 200
_NOBODY_NAMED = "Alex"


def parse_pack(content: str | bytes, name: str) -> Pack:
    """Read the pack that a sheet holds; `name` becomes the pack's.

    Raises:
        PrepSheetError: It is no sheet, or a faulty one.
    """
    return parse(content, name).pack


def parse(content: str | bytes, name: str, where: str | None = None) -> Reading:
    """Read a sheet, with remarks; `where` is how errors call it, by default its name.

    Raises:
        PrepSheetError: It is no sheet, or a faulty one.
    """
    where = where or name
    refuse_large(len(content), where)
    mended = mend(decode(content, where) if isinstance(content, bytes) else content)
    front = read_front_matter(mended.lines, where)
    lines = outline(("",) * front.end + mended.lines[front.end :])
    sheet = walk(lines)
    refuse_without_questions(sheet.drafts, lines, where)
    refuse_duplicates(sheet.drafts, where)
    drafts = sheet.drafts[:MOST_QUESTIONS]
    finished = [finish(draft, number) for number, draft in enumerate(drafts, start=1)]
    questions = tuple(each.question for each in finished)
    name = cut(plain(name), _LONGEST_NAME) or "sheet"
    pack = Pack(
        name=name,
        title=cut(front.title or sheet.title or name, _LONGEST_NAME),
        interviewer=front.interviewer or named_interviewer(lines) or _NOBODY_NAMED,
        questions=questions,
        tone_tips=_tips(sheet.tips),
    )
    warnings = [
        *remarks_on_encoding(mended),
        *front.warnings,
        *sheet.warnings,
        *(remark for each in finished for remark in each.warnings),
        *remarks_on_samples(drafts, questions),
    ]
    if len(sheet.drafts) > MOST_QUESTIONS:
        text = f"questions after the first {MOST_QUESTIONS} are left out"
        warnings.append(Remark(line=sheet.drafts[MOST_QUESTIONS].line, text=text))
    return Reading(
        pack=pack.model_copy(update=_settings(front)),
        warnings=tuple(sorted(warnings, key=lambda remark: remark.line or 0))[:MOST_WARNINGS],
    )


def _tips(lines: Sequence[Line]) -> tuple[str, ...]:
    listed = [line for line in lines if line.kind in (Kind.NUMBERED, Kind.BULLET)]
    return paragraphs(listed or lines)


def _settings(front: FrontMatter) -> dict[str, object]:
    said = {
        "persona": front.persona,
        "language": front.language,
        "probes_per_question": front.probes,
    }
    return {key: value for key, value in said.items() if value is not None}

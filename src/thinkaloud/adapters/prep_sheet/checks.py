"""What makes a sheet useless, and what its reader should look at."""

from collections.abc import Iterator, Sequence

from thinkaloud.adapters.prep_sheet.draft import Draft
from thinkaloud.adapters.prep_sheet.errors import PrepSheetError
from thinkaloud.adapters.prep_sheet.mending import Mended
from thinkaloud.adapters.prep_sheet.outline import Kind, Line
from thinkaloud.adapters.prep_sheet.reading import Remark
from thinkaloud.domain.pack import Question

LARGEST = 512 * 1024
"""Bytes of a sheet: sixty times what ten questions with all their texts take up."""


def refuse_large(size: int, where: str) -> None:
    """Refuse what is too large for a prep sheet.

    Raises:
        PrepSheetError: There are more than `LARGEST` bytes.
    """
    if size > LARGEST:
        reason = f"this is larger than {LARGEST // 1024} KB; a sheet is a few pages of text"
        raise PrepSheetError(where, None, reason)


def refuse_without_questions(drafts: Sequence[Draft], lines: Sequence[Line], where: str) -> None:
    """Refuse a sheet that asks nothing.

    Raises:
        PrepSheetError: There is no question; the line is the first that might have been one.
    """
    if drafts:
        return
    if not lines:
        reason = "this is empty; write at least one question, as “## How do you …?”"
        raise PrepSheetError(where, None, reason)
    likely = (line.number for line in lines if line.kind in (Kind.HEADING, Kind.NUMBERED))
    reason = "no question found; make each a heading or numbered line that ends with “?”"
    raise PrepSheetError(where, next(likely, lines[0].number), reason)


def refuse_duplicates(drafts: Sequence[Draft], where: str) -> None:
    """Refuse a sheet that asks the same twice; case and punctuation make no difference.

    Raises:
        PrepSheetError: A question is repeated.
    """
    seen: dict[str, int] = {}
    for draft in drafts:
        letters = "".join(filter(str.isalnum, draft.asked.casefold()))
        first = seen.setdefault(letters, draft.line)
        if first != draft.line:
            reason = f"this question is already in line {first}; remove one of the two"
            raise PrepSheetError(where, draft.line, reason)


def remarks_on_encoding(mended: Mended) -> Iterator[Remark]:
    """Say what was damaged, and what may still be."""
    if mended.repaired:
        text = f"the encoding was damaged and is repaired ({_count(mended.repaired)})"
        yield Remark(line=mended.repaired[0], text=text)
    if mended.doubtful:
        text = f"characters are lost or may still be damaged ({_count(mended.doubtful)})"
        yield Remark(line=mended.doubtful[0], text=text)


def remarks_on_samples(drafts: Sequence[Draft], questions: Sequence[Question]) -> Iterator[Remark]:
    """Say which questions have no sample answer."""
    pairs = zip(drafts, questions, strict=True)
    missing = [(draft.line, question.number) for draft, question in pairs if not question.sample]
    if len(missing) == len(questions):
        yield Remark(line=None, text="no question has a sample answer")
        return
    for line, number in missing:
        yield Remark(line=line, text=f"question {number} has no sample answer")


def _count(lines: Sequence[int]) -> str:
    return "1 line" if len(lines) == 1 else f"{len(lines)} lines"

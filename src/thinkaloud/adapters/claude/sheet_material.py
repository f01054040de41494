"""What the prep sheet holds on one question, as the interviewer's model is told it."""

from thinkaloud.adapters.claude.quoting import fenced
from thinkaloud.domain.pack import Question


def sheet_material(question: Question) -> str | None:
    """Return sample, ask-backs and probes of a question; nothing where the sheet has none.

    It goes with the question and not before all questions: so each is read a few times and then
    left behind, and a sheet of a hundred questions costs no more in each turn than one of ten.
    """
    lines: list[str] = []
    if question.sample:
        lines.append(f"Sample answer, which the candidate may have read: {question.sample}")
    lines += [
        f"Question that the sheet offers them to ask you: {each}" for each in question.ask_backs
    ]
    lines += [f"Follow-up, {each.kind}: {each.text}" for each in question.probes]
    return fenced("prep_sheet", "\n".join(lines)) if lines else None

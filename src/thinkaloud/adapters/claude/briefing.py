"""What the interviewer's model is told once for a whole session: role, prep sheet, rubric."""

from collections.abc import Iterator

from thinkaloud.adapters.claude.quoting import tame
from thinkaloud.app.prompts import fill
from thinkaloud.domain.pack import Pack, Question
from thinkaloud.domain.rubric import Rubric

_NO_PERSONA = "A curious, warm and unhurried interviewer."


def briefing(template: str, pack: Pack, rubric: Rubric) -> str:
    """Return the system prompt; the same text for the same pack and rubric, always.

    Raises:
        InputError: The template and its slots do not fit.
    """
    return fill(
        "interviewer",
        template,
        {
            "interviewer": tame(pack.interviewer),
            "persona": tame(pack.persona or _NO_PERSONA),
            "language": tame(pack.language),
            "sheet": "\n\n".join(_question(question) for question in pack.questions),
            "listening_for": "\n\n".join(_dimensions(rubric)),
        },
    )


def _question(question: Question) -> str:
    lines = [f"## Question {question.number}", tame(question.text)]
    if question.sample:
        lines += ["Sample answer (the candidate may have read this):", tame(question.sample)]
    if question.ask_backs:
        lines.append("Questions the sheet offers them to ask you:")
        lines += [f"- {tame(each)}" for each in question.ask_backs]
    if question.probes:
        lines.append("Follow-ups somebody thought of, for you to use or leave:")
        lines += [f"- {each.kind}: {tame(each.text)}" for each in question.probes]
    return "\n".join(lines)


def _dimensions(rubric: Rubric) -> Iterator[str]:
    for part in rubric.dimensions:
        items = "\n".join(f"- {item.text}" for item in part.items)
        yield f"## {part.name}\n{part.question}\n{items}"

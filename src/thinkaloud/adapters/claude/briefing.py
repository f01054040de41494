"""What the interviewer's model is told once for a whole session: role and rubric."""

from collections.abc import Iterator

from thinkaloud.adapters.claude.quoting import tame
from thinkaloud.app.prompts import fill
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.rubric import Rubric

_NO_PERSONA = "A curious, warm and unhurried interviewer."


def briefing(template: str, pack: Pack, rubric: Rubric) -> str:
    """Return the system prompt; the same text for the same persona and rubric, always.

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
            "listening_for": "\n\n".join(_dimensions(rubric)),
        },
    )


def _dimensions(rubric: Rubric) -> Iterator[str]:
    for part in rubric.dimensions:
        items = "\n".join(f"- {item.text}" for item in part.items)
        yield f"## {part.name}\n{part.question}\n{items}"

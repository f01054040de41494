"""What the judge's model is told about one dimension, the same for every exchange."""

from collections.abc import Iterable, Sequence

from thinkaloud.adapters.claude.judgements import form_of, states_of
from thinkaloud.adapters.claude.readings import Readings
from thinkaloud.app.prompts import fill
from thinkaloud.domain.rubric import ChecklistItem, DimensionRubric, Rubric


def judge_briefing(
    template: str,
    rubric: Rubric,
    part: DimensionRubric,
    readings: Readings,
    *,
    descending: bool,
) -> str:
    """Return the system prompt on one dimension.

    Args:
        template: Text of the prompt file.
        rubric: General rules and the meaning of states.
        part: The dimension.
        readings: Worked readings to set the eye.
        descending: List the anchors from 5 down, else from 1 up: neither end comes first always.

    Raises:
        InputError: The template and its slots do not fit.
    """
    anchors = sorted(part.anchors, key=lambda anchor: anchor.level, reverse=descending)
    states = states_of(part.dimension)
    return fill(
        "judge",
        template,
        {
            "name": part.name,
            "question": part.question,
            "items": _items(part.items),
            "negatives": _negatives(part.negatives),
            "note": f"\n{part.note.strip()}\n" if part.note else "",
            "order": "from the highest to the lowest" if descending else "from the lowest up",
            "anchors": _lines(f"{anchor.level}: {anchor.text}" for anchor in anchors),
            "sounds_like": _lines(part.sounds_like),
            "does_not_count": _lines(part.does_not_count),
            "rules": _lines(rubric.rules),
            "states": "\n".join(f"   - `{state}`: {rubric.states[state]}" for state in states),
            "form": form_of(part),
            "readings": readings.told(part),
        },
    )


def _items(items: Sequence[ChecklistItem]) -> str:
    return _lines(f"`{item.code}` {item.text}" for item in items)


def _negatives(negatives: Sequence[ChecklistItem]) -> str:
    if not negatives:
        return ""
    return f"\nWhat holds an answer back, true or false as well:\n{_items(negatives)}\n"


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)

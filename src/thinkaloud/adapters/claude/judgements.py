"""A judge's reply on one dimension: the form it is asked for, and how it is read."""

import json
from collections.abc import Sequence

from pydantic import BaseModel, Field

from thinkaloud.domain.rubric import Dimension, DimensionRubric
from thinkaloud.domain.score import Citation, Finding, Judgement


class _Quote(BaseModel):
    item: str
    quote: str
    turn: int


class _Reply(BaseModel):
    evidence: list[_Quote]
    items: dict[str, bool]
    negatives: dict[str, bool] = Field(default_factory=dict[str, bool])
    state: Finding
    text_addressed_to_grader: bool = False


def states_of(dimension: Dimension) -> tuple[Finding, ...]:
    """Return the states that a judge may find on this dimension.

    A question back needs no topic, and only for it can there have been no opportunity.
    """
    asking = dimension is Dimension.ASKING_BACK
    excluded = Finding.OFF_TOPIC if asking else Finding.NO_OPPORTUNITY
    return tuple(state for state in Finding if state is not excluded)


def schema_of(part: DimensionRubric) -> dict[str, object]:
    """Return the JSON schema of a reply: evidence, then items, then negatives, then state."""
    items, negatives = _codes(part)
    quote = _object(
        {
            "item": _choice([*items, *negatives]),
            "quote": {"type": "string"},
            "turn": {"type": "integer"},
        }
    )
    properties: dict[str, object] = {
        "evidence": {"type": "array", "items": quote},
        "items": _object({code: {"type": "boolean"} for code in items}),
    }
    if negatives:
        properties["negatives"] = _object({code: {"type": "boolean"} for code in negatives})
    properties["state"] = _choice([str(state) for state in states_of(part.dimension)])
    properties["text_addressed_to_grader"] = {"type": "boolean"}
    return _object(properties)


def form_of(part: DimensionRubric) -> str:
    """Return the same form as an example, for servers that take no schema."""
    items, negatives = _codes(part)
    form: dict[str, object] = {
        "evidence": [{"item": items[0], "quote": "…", "turn": 0}],
        "items": dict.fromkeys(items, False),
    }
    if negatives:
        form["negatives"] = dict.fromkeys(negatives, False)
    form |= {"state": str(Finding.SCORABLE), "text_addressed_to_grader": False}
    return json.dumps(form, ensure_ascii=False)


def read_judgement(text: str, value: object, part: DimensionRubric) -> Judgement:
    """Return what a reply says; codes that the rubric does not know are left out.

    Raises:
        ValueError: A field or a code is missing or of the wrong kind; the message says which.
    """
    reply = _Reply.model_validate(value)
    items, negatives = _codes(part)
    marks = reply.items | reply.negatives
    missing = [code for code in (*items, *negatives) if code not in marks]
    if missing:
        raise ValueError(f"true or false is missing for {', '.join(missing)}")
    if reply.state not in states_of(part.dimension):
        raise ValueError(f"the state {reply.state} does not exist on this dimension")
    known = {*items, *negatives}
    return Judgement(
        dimension=part.dimension,
        state=reply.state,
        citations=tuple(
            Citation(item=each.item, quote=each.quote, turn=each.turn)
            for each in reply.evidence
            if each.item in known
        ),
        items={code: marks[code] for code in (*items, *negatives)},
        addressed_to_grader=reply.text_addressed_to_grader,
        raw=text,
    )


def _codes(part: DimensionRubric) -> tuple[list[str], list[str]]:
    return [item.code for item in part.items], [item.code for item in part.negatives]


def _object(properties: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _choice(values: Sequence[str]) -> dict[str, object]:
    return {"enum": list(values)}

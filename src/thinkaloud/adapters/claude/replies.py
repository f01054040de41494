"""What an interviewer's reply says so far, read from text that may still be growing."""

import re
from typing import NamedTuple

from pydantic import TypeAdapter
from pydantic_core import from_json

from thinkaloud.domain.events import Move
from thinkaloud.domain.pack import ProbeKind

MOVES = (Move.PROBE, Move.ANSWER, Move.INVITE, Move.ADVANCE)
"""Moves that a model may choose among; opening and farewell are the program's."""

NO_KIND = "none"
"""Stands for the kind of an utterance that is no probe."""

SCHEMA: dict[str, object] = {
    "type": "object",
    "properties": {
        "move": {"enum": [str(move) for move in MOVES]},
        "kind": {"enum": [*(str(kind) for kind in ProbeKind), NO_KIND]},
        "say": {"type": "string"},
    },
    "required": ["move", "kind", "say"],
    "additionalProperties": False,
}
"""The form of a reply; `move` first, so that it is known before the first visible word."""

_OBJECT: TypeAdapter[dict[str, object]] = TypeAdapter(dict[str, object])
_THOUGHTS = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL)
_FENCE = re.compile(r"```[a-z]*\s*|```\s*\Z")
_CONTROLS = dict.fromkeys(range(0x20), " ")
_MOVE_BY_NAME = {str(move): move for move in MOVES}
_KIND_BY_NAME = {str(kind): kind for kind in ProbeKind}


class Heard(NamedTuple):
    """A reply as far as it has come."""

    say: str
    move: Move | None = None
    """Known once it was named in full; never of a reply in plain text."""
    kind: ProbeKind | None = None
    structured: bool = False
    """The text is, or holds, an object of the form that was asked for."""


def hear(text: str) -> Heard:
    """Read a reply: an object, an object in a fence or behind other words, or plain words.

    Words before an object are dropped once the object begins to speak, so what was shown of them
    is replaced. Thoughts in `<think>` tags are never part of a reply.
    """
    text = _THOUGHTS.sub("", text).strip()
    if "<thinking>".startswith(text):
        return Heard("")
    brace = text.find("{")
    if brace >= 0:
        found = _object(text[brace:])
        if found is not None and {"say", "move"} & found.keys():
            return _structured(found)
        if found is not None and not _FENCE.sub("", text[:brace]).strip():
            return Heard("", structured=True)
    return Heard(_FENCE.sub("", text).strip())


def _object(text: str) -> dict[str, object] | None:
    for attempt in (text, text.translate(_CONTROLS)):
        try:
            return _OBJECT.validate_python(from_json(attempt, allow_partial="trailing-strings"))
        except ValueError:
            continue
    return None


def _structured(found: dict[str, object]) -> Heard:
    say, move, kind = found.get("say"), found.get("move"), found.get("kind")
    return Heard(
        say=say.strip() if isinstance(say, str) else "",
        move=_MOVE_BY_NAME.get(move) if isinstance(move, str) else None,
        kind=_KIND_BY_NAME.get(kind) if isinstance(kind, str) else None,
        structured=True,
    )

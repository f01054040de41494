"""A session as a file: one JSON document, or the JSON lines that `--jsonl` prints."""

import json
import os
from pathlib import Path

from pydantic import Field, ValidationError

from thinkaloud.adapters.whole_file import read_whole
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.events import EVENT, Event
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.transcript import BrokenTranscript, read

LARGEST = 50_000_000
"""Bytes; a session of a thousand turns has about one million."""

LONGEST_REASON = 200
"""Characters of what is wrong with a file: its own words may be among them."""

FORMAT = "thinkaloud-session"


class SessionDocument(Frozen):
    """What `export --to json` writes."""

    format: str = Field(default=FORMAT, pattern=f"^{FORMAT}$")
    version: int = Field(default=1, ge=1, le=1)
    events: tuple[Event, ...] = Field(min_length=1)


def write_document(events: tuple[Event, ...]) -> str:
    """Return a session as a JSON document."""
    return SessionDocument(events=events).model_dump_json(indent=2) + "\n"


def save_text(path: Path, text: str) -> None:
    """Write a file for its owner's eyes, all of it or nothing.

    Raises:
        InputError: It cannot be written.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        with os.fdopen(
            os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8"
        ) as file:
            file.write(text)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise InputError(f"{path} cannot be written: {_reason(error)}.") from None


def read_session_file(path: Path) -> tuple[Event, ...]:
    """Return the events of a session that was saved to a file.

    Raises:
        InputError: The file cannot be read, is too large, or holds no whole session.
    """
    content = read_whole(path, LARGEST)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} cannot be read as a session: {_reason(error)}.") from None
    try:
        events = _events(text)
        read(events)
    except (ValidationError, ValueError, RecursionError) as error:
        raise InputError(f"{path} holds no whole session: {_reason(error)}.") from None
    return events


def _events(text: str) -> tuple[Event, ...]:
    first = text.lstrip().partition("\n")[0]
    try:
        whole_on_a_line = isinstance(json.loads(first), dict) and '"type"' in first
    except ValueError:
        whole_on_a_line = False
    if whole_on_a_line and f'"{FORMAT}"' not in first:
        return tuple(EVENT.validate_json(line) for line in text.splitlines() if line.strip())
    return SessionDocument.model_validate_json(text).events


def _reason(error: Exception) -> str:
    match error:
        case ValidationError():
            first = error.errors(include_input=False, include_url=False)[0]
            place = ".".join(str(part) for part in first["loc"][:4])
            reason = one_line(f"{place}: {first['msg']}" if place else first["msg"])
            return reason if len(reason) <= LONGEST_REASON else f"{reason[:LONGEST_REASON]}…"
        case OSError():
            return error.strerror or "the system does not say why"
        case UnicodeDecodeError():
            return "it is not UTF-8 text"
        case BrokenTranscript():
            return str(error)
        case _:
            return "it is not JSON"

"""A file that a session can be taken from: a document of ours, or a conversation as text."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from thinkaloud.adapters.old_conversation.conversation import Retold, read_conversation
from thinkaloud.adapters.prep_sheet.decoding import decode
from thinkaloud.adapters.session_file import LARGEST, read_session_file
from thinkaloud.adapters.whole_file import read_whole
from thinkaloud.domain.pack import Pack

LARGEST_CONVERSATION = 10_000_000
"""Bytes; a day of talk has less than one million."""


@dataclass(frozen=True)
class Told:
    """What the user knows of a conversation, where the file does not say it."""

    pack: Callable[[], Pack | None]
    """The prep sheet that its questions come from."""
    started: datetime
    """When it was held."""
    interviewer: str | None = None
    """What the interviewer is called in it."""
    candidate: str | None = None


def read_session_source(path: Path, told: Told) -> Retold:
    """Return the session in a file, with remarks on how it was read.

    Raises:
        InputError: The file cannot be read, is too large, or holds no whole session.
    """
    beginning = read_whole(path, LARGEST)[:1_000].removeprefix(b"\xef\xbb\xbf").lstrip()
    if beginning.startswith(b"{"):
        return Retold(events=read_session_file(path), remarks=())
    content = read_whole(path, LARGEST_CONVERSATION)
    return read_conversation(
        decode(content, str(path)),
        told.pack(),
        told.started,
        interviewer=told.interviewer,
        candidate=told.candidate,
    )

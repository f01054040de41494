"""Puts the parts together: from settings to the objects that a front end is given."""

import os
import secrets
import tomllib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from thinkaloud.adapters.offline.interviewer import OfflineInterviewer
from thinkaloud.adapters.offline.judge import OfflineJudge
from thinkaloud.adapters.offline.phrasebook import read_phrasebook
from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.prep_sheet.load import load_sheet
from thinkaloud.adapters.prep_sheet.parse import parse
from thinkaloud.adapters.prep_sheet.reading import Reading
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.adapters.rubric_file import read_rubric
from thinkaloud.adapters.store.store import Store
from thinkaloud.app.practice import Cast, Practice
from thinkaloud.app.settings import Settings
from thinkaloud.domain.course import Course
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.rubric import Rubric

BUNDLED = ("culture",)
"""Names of the packs that come with the program."""

ID_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""No characters that look alike, for ids that people copy by hand."""

ID_LENGTH = 8


def new_id() -> str:
    """Return an id for a new session."""
    return "".join(secrets.choice(ID_ALPHABET) for _ in range(ID_LENGTH))


def now() -> datetime:
    """Return the time, UTC."""
    return datetime.now(UTC)


def find_pack(name: str) -> Pack:
    """Return a bundled pack by its name, or the pack in a file.

    Raises:
        ThinkaloudError: It is neither, or the file cannot be used.
    """
    return read_pack(name).pack


def read_pack(name: str) -> Reading:
    """Return a pack with remarks on how it was read; see `find_pack`.

    Raises:
        ThinkaloudError: There is no such pack, or the file cannot be used.
    """
    if name in BUNDLED:
        return parse(read_prompt(f"packs/{name}.md"), name)
    return load_sheet(Path(name))


def bundled_packs() -> tuple[Pack, ...]:
    """Return the packs that come with the program."""
    return tuple(find_pack(name) for name in BUNDLED)


def load_rubric() -> Rubric:
    """Return the rubric that comes with the program."""
    return read_rubric(read_prompt("rubric.toml"))


def load_course() -> Course:
    """Return the fixed words of an interview."""
    return Course.model_validate(tomllib.loads(read_prompt("course.toml")))


def offline_cast(note: str | None = None) -> Cast:
    """Return the interviewer and the judge that need no model."""
    phrasebook = read_phrasebook(read_prompt("offline.toml"))
    return Cast(OfflineInterviewer(phrasebook), OfflineJudge(), note=note)


def cast_for(settings: Settings) -> Cast:
    """Return who interviews and judges under these settings.

    Raises:
        ThinkaloudError: What is configured cannot work.
    """
    del settings
    return offline_cast()


@asynccontextmanager
async def open_practice(cast: Cast) -> AsyncGenerator[Practice]:
    """Open the store for as long as a front end needs it."""
    store = Store(paths(os.environ).sessions)
    try:
        yield Practice(store, cast, load_course(), load_rubric(), now, new_id)
    finally:
        await store.close()

"""Puts the parts together: from settings to the objects that a front end is given."""

import asyncio
import os
import secrets
import tomllib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from thinkaloud.adapters.claude.assembly import Claude, assemble
from thinkaloud.adapters.claude.endpoint import Endpoint
from thinkaloud.adapters.claude.retries import Retries
from thinkaloud.adapters.claude.timeouts import Timeouts
from thinkaloud.adapters.credentials import can_call_a_model
from thinkaloud.adapters.estimate_file import read_fit
from thinkaloud.adapters.offline.interviewer import OfflineInterviewer
from thinkaloud.adapters.offline.judge import OfflineJudge
from thinkaloud.adapters.offline.phrasebook import read_phrasebook
from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.prep_sheet.load import load_sheet
from thinkaloud.adapters.prep_sheet.parse import parse
from thinkaloud.adapters.prep_sheet.reading import Reading
from thinkaloud.adapters.price_list import read_prices
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.adapters.rubric_file import read_rubric
from thinkaloud.adapters.store.store import Store
from thinkaloud.adapters.whole_file import read_whole
from thinkaloud.app.practice import Cast, Practice
from thinkaloud.app.settings import Settings
from thinkaloud.domain.course import Course
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.estimate.coefficients import Fit
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.prices import Prices
from thinkaloud.domain.rubric import Rubric

BUNDLED = ("culture",)
"""Names of the packs that come with the program."""

PRACTISING_OFFLINE = (
    "No key found, so you practise offline. Set ANTHROPIC_API_KEY to be interviewed by Claude."
)
"""Said once."""

LARGEST_RUBRIC = 1_000_000
"""Bytes of a rubric's file."""

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


def rubric_in(path: Path) -> Rubric:
    """Return the rubric in a file of the user's, another version of the one that comes along.

    Raises:
        InputError: It cannot be read, or is no whole rubric.
    """
    try:
        text = read_whole(path, LARGEST_RUBRIC).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path} cannot be read: it is not UTF-8 text.") from None
    return read_rubric(text, str(path))


def load_course() -> Course:
    """Return the fixed words of an interview."""
    return Course.model_validate(tomllib.loads(read_prompt("course.toml")))


def offline_cast(note: str | None = None) -> Cast:
    """Return the interviewer and the judge that need no model."""
    return Cast(offline_interviewer(), OfflineJudge(load_fit()), note=note)


def load_fit() -> Fit:
    """Return the coefficients of the offline estimate.

    Raises:
        InputError: They cannot be used.
    """
    return read_fit(read_prompt("estimate.json"))


def offline_interviewer() -> OfflineInterviewer:
    """Return the embedded interviewer."""
    return OfflineInterviewer(read_phrasebook(read_prompt("offline.toml")))


def cast_for(settings: Settings) -> Cast:
    """Return who interviews and judges under these settings.

    Raises:
        ThinkaloudError: What is configured cannot work; says why before the first call.
    """
    if settings.offline:
        return offline_cast()
    if not can_call_a_model(settings, os.environ):
        return offline_cast(PRACTISING_OFFLINE)
    return claude_cast(settings)


def claude_cast(settings: Settings) -> Cast:
    """Return an interviewer and a judge over the Messages API; nothing is called yet.

    Raises:
        ThinkaloudError: The base URL or the credential cannot be used.
    """
    claude = claude_for(settings)
    endpoint = claude.connection.endpoint
    note = None if endpoint.is_anthropic else f"{endpoint.server} will hear your answers."
    return Cast(
        claude.interviewer,
        claude.judge,
        settings.samples,
        note,
        stand_in=offline_interviewer(),
        warm=claude.warm,
        close=claude.close,
        batches=claude.batches,
        judges=(*claude.other_judges, OfflineJudge(load_fit())),
    )


def claude_for(settings: Settings, retries: Retries | None = None) -> Claude:
    """Return all parts of the Messages API under these settings; nothing is called yet.

    Raises:
        ThinkaloudError: The base URL or the credential cannot be used.
    """
    endpoint = Endpoint.of(
        settings.anthropic_base_url,
        _secret(settings.anthropic_api_key),
        _secret(settings.anthropic_auth_token),
    )
    return assemble(
        endpoint,
        settings.model,
        settings.judge_model,
        read_prompt,
        load_rubric(),
        load_course(),
        timeouts=Timeouts(silence=settings.timeout),
        retries=retries,
    )


def load_prices() -> Prices:
    """Return what models cost; a price list in the settings folder goes before the shipped one.

    Raises:
        InputError: A price list cannot be read.
    """
    own = paths(os.environ).config.with_name("prices.toml")
    try:
        override = own.read_text(encoding="utf-8")
    except FileNotFoundError:
        override = None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{own} cannot be read: {error}") from None
    return read_prices(read_prompt("prices.toml"), override)


def _secret(secret: SecretStr | None) -> str | None:
    return None if secret is None else secret.get_secret_value()


@asynccontextmanager
async def open_practice(cast: Cast) -> AsyncGenerator[Practice]:
    """Open the store, and warm the connection to the model, for as long as a front end needs them.

    Raises:
        InputError: The price list in the settings folder cannot be used.
        StoreError: The store cannot be opened or let go of.
    """
    prices = load_prices()
    store = Store(paths(os.environ).sessions)
    warming = asyncio.ensure_future(cast.warm())
    try:
        yield Practice(store, cast, load_course(), load_rubric(), prices, now, new_id)
    finally:
        warming.cancel()
        await asyncio.wait({warming})
        await cast.close()
        await store.close()

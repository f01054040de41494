"""Saved sessions for one command: read, printed, played, deleted."""

import asyncio
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.session_file import read_session_file, write_document
from thinkaloud.adapters.store.store import Store
from thinkaloud.app.replay import Player
from thinkaloud.compose import load_prices, load_rubric
from thinkaloud.console.plain import Plain
from thinkaloud.console.replaying import play
from thinkaloud.console.showing import session_text
from thinkaloud.domain.events import Event

WIDEST = 100
"""Columns that plain text is wrapped at, at most, on a terminal."""


def saved(name: str) -> tuple[Event, ...]:
    """Return the events of a saved session, or of a session file where there is one of this name.

    Raises:
        ThinkaloudError: There is neither, or it cannot be read.
    """
    path = Path(name)
    if path.suffix or path.is_file():
        return read_session_file(path)
    return asyncio.run(_events(name))


def print_session(name: str, *, as_json: bool) -> None:
    """Print a whole session.

    Raises:
        ThinkaloudError: It cannot be read.
    """
    events = saved(name)
    text = (
        write_document(events)
        if as_json
        else session_text(events, load_rubric(), load_prices(), columns())
    )
    click.echo(text, nl=False)


def play_plain(events: Sequence[Event], speed: float, place: int) -> None:
    """Play a session on standard output."""
    view = Plain(
        sys.stdout,
        sys.stderr,
        load_rubric(),
        load_prices(),
        width=columns(),
        candidate_shown=True,
    )
    asyncio.run(play(Player(events, speed=speed, place=place), view))


def delete_session(session: str) -> None:
    """Delete one session.

    Raises:
        StoreError: It cannot be deleted.
    """
    asyncio.run(_delete(session))


def columns() -> int | None:
    """Return the columns to wrap plain text at, or None where nobody looks at it."""
    if not sys.stdout.isatty():
        return None
    return max(20, min(shutil.get_terminal_size().columns - 1, WIDEST))


async def _events(name: str) -> tuple[Event, ...]:
    store = Store(paths(os.environ).sessions)
    try:
        return await store.events(await store.find(name))
    finally:
        await store.close()


async def _delete(session: str) -> None:
    store = Store(paths(os.environ).sessions)
    try:
        await store.delete(session)
    finally:
        await store.close()

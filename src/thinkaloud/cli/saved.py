"""Saved sessions for one command: found, printed, played."""

import asyncio
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

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


class Saved(NamedTuple):
    """A session that was found."""

    events: tuple[Event, ...]
    session: str | None
    """Its id; absent for a file."""


def saved(name: str) -> Saved:
    """Return a saved session, or that of a session file where there is one of this name.

    Raises:
        ThinkaloudError: There is neither, or it cannot be read.
    """
    path = Path(name)
    if path.suffix or path.is_file():
        return Saved(read_session_file(path), None)
    return asyncio.run(_from_the_store(name))


def print_session(name: str, *, as_json: bool) -> None:
    """Print a whole session.

    Raises:
        ThinkaloudError: It cannot be read.
    """
    events = saved(name).events
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


def columns() -> int | None:
    """Return the columns to wrap plain text at, or None where nobody looks at it."""
    if not sys.stdout.isatty():
        return None
    return max(20, min(shutil.get_terminal_size().columns - 1, WIDEST))


async def _from_the_store(name: str) -> Saved:
    store = Store(paths(os.environ).sessions)
    try:
        session = await store.find(name)
        return Saved(await store.events(session), session)
    finally:
        await store.close()

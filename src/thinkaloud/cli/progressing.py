"""Levels over sessions, printed."""

import asyncio
import os
from collections.abc import Sequence

import click

from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.store.store import Store
from thinkaloud.cli.saved import WIDEST, columns
from thinkaloud.compose import load_rubric
from thinkaloud.console.progress import progress_lines
from thinkaloud.console.progress_json import progress_json
from thinkaloud.domain.progress import progress
from thinkaloud.domain.progress_entry import ProgressEntry


def print_progress(*, as_json: bool) -> None:
    """Print how levels went from session to session.

    Raises:
        ThinkaloudError: The sessions cannot be read.
    """
    found = progress(asyncio.run(entries()))
    if as_json:
        click.echo(progress_json(found))
    else:
        click.echo("\n".join(progress_lines(found, load_rubric(), columns() or WIDEST)))


async def entries() -> Sequence[ProgressEntry]:
    """Return what each session tells of levels over time.

    Raises:
        StoreError: The sessions cannot be read.
    """
    store = Store(paths(os.environ).sessions)
    try:
        return await store.progress()
    finally:
        await store.close()

"""Saved sessions named, tagged and deleted, each by one command."""

import asyncio
import os
from collections.abc import Awaitable, Callable

import click

from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.store.store import Store
from thinkaloud.app.shelf import Shelf
from thinkaloud.compose import now
from thinkaloud.domain.clean import one_line

Act = Callable[[Shelf, str], Awaitable[object]]
"""Does something to the session of this id."""


def rename_session(prefix: str, title: str) -> None:
    """Give a session a title, or take it back.

    Raises:
        StoreError: There is no such session, or it cannot be saved.
    """
    session = asyncio.run(_done(prefix, lambda shelf, found: shelf.rename(found, title)))
    _say(
        f"{session} is called {one_line(title)} now." if title else f"{session} has its old title."
    )


def tag_session(prefix: str, tags: str) -> None:
    """Put tags on a session in place of those before.

    Raises:
        StoreError: There is no such session, or it cannot be saved.
    """
    session = asyncio.run(_done(prefix, lambda shelf, found: shelf.tag(found, tags)))
    _say(f"Tagged {session}." if tags else f"{session} has no tags any more.")


def delete_session(session: str) -> None:
    """Delete one session for good, also one that can no longer be read.

    Raises:
        StoreError: It cannot be deleted.
    """
    asyncio.run(_delete(session))


async def _done(prefix: str, act: Act) -> str:
    store = Store(paths(os.environ).sessions)
    try:
        session = await store.find(prefix)
        await act(Shelf(store, now), session)
    finally:
        await store.close()
    return session


async def _delete(session: str) -> None:
    store = Store(paths(os.environ).sessions)
    try:
        await store.delete(session)
    finally:
        await store.close()


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)

"""Saved sessions named, tagged and deleted, each by one command."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from typing import TypeVar

import click

from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.store.store import Store
from thinkaloud.app.shelf import Shelf
from thinkaloud.compose import now

Kept = TypeVar("Kept")


def rename_session(prefix: str, title: str) -> None:
    """Give a session a title, or take it back.

    Raises:
        StoreError: There is no such session, or it cannot be saved.
    """
    session, kept = asyncio.run(_done(prefix, lambda shelf, found: shelf.rename(found, title)))
    _say(f"{session} is called {kept} now." if kept else f"{session} has its old title.")


def tag_session(prefix: str, tags: str) -> None:
    """Put tags on a session in place of those before.

    Raises:
        StoreError: There is no such session, or it cannot be saved.
    """
    session, kept = asyncio.run(_done(prefix, lambda shelf, found: shelf.tag(found, tags)))
    told = " ".join(f"#{tag}" for tag in kept)
    _say(f"Tagged {session} with {told}." if kept else f"{session} has no tags.")


def delete_session(session: str) -> None:
    """Delete one session for good, also one that can no longer be read.

    Raises:
        StoreError: It cannot be deleted.
    """
    asyncio.run(_delete(session))


async def _done(prefix: str, act: Callable[[Shelf, str], Awaitable[Kept]]) -> tuple[str, Kept]:
    store = Store(paths(os.environ).sessions)
    try:
        session = await store.find(prefix)
        return session, await act(Shelf(store, now), session)
    finally:
        await store.close()


async def _delete(session: str) -> None:
    store = Store(paths(os.environ).sessions)
    try:
        await store.delete(session)
    finally:
        await store.close()


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)

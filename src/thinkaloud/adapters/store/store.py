"""The store as the app sees it: every call in one thread of its own, off the event loop."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from thinkaloud.adapters.store.connection import connect
from thinkaloud.adapters.store.library import Library
from thinkaloud.adapters.store.records import Records
from thinkaloud.domain.events import Event
from thinkaloud.domain.progress import ProgressEntry
from thinkaloud.domain.summary import Found

Answer = TypeVar("Answer")


class Store:
    """Implements `app.ports.SessionStore` over one SQLite file, opened at the first call."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._opened: tuple[Records, Library] | None = None
        self._connection: sqlite3.Connection | None = None
        self._closed = False

    async def append(self, session: str, event: Event) -> None:
        """Save one event durably; see the port."""
        await self._run(lambda records, _: records.append(session, event))

    async def events(self, session: str) -> tuple[Event, ...]:
        """Return all events of a session; see the port."""
        return await self._run(lambda records, _: records.events(session))

    async def add(self, session: str, events: Sequence[Event]) -> None:
        """Save a whole session; see the port."""
        whole = tuple(events)
        await self._run(lambda records, _: records.add(session, whole))

    async def sessions(self, search: str = "", limit: int | None = None) -> Found:
        """Return the library, or what of it matches; see the port."""
        return await self._run(lambda _, library: library.sessions(search, limit))

    async def progress(self) -> Sequence[ProgressEntry]:
        """Return what each session tells of levels over time; see the port."""
        return await self._run(lambda records, _: records.progress())

    async def find(self, prefix: str) -> str:
        """Return the one session that begins so; see the port."""
        return await self._run(lambda _, library: library.find(prefix))

    async def unfinished(self) -> str | None:
        """Return the newest session that has not ended; see the port."""
        return await self._run(lambda _, library: library.unfinished())

    async def delete(self, session: str) -> None:
        """Remove a session; see the port."""
        await self._run(lambda records, _: records.delete(session))

    async def save_draft(self, session: str, text: str) -> None:
        """Keep unsent text; see the port."""
        await self._run(lambda records, _: records.save_draft(session, text))

    async def draft(self, session: str) -> str:
        """Return unsent text; see the port."""
        return await self._run(lambda records, _: records.draft(session))

    async def problems(self) -> list[str]:
        """Check file and sessions; an empty list is a clean bill.

        Raises:
            StoreError: The file cannot even be read.
        """
        return await self._run(lambda records, _: records.problems())

    async def close(self) -> None:
        """Wait for what is being written, and let go of the file; once is enough."""
        if self._closed:
            return
        self._closed = True
        await asyncio.get_running_loop().run_in_executor(self._thread, self._close)
        self._thread.shutdown()

    async def _run(self, act: Callable[[Records, Library], Answer]) -> Answer:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, lambda: act(*self._open()))

    def _open(self) -> tuple[Records, Library]:
        if self._opened is None:
            connection = connect(self._path)
            self._connection = connection
            self._opened = (Records(connection, self._path), Library(connection, self._path))
        return self._opened

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()

"""Batches that a server is working on, remembered until what came of them is recorded."""

import asyncio
import sqlite3
from collections.abc import Callable, Collection, Mapping
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from thinkaloud.adapters.store.connection import connect, explained, transaction
from thinkaloud.app.batches import Entry

Answer = TypeVar("Answer")

KEPT_FOR = timedelta(days=30)
"""A server keeps results for 29 days; what is older is of no use."""


class BatchLedger:
    """Implements `app.batches.Ledger`; each call opens the file, off the event loop."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def entries(self, server: str) -> Mapping[str, Entry]:
        """Return what is under way at a server; see the port."""

        def read(connection: sqlite3.Connection) -> dict[str, Entry]:
            with explained(self._path):
                rows = connection.execute(
                    "SELECT p.key, b.id, p.taken FROM batch_parts p JOIN batches b "
                    "ON b.id = p.batch WHERE b.server = ? ORDER BY b.submitted",
                    (server,),
                ).fetchall()
            return {str(key): Entry(str(batch), bool(taken)) for key, batch, taken in rows}

        return await self._run(read)

    async def remember(self, batch: str, server: str, keys: Collection[str], at: datetime) -> None:
        """Remember a batch and all that is in it; see the port."""

        def write(connection: sqlite3.Connection) -> None:
            with transaction(connection, self._path):
                oldest = (at - KEPT_FOR).isoformat()
                connection.execute("DELETE FROM batches WHERE submitted < ?", (oldest,))
                connection.execute(
                    "INSERT OR REPLACE INTO batches (id, server, submitted) VALUES (?, ?, ?)",
                    (batch, server, at.isoformat()),
                )
                connection.executemany(
                    "INSERT INTO batch_parts (batch, key) VALUES (?, ?)",
                    [(batch, key) for key in keys],
                )

        await self._run(write)

    async def take(self, batch: str, key: str) -> None:
        """Note that what came of this is recorded; see the port."""

        def write(connection: sqlite3.Connection) -> None:
            with transaction(connection, self._path):
                connection.execute(
                    "UPDATE batch_parts SET taken = 1 WHERE batch = ? AND key = ?", (batch, key)
                )
                connection.execute(
                    "DELETE FROM batches WHERE id = ?1 AND NOT EXISTS "
                    "(SELECT 1 FROM batch_parts WHERE batch = ?1 AND NOT taken)",
                    (batch,),
                )

        await self._run(write)

    async def forget(self, batch: str) -> None:
        """Remember a batch no longer; see the port."""

        def write(connection: sqlite3.Connection) -> None:
            with transaction(connection, self._path):
                connection.execute("DELETE FROM batches WHERE id = ?", (batch,))

        await self._run(write)

    async def _run(self, act: Callable[[sqlite3.Connection], Answer]) -> Answer:
        def opened() -> Answer:
            with closing(connect(self._path)) as connection:
                return act(connection)

        return await asyncio.to_thread(opened)

"""The list of sessions, read from the index alone; imports nothing slow."""

import sqlite3
from datetime import datetime
from pathlib import Path

from thinkaloud.adapters.store.connection import explained
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.summary import SessionSummary

_COLUMNS = (
    "s.id, s.title, s.started, s.updated, s.mode, s.interviewer, s.questions, s.answered, "
    "s.ended, s.reflectiveness, s.band"
)


class Library:
    """Finds sessions over one connection, in one thread."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def sessions(self) -> list[SessionSummary]:
        """Return all sessions, newest first.

        Raises:
            StoreError: They cannot be read.
        """
        with explained(self._path):
            rows = self._connection.execute(
                f"SELECT {_COLUMNS}, NULL FROM sessions s ORDER BY s.started DESC, s.id"  # noqa: S608 - constant columns
            ).fetchall()
        return [_summary(row) for row in rows]

    def search(self, words: str) -> list[SessionSummary]:
        """Return the sessions in which all of these words were said, newest first.

        Raises:
            StoreError: They cannot be read.
        """
        query = _query(words)
        if not query:
            return []
        with explained(self._path):
            rows = self._connection.execute(
                f"SELECT {_COLUMNS}, (SELECT snippet(said, 0, '[', ']', '…', 12) FROM said "  # noqa: S608 - constant columns
                "WHERE said MATCH ?1 AND said.session = s.id LIMIT 1) "
                "FROM sessions s WHERE s.id IN (SELECT session FROM said WHERE said MATCH ?1) "
                "ORDER BY s.started DESC, s.id",
                (query,),
            ).fetchall()
        return [_summary(row) for row in rows]

    def find(self, prefix: str) -> str:
        """Return the id of the one session that begins so; `last` is the newest.

        Raises:
            StoreError: None does, or more than one.
        """
        with explained(self._path):
            if prefix == "last":
                query = "SELECT id FROM sessions ORDER BY started DESC, id LIMIT 1"
                rows = self._connection.execute(query).fetchall()
            else:
                rows = self._connection.execute(
                    "SELECT id FROM sessions WHERE substr(id, 1, length(?1)) = ?1 LIMIT 2",
                    (prefix,),
                ).fetchall()
        if not rows or not prefix:
            raise StoreError(f"There is no session {prefix}. List them with: thinkaloud sessions")
        if len(rows) > 1:
            raise StoreError(f"More than one session begins with {prefix}. Give more of its id.")
        return str(rows[0][0])

    def unfinished(self) -> str | None:
        """Return the id of the newest session that has not ended, if any.

        Raises:
            StoreError: The index cannot be read.
        """
        with explained(self._path):
            row = self._connection.execute(
                "SELECT id FROM sessions WHERE NOT ended ORDER BY updated DESC, id LIMIT 1"
            ).fetchone()
        return None if row is None else str(row[0])


def _query(words: str) -> str:
    """Every word as a quoted prefix, so that nothing in it is search syntax."""
    return " ".join(f'"{word}"*' for word in words.replace('"', " ").split())


def _summary(row: tuple[object, ...]) -> SessionSummary:
    reflectiveness, band, snippet = row[9:12]
    return SessionSummary(
        session=str(row[0]),
        title=str(row[1]),
        started=datetime.fromisoformat(str(row[2])),
        updated=datetime.fromisoformat(str(row[3])),
        mode=str(row[4]),
        interviewer=str(row[5]),
        questions=int(str(row[6])),
        answered=int(str(row[7])),
        ended=bool(row[8]),
        reflectiveness=None if reflectiveness is None else float(str(reflectiveness)),
        band=None if band is None else str(band),
        snippet=None if snippet is None else str(snippet),
    )

"""The list of sessions, read from the index alone; imports nothing slow."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from thinkaloud.adapters.store.connection import explained
from thinkaloud.adapters.store.said_words import SaidWords
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.search_query import Query, Standing, parse_query
from thinkaloud.domain.summary import Found, SessionSummary, Snippet

_COLUMNS = (
    "id, title, started, updated, mode, interviewer, questions, answered, ended, reflectiveness, "
    "band, tags, origin, origin_seq, json_extract(progress, '$.awaited') > 0, number"
)


class Library:
    """Finds sessions over one connection, in one thread."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def sessions(self, search: str = "", limit: int | None = None) -> Found:
        """Return the sessions that a search holds for, newest first; all of them without one.

        Args:
            search: As `domain.search_query.parse_query` reads it. All words must have been said
                somewhere in the session, or stand in the title that the candidate gave it.
            limit: How many to return at most; all are counted.

        Raises:
            StoreError: They cannot be read.
        """
        query = parse_query(search)
        with explained(self._path):
            if query == Query():
                return self._newest(limit)
            words = SaidWords(self._connection, query.terms)
            rows = [row for row in self._rows(words.sessions()) if _holds(row, query)]
            snippets = words.snippets(row[-1] for row in rows[:limit])
        found = tuple(_summary(row, snippets.get(row[-1])) for row in rows[:limit])
        return Found(found, len(rows))

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

    def _newest(self, limit: int | None) -> Found:
        (total,) = self._connection.execute("SELECT COUNT(*) FROM sessions").fetchone()
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM sessions ORDER BY started DESC, id LIMIT ?",  # noqa: S608 - constant columns
            (total if limit is None else limit,),
        )
        return Found(tuple(_summary(row) for row in rows), int(total))

    def _rows(self, numbers: Sequence[int] | None) -> Iterable[tuple[object, ...]]:
        return self._connection.execute(
            f"SELECT {_COLUMNS} FROM sessions "  # noqa: S608 - constant columns
            "WHERE ?1 IS NULL OR number IN (SELECT value FROM json_each(?1)) "
            "ORDER BY started DESC, id",
            (None if numbers is None else json.dumps(numbers),),
        )


def _holds(row: tuple[object, ...], query: Query) -> bool:
    """Tell whether tags and standing are those asked for."""
    ended, tags, origin = bool(row[8]), str(row[11]), row[12]
    held = {
        Standing.UNFINISHED: not ended,
        Standing.ENDED: ended,
        Standing.BRANCH: origin is not None,
    }
    return all(held[each] for each in query.standings) and (
        not query.tags or {tag.casefold() for tag in json.loads(tags)}.issuperset(query.tags)
    )


def _summary(row: tuple[object, ...], snippet: Snippet | None = None) -> SessionSummary:
    reflectiveness, band, tags, origin, origin_seq, awaited = row[9:15]
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
        awaits_score=bool(awaited),
        tags=tuple(json.loads(str(tags))),
        origin=None if origin is None else str(origin),
        origin_seq=None if origin_seq is None else int(str(origin_seq)),
        snippet=snippet,
    )

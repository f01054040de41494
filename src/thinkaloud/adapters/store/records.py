"""Events and drafts in the file, and the index of them that one transaction keeps in step."""

import sqlite3
from pathlib import Path

from pydantic import ValidationError

from thinkaloud.adapters.store.connection import explained, transaction
from thinkaloud.adapters.store.index import (
    add_all_to_index,
    add_to_index,
    insert_session,
    reindex,
    remove_text,
)
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.events import EVENT, AnswerGiven, Event, SessionStarted
from thinkaloud.domain.progress import ProgressEntry
from thinkaloud.domain.transcript import BrokenTranscript, read


class Records:
    """Reads and writes sessions over one connection, in one thread."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def append(self, session: str, event: Event) -> None:
        """Save one event, the index row it changes, and the draft it makes needless.

        Raises:
            StoreError: It could not be saved, or another program saved one in its place.
        """
        with transaction(self._connection, self._path) as write:
            if isinstance(event, SessionStarted):
                insert_session(write, session, event)
            _insert(write, session, event)
            add_to_index(write, session, event)
            if isinstance(event, AnswerGiven):
                write.execute("DELETE FROM drafts WHERE session = ?", (session,))

    def add(self, session: str, events: tuple[Event, ...]) -> None:
        """Save a whole session, all of it or nothing.

        Raises:
            StoreError: It could not be saved, or there is one of this id.
        """
        with transaction(self._connection, self._path) as write:
            for event in events:
                if isinstance(event, SessionStarted):
                    insert_session(write, session, event)
                _insert(write, session, event)
            add_all_to_index(write, session, events)

    def events(self, session: str) -> tuple[Event, ...]:
        """Return all events of a session, in order.

        Raises:
            StoreError: There is no such session, or an event in it is damaged.
        """
        with explained(self._path):
            rows = self._connection.execute(
                "SELECT seq, body FROM events WHERE session = ? ORDER BY seq", (session,)
            ).fetchall()
        if not rows:
            raise StoreError(f"There is no session {session}. List them with: thinkaloud sessions")
        return tuple(_event(session, seq, body) for seq, body in rows)

    def progress(self) -> tuple[ProgressEntry, ...]:
        """Return what each session tells of levels over time, as the index has it.

        A session that cannot be read is passed over: the others are not affected.

        Raises:
            StoreError: The index cannot be read.
        """
        with explained(self._path):
            rows = self._connection.execute(
                "SELECT id, progress FROM sessions WHERE progress IS NOT NULL OR ended "
                "OR reflectiveness IS NOT NULL ORDER BY started, id"
            ).fetchall()
        entries = (self._entry(session, kept) for session, kept in rows)
        return tuple(entry for entry in entries if entry is not None)

    def _entry(self, session: str, kept: str | None) -> ProgressEntry | None:
        """An older program kept none, or in another form: then it is made anew."""
        try:
            if kept is not None:
                return ProgressEntry.model_validate_json(kept)
        except ValidationError:
            pass
        try:
            with transaction(self._connection, self._path) as write:
                return reindex(write, session)
        except (StoreError, ValueError):
            return None

    def delete(self, session: str) -> None:
        """Remove a session with everything about it.

        Raises:
            StoreError: It could not be removed.
        """
        with transaction(self._connection, self._path) as write:
            remove_text(write, session)
            write.execute("DELETE FROM sessions WHERE id = ?", (session,))

    def save_draft(self, session: str, text: str) -> None:
        """Keep unsent text; empty text forgets it.

        Raises:
            StoreError: It could not be saved.
        """
        with transaction(self._connection, self._path) as write:
            if text:
                write.execute(
                    "INSERT INTO drafts (session, text) VALUES (?, ?) "
                    "ON CONFLICT (session) DO UPDATE SET text = excluded.text",
                    (session, text),
                )
            else:
                write.execute("DELETE FROM drafts WHERE session = ?", (session,))

    def draft(self, session: str) -> str:
        """Return unsent text, or an empty string.

        Raises:
            StoreError: It could not be read.
        """
        with explained(self._path):
            row = self._connection.execute(
                "SELECT text FROM drafts WHERE session = ?", (session,)
            ).fetchone()
        return "" if row is None else str(row[0])

    def problems(self) -> list[str]:
        """Check the file itself and every session in it; an empty list is a clean bill.

        Raises:
            StoreError: The file cannot even be read.
        """
        with explained(self._path):
            pages = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check")]
            sessions = [str(row[0]) for row in self._connection.execute("SELECT id FROM sessions")]
        found = [] if pages == ["ok"] else pages
        for session in sessions:
            try:
                read(self.events(session))
            except (StoreError, BrokenTranscript) as error:
                found.append(f"session {session}: {error}")
        return found


def _event(session: str, seq: int, body: str) -> Event:
    try:
        return EVENT.validate_json(body)
    except ValidationError as error:
        raise StoreError(
            f"Event {seq} of session {session} is damaged or from a newer thinkaloud; "
            "the other sessions are not affected."
        ) from error


def _insert(write: sqlite3.Connection, session: str, event: Event) -> None:
    write.execute(
        "INSERT INTO events (session, seq, at, type, body) VALUES (?, ?, ?, ?, ?)",
        (session, event.seq, event.at.isoformat(), event.type, event.model_dump_json()),
    )

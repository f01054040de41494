"""Events and drafts in the file, and the index of them that one transaction keeps in step."""

import sqlite3
from pathlib import Path

from pydantic import ValidationError

from thinkaloud.adapters.store.connection import explained, transaction
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.events import (
    EVENT,
    AnswerGiven,
    Event,
    ExchangeScored,
    InterviewerSpoke,
    QuestionAsked,
    SessionEnded,
    SessionStarted,
)
from thinkaloud.domain.scorecard import scorecard
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
                _insert_session(write, session, event)
            _insert_event(write, session, event)
            _keep_index(write, session, event)
            if isinstance(event, AnswerGiven):
                write.execute("DELETE FROM drafts WHERE session = ?", (session,))

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

    def delete(self, session: str) -> None:
        """Remove a session with everything about it.

        Raises:
            StoreError: It could not be removed.
        """
        with transaction(self._connection, self._path) as write:
            write.execute("DELETE FROM said WHERE session = ?", (session,))
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


def _insert_session(write: sqlite3.Connection, session: str, event: SessionStarted) -> None:
    started = event.at.isoformat()
    write.execute(
        "INSERT INTO sessions (id, title, started, updated, mode, interviewer, questions) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            session,
            event.pack.title,
            started,
            started,
            event.mode,
            event.interviewer,
            len(event.plan),
        ),
    )


def _insert_event(write: sqlite3.Connection, session: str, event: Event) -> None:
    write.execute(
        "INSERT INTO events (session, seq, at, type, body) VALUES (?, ?, ?, ?, ?)",
        (session, event.seq, event.at.isoformat(), event.type, event.model_dump_json()),
    )
    if isinstance(event, AnswerGiven | InterviewerSpoke | QuestionAsked):
        write.execute(
            "INSERT INTO said (text, session, seq) VALUES (?, ?, ?)",
            (event.text, session, event.seq),
        )


def _keep_index(write: sqlite3.Connection, session: str, event: Event) -> None:
    write.execute("UPDATE sessions SET updated = ? WHERE id = ?", (event.at.isoformat(), session))
    if isinstance(event, AnswerGiven):
        write.execute(
            "UPDATE sessions SET answered = (SELECT COUNT(DISTINCT json_extract(body, "
            "'$.exchange')) FROM events WHERE session = ?1 AND type = 'answer_given') "
            "WHERE id = ?1",
            (session,),
        )
    if isinstance(event, SessionEnded):
        write.execute("UPDATE sessions SET ended = 1 WHERE id = ?", (session,))
    if isinstance(event, ExchangeScored):
        rows = write.execute(
            "SELECT body FROM events WHERE session = ? ORDER BY seq", (session,)
        ).fetchall()
        card = scorecard(read(EVENT.validate_json(body) for (body,) in rows))
        write.execute(
            "UPDATE sessions SET reflectiveness = ?, band = ? WHERE id = ?",
            (card.reflectiveness, card.band, session),
        )

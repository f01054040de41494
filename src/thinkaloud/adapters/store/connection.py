"""Opening the file, and saying in one sentence what is wrong with it."""

import os
import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from thinkaloud.adapters.store.schema import NewerSchema, migrate
from thinkaloud.domain.errors import StoreError

BUSY_SECONDS = 5.0
"""How long to wait for another program that is writing."""


def connect(path: Path) -> sqlite3.Connection:
    """Open the store, making it (readable by its owner only) where it does not exist.

    Raises:
        StoreError: It cannot be opened, or a newer program wrote it.
    """
    with explained(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            _keep_a_write_ahead_log(connection)
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def _keep_a_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch the file over; SQLite does not wait for other programs that do so at this moment."""
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > give_up:
                raise
            time.sleep(0.01)
        else:
            return


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Generator[sqlite3.Connection]:
    """Write everything inside or nothing, with other programs kept out.

    Raises:
        StoreError: It could not be written; nothing has changed.
    """
    with explained(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def explained(path: Path) -> Generator[None]:
    """Turn what SQLite and the system report into a StoreError that says what to do.

    Raises:
        StoreError: Anything went wrong inside.
    """
    try:
        yield
    except NewerSchema:
        raise StoreError(
            f"A newer thinkaloud wrote {path}. Upgrade this one, or set THINKALOUD_HOME to another "
            "folder."
        ) from None
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{_sentence(error)} ({path})") from error


def _sentence(error: sqlite3.Error | OSError) -> str:
    said = str(error).lower()
    for sign, sentence in _SENTENCES:
        if sign in said:
            return sentence
    return f"The sessions cannot be read or saved: {error}"


_SENTENCES = (
    ("full", "The disk is full. What was saved is safe; make room and send the answer again"),
    ("no space", "The disk is full. What was saved is safe; make room and send the answer again"),
    (
        "unique constraint",
        "Another window has carried this session on. Leave this one, and resume it there",
    ),
    ("locked", "Another program is writing to the sessions and does not let go. Try again"),
    ("readonly", "The sessions are read-only here. Allow writing, or set THINKALOUD_HOME"),
    ("read-only", "The sessions are read-only here. Allow writing, or set THINKALOUD_HOME"),
    ("permission", "The sessions may not be written here. Allow it, or set THINKALOUD_HOME"),
    ("not a database", "This is not a file of sessions. Move it away, or set THINKALOUD_HOME"),
    ("malformed", "The file of sessions is damaged. Keep a copy of it, then move it away"),
    ("is a directory", "There is a folder where the sessions should be. Move it away"),
    ("not a directory", "A file stands where the folder of sessions should be. Move it away"),
    ("unable to open", "The sessions cannot be opened. Check the folder, or set THINKALOUD_HOME"),
)

"""The tables, and the steps that bring an older file up to date."""

import sqlite3

MIGRATIONS = (
    """
    CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        started TEXT NOT NULL,
        updated TEXT NOT NULL,
        mode TEXT NOT NULL,
        interviewer TEXT NOT NULL,
        questions INTEGER NOT NULL,
        answered INTEGER NOT NULL DEFAULT 0,
        ended INTEGER NOT NULL DEFAULT 0,
        reflectiveness REAL,
        band TEXT
    ) STRICT;
    CREATE INDEX sessions_by_start ON sessions (started DESC);
    CREATE TABLE events (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        at TEXT NOT NULL,
        type TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE drafts (
        session TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        text TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE said USING fts5 (
        text, session UNINDEXED, seq UNINDEXED, tokenize = 'unicode61 remove_diacritics 2'
    );
    """,
    """
    CREATE TABLE batches (
        id TEXT PRIMARY KEY,
        server TEXT NOT NULL,
        submitted TEXT NOT NULL
    ) STRICT;
    CREATE TABLE batch_parts (
        batch TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        taken INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (batch, key)
    ) STRICT, WITHOUT ROWID;
    """,
    """
    ALTER TABLE sessions ADD COLUMN number INTEGER;
    UPDATE sessions SET number = rowid;
    CREATE UNIQUE INDEX sessions_by_number ON sessions (number);
    ALTER TABLE sessions ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE sessions ADD COLUMN origin TEXT;
    ALTER TABLE sessions ADD COLUMN origin_seq INTEGER;
    ALTER TABLE sessions ADD COLUMN progress TEXT;
    CREATE VIRTUAL TABLE spoken USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO spoken (rowid, text) SELECT s.number * 1048576 + said.seq, said.text
        FROM said JOIN sessions s ON s.id = said.session;
    DROP TABLE said;
    """,
)
"""Each is applied once, in order, and recorded in `PRAGMA user_version`; none is ever edited."""


class NewerSchema(Exception):
    """The file was written by a newer version of the program."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file up to date, in one transaction with other programs kept out.

    Raises:
        NewerSchema: The file is ahead of this program.
        sqlite3.Error: The file cannot be read or written.
    """
    if _version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        _apply(connection, _version(connection))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _apply(connection: sqlite3.Connection, version: int) -> None:
    if version > len(MIGRATIONS):
        raise NewerSchema
    for script in MIGRATIONS[version:]:
        for statement in _statements(script):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _statements(script: str) -> list[str]:
    """Split at semicolons: `executescript` would commit the transaction that protects us."""
    return [statement for part in script.split(";") if (statement := part.strip())]

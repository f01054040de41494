"""The index of sessions, kept in step with the events and made from them alone."""

import json
import sqlite3

from thinkaloud.adapters.store.said_words import EVENTS_EACH
from thinkaloud.domain.events import (
    EVENT,
    AnswerGiven,
    Event,
    ExchangeScored,
    ExchangeUnscored,
    InterviewerSpoke,
    QuestionAsked,
    RetakeStarted,
    SessionBranched,
    SessionEnded,
    SessionRenamed,
    SessionStarted,
    SessionTagged,
)
from thinkaloud.domain.progress import ProgressEntry, entry_of
from thinkaloud.domain.scorecard import scorecard
from thinkaloud.domain.transcript import Transcript, read

_CHANGES_THE_ROW = (
    SessionBranched
    | SessionRenamed
    | SessionTagged
    | ExchangeScored
    | ExchangeUnscored
    | RetakeStarted
    | SessionEnded
)


def insert_session(write: sqlite3.Connection, session: str, event: SessionStarted) -> None:
    """Make the row that the events of a session hang on."""
    started = event.at.isoformat()
    write.execute(
        "INSERT INTO sessions (number, id, title, started, updated, mode, interviewer, questions) "
        "VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM sessions), ?, ?, ?, ?, ?, ?, ?)",
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


def add_to_index(write: sqlite3.Connection, session: str, event: Event) -> None:
    """Take one event into the index, once it is among the events."""
    _insert_text(write, session, event)
    if isinstance(event, _CHANGES_THE_ROW):
        reindex(write, session)
        return
    write.execute("UPDATE sessions SET updated = ? WHERE id = ?", (event.at.isoformat(), session))
    if isinstance(event, AnswerGiven):
        write.execute(
            "UPDATE sessions SET answered = (SELECT COUNT(DISTINCT json_extract(body, "
            "'$.question')) FROM events WHERE session = ?1 AND type = 'question_asked' AND "
            "json_extract(body, '$.exchange') IN (SELECT json_extract(body, '$.exchange') "
            "FROM events WHERE session = ?1 AND type = 'answer_given')) WHERE id = ?1",
            (session,),
        )


def add_all_to_index(write: sqlite3.Connection, session: str, events: tuple[Event, ...]) -> None:
    """Take a whole session into the index, once all of it is among the events."""
    for event in events:
        _insert_text(write, session, event)
    reindex(write, session)


def reindex(write: sqlite3.Connection, session: str) -> ProgressEntry:
    """Make a session's row anew from its events, and return what it tells of levels over time.

    Raises:
        ValueError: The events are damaged or do not add up.
    """
    rows = write.execute(
        "SELECT at, body FROM events WHERE session = ? ORDER BY seq", (session,)
    ).fetchall()
    transcript = read(EVENT.validate_json(body) for _, body in rows)
    card, entry = scorecard(transcript), entry_of(session, transcript)
    branched = transcript.branched
    write.execute(
        "UPDATE sessions SET title = ?, started = ?, updated = ?, answered = ?, ended = ?, "
        "reflectiveness = ?, band = ?, tags = ?, origin = ?, origin_seq = ?, progress = ? "
        "WHERE id = ?",
        (
            transcript.title or transcript.pack.title,
            transcript.started.isoformat(),
            rows[-1][0],
            _answered(transcript),
            transcript.ended,
            card.reflectiveness,
            card.band,
            json.dumps(transcript.tags, ensure_ascii=False),
            branched and branched.origin,
            branched and branched.seq,
            entry.model_dump_json(),
            session,
        ),
    )
    return entry


def remove_text(write: sqlite3.Connection, session: str) -> None:
    """Take all that was said in a session out of the full text."""
    write.execute(
        "DELETE FROM spoken WHERE rowid BETWEEN ?1 * ?2 AND ?1 * ?2 + ?2 - 1",
        (_number(write, session), EVENTS_EACH),
    )


def _answered(transcript: Transcript) -> int:
    """How many questions have an answer; another take is the same question, a closing none."""
    return len({each.question for each in transcript.exchanges if each.answers} - {None})


def _insert_text(write: sqlite3.Connection, session: str, event: Event) -> None:
    if isinstance(event, SessionRenamed):
        text = event.title
    elif isinstance(event, AnswerGiven | InterviewerSpoke | QuestionAsked):
        text = event.text
    else:
        return
    write.execute(
        "INSERT INTO spoken (rowid, text) VALUES (? * ? + ?, ?)",
        (_number(write, session), EVENTS_EACH, event.seq, text),
    )


def _number(write: sqlite3.Connection, session: str) -> int:
    row = write.execute("SELECT number FROM sessions WHERE id = ?", (session,)).fetchone()
    return -1 if row is None else int(row[0])

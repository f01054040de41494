"""The library as lines of text, or as JSON."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from thinkaloud.domain.clean import clean, one_line
from thinkaloud.domain.summary import SessionSummary, Snippet

Highlight = Callable[[str], str]
"""Brings out a word that was looked for."""


def between_brackets(words: str) -> str:
    """Bring words out where there is nothing but text."""
    return f"[{words}]"


def session_lines(
    sessions: Iterable[SessionSummary], highlight: Highlight = between_brackets
) -> Iterator[str]:
    """Yield a line for each session, and a second one where a search found something in it."""
    for each in sessions:
        when = each.started.astimezone().strftime("%Y-%m-%d %H:%M")
        line = (
            f"{each.session}  {when}  {each.answered:>2} of {each.questions:<2}  "
            f"{standing(each):<12}  {one_line(each.interviewer):<18}  {one_line(each.title)}"
        )
        yield "  ".join([line, *_remarks(each)])
        if each.snippet is not None:
            yield f"          {_brought_out(each.snippet, highlight)}"


def standing(session: SessionSummary) -> str:
    """Return the session's figure, its band, or a dash where there is neither."""
    if session.band is not None:
        return f"{session.band} band"
    return "-" if session.reflectiveness is None else f"{session.reflectiveness:.1f} of 5"


def sessions_json(sessions: Iterable[SessionSummary]) -> str:
    """Return the library as one JSON array, times in ISO 8601."""
    return json.dumps([vars(each) for each in sessions], default=_plain, ensure_ascii=False)


def _remarks(session: SessionSummary) -> Iterator[str]:
    if not session.ended:
        yield "unfinished"
    if session.origin is not None:
        yield f"branch of {session.origin} at {session.origin_seq}"
    if session.tags:
        yield " ".join(f"#{one_line(tag)}" for tag in session.tags)


def _brought_out(snippet: Snippet, highlight: Highlight) -> str:
    line, last = "", 0
    for start, end in snippet.marks:
        line += clean(snippet.text[last:start]) + highlight(clean(snippet.text[start:end]))
        last = end
    return line + clean(snippet.text[last:])


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else vars(value)

"""The library as lines of text, or as JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime

from thinkaloud.domain.summary import SessionSummary


def session_lines(sessions: Iterable[SessionSummary]) -> Iterator[str]:
    """Yield a line for each session, and a second one where a search found something in it."""
    for each in sessions:
        when = each.started.astimezone().strftime("%Y-%m-%d %H:%M")
        state = "" if each.ended else "  unfinished"
        yield (
            f"{each.session}  {when}  {each.answered:>2} of {each.questions:<2}  "
            f"{standing(each):<12}  {each.interviewer:<18}  {each.title}{state}"
        )
        if each.snippet:
            yield f"          {' '.join(each.snippet.split())}"


def standing(session: SessionSummary) -> str:
    """Return the session's figure, its band, or a dash where there is neither."""
    if session.band is not None:
        return f"{session.band} band"
    return "-" if session.reflectiveness is None else f"{session.reflectiveness:.1f} of 5"


def sessions_json(sessions: Iterable[SessionSummary]) -> str:
    """Return the library as one JSON array, times in ISO 8601."""
    return json.dumps([asdict(each) for each in sessions], default=_plain, ensure_ascii=False)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)

"""How long the open exchange has been running, pauses and absences left out."""

from collections.abc import Sequence
from datetime import datetime

from thinkaloud.domain.events import Event, QuestionAsked, SessionPaused, SessionResumed


def exchange_seconds(events: Sequence[Event], now: datetime) -> float:
    """Return the seconds since the newest question, and 0 before the first one."""
    start = next((at for at, each in _backwards(events) if isinstance(each, QuestionAsked)), None)
    if start is None:
        return 0.0
    seconds, since, paused = 0.0, events[start].at, False
    for event in events[start + 1 :]:
        if not paused and not isinstance(event, SessionResumed):
            seconds += (event.at - since).total_seconds()
        paused = isinstance(event, SessionPaused) or (
            paused and not isinstance(event, SessionResumed)
        )
        since = event.at
    return seconds if paused else seconds + max(0.0, (now - since).total_seconds())


def _backwards(events: Sequence[Event]) -> Sequence[tuple[int, Event]]:
    return list(enumerate(events))[::-1]

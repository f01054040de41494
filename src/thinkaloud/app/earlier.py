"""The session before this one that it can be compared with."""

from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from thinkaloud.app.ports import SessionStore
from thinkaloud.domain.comparison import comparable
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.scorecard import Scorecard, scorecard
from thinkaloud.domain.transcript import BrokenTranscript, Transcript, read

_LOOKED_AT = 20
"""Sessions with a figure that are opened before giving up."""


@dataclass(frozen=True)
class Earlier:
    """An earlier session."""

    started: datetime
    card: Scorecard


async def earlier(store: SessionStore, session: str, transcript: Transcript) -> Earlier | None:
    """Return the newest session before this one that was judged alike and has a figure.

    One that cannot be read is passed over: it is no part of what the candidate looks at now.

    Raises:
        StoreError: The library cannot be read.
    """
    card = scorecard(transcript)
    if card.reflectiveness is None:
        return None
    before = (
        each
        for each in (await store.sessions()).sessions
        if each.session != session
        and each.started < transcript.started
        and each.reflectiveness is not None
    )
    for each in islice(before, _LOOKED_AT):
        try:
            other = scorecard(read(await store.events(each.session)))
        except (StoreError, BrokenTranscript):
            continue
        if comparable(other, card) and other.reflectiveness is not None:
            return Earlier(each.started, other)
    return None

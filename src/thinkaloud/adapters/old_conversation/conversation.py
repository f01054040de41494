"""A conversation that was held elsewhere, brought in as a session: start here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from thinkaloud.adapters.old_conversation.casting import cast, first_name
from thinkaloud.adapters.old_conversation.clock import times
from thinkaloud.adapters.old_conversation.closing import closing_turn
from thinkaloud.adapters.old_conversation.cues import raw_lines
from thinkaloud.adapters.old_conversation.dividing import exchanges, greeting
from thinkaloud.adapters.old_conversation.lines import read_lines
from thinkaloud.adapters.old_conversation.openings import Opening, Spoken, find_openings
from thinkaloud.adapters.old_conversation.own_text import without_own_text
from thinkaloud.adapters.old_conversation.packing import UNTITLED, packed
from thinkaloud.adapters.old_conversation.remarks import (
    remarks_on_questions,
    remarks_on_reading,
)
from thinkaloud.adapters.old_conversation.speakers import Speaker, doubtful_names, find_speakers
from thinkaloud.adapters.old_conversation.telling import tell
from thinkaloud.adapters.old_conversation.turns import Turns, put_together
from thinkaloud.domain.clean import clean
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.events import Event
from thinkaloud.domain.pack import Pack

LONGEST = 10_000_000
"""Characters of a conversation."""
MOST_LINES = 400_000
MOST_TURNS = 20_000


@dataclass(frozen=True)
class Retold:
    """A conversation as a session that has ended and awaits its scores."""

    events: tuple[Event, ...]
    remarks: tuple[str, ...]
    """Sentences on how it was read: who was taken for whom, what was left out, what is guessed."""


def read_conversation(
    text: str,
    pack: Pack | None,
    started: datetime,
    *,
    interviewer: str | None = None,
    candidate: str | None = None,
) -> Retold:
    """Read a conversation in which labels say who speaks.

    Args:
        text: As plain text, Markdown or subtitles, or as this program prints it.
        pack: The sheet whose questions may have been asked; without one, what was asked makes one.
        started: When the conversation began.
        interviewer: The label of the interviewer, where the text does not tell.
        candidate: The label of the candidate, where the text does not tell.

    Raises:
        InputError: It is too long, or no conversation of these two.
    """
    heard = _heard(text, interviewer, candidate)
    turns, parts = heard.gathered.turns, cast(heard.gathered.turns, heard.speakers)
    spoken = [Spoken(parts.roles[turn.speaker], turn.text, turn.asks) for turn in turns]
    openings = find_openings(spoken, pack)
    found = pack if any(opening.question is not None for opening in openings) else None
    name = first_name(turns, parts.roles, heard.speakers)
    sheet = packed(openings, found, heard.gathered.title or UNTITLED, name)
    closing = closing_turn(spoken, openings)
    last = [] if closing is None else [Opening(closing, 0, spoken[closing].text)]
    timed = times(turns, started)
    events = tell(
        sheet.pack,
        list(greeting(spoken, timed.ends, openings[0])),
        list(
            exchanges(
                spoken, timed.ends, (*openings, *last), (*sheet.numbers, *(None for _ in last))
            )
        ),
        started,
    )
    told = (
        parts.remark,
        *remarks_on_questions(openings, pack, sheet.pack, is_closed=closing is not None),
        *remarks_on_reading(
            heard.gathered, heard.left_out, heard.doubtful, is_guessed=timed.guessed
        ),
    )
    return Retold(events, told)


@dataclass(frozen=True)
class _Heard:
    gathered: Turns
    speakers: Mapping[str, Speaker]
    left_out: int
    doubtful: tuple[str, ...]
    """Names that begin a line once, and were not taken for speakers."""


def _heard(text: str, interviewer: str | None, candidate: str | None) -> _Heard:
    """Find out what was said by whom."""
    if len(text) > LONGEST:
        raise InputError(
            f"This conversation has {len(text):,} characters; {LONGEST:,} can be read."
        )
    written = clean(text).split("\n")
    if len(written) > MOST_LINES:
        raise InputError(
            f"This conversation has {len(written):,} lines; {MOST_LINES:,} can be read."
        )
    conversed = without_own_text(written)
    lines = list(read_lines(raw_lines(conversed.lines)))
    speakers = find_speakers(lines, interviewer, candidate)
    gathered = put_together(lines, speakers, joined=not conversed.is_own)
    if len(gathered.turns) > MOST_TURNS:
        count = f"{len(gathered.turns):,} turns; {MOST_TURNS:,}"
        raise InputError(f"This conversation has {count} can be brought in.")
    return _Heard(gathered, speakers, conversed.left_out, doubtful_names(lines, speakers))

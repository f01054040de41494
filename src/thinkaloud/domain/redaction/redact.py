"""A session made fit to be shown to others: start here.

What the user lists is replaced in every text. What a simple detector finds in what people said is
replaced there and in what was said of it; from the words of the sheet only names go that somebody
said. The detector misses some names and takes other words for names; `replaced` says all it did.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from thinkaloud.domain.events import Event
from thinkaloud.domain.redaction.listening import detected_in, heard
from thinkaloud.domain.redaction.listing import all_originals
from thinkaloud.domain.redaction.register import Register, Replaced
from thinkaloud.domain.redaction.replacing import replaced


@dataclass(frozen=True)
class Redacted:
    """A session without its originals, and what they were."""

    events: tuple[Event, ...]
    replaced: tuple[Replaced, ...]
    """In order of first appearance."""


def redact(events: Sequence[Event], listed: Sequence[str] = (), *, detect: bool = True) -> Redacted:
    """Replace names, firms, numbers and addresses; evidence stays exact where it was.

    Doing it twice changes nothing more. Codes, times and the fields' own words stay; raw replies of
    judges are dropped.

    Args:
        events: A whole session.
        listed: What to replace in every text, upper and lower case alike, as whole words.
        detect: Also replace what a simple detector finds in what people said.

    Raises:
        BrokenTranscript: The events do not add up to a session.
    """
    before = tuple(events)
    register = Register(heard(before).highest)
    if not detect:
        after = replaced(before, all_originals(listed, ()), register) if listed else before
        return Redacted(after, register.entries())
    while True:
        after = replaced(before, all_originals(listed, detected_in(before)), register)
        if after == before:
            return Redacted(after, register.entries())
        # Taking a name away may uncover another beside it.
        before = after

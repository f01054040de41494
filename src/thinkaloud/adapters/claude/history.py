"""The conversation so far as a model is told it: text only, roles alternating."""

from collections.abc import Iterable, Iterator

from thinkaloud.adapters.claude.asking import Said
from thinkaloud.adapters.claude.earlier_notes import earlier_notes
from thinkaloud.adapters.claude.quoting import fenced
from thinkaloud.adapters.claude.sheet_material import sheet_material
from thinkaloud.domain.course import Course
from thinkaloud.domain.exchange import Exchange, Role
from thinkaloud.domain.transcript import Transcript

IN_FULL = 5
"""How many exchanges are told word for word before they are cut to notes, all at once.

More would let the model recall more; each is then read again in every later turn of its block.
"""

_BEGINNING = "(The candidate has sat down. The interview begins.)"
_PASSED = "(The candidate has nothing to add here.)"


def conversation(transcript: Transcript, exchange: int, course: Course) -> tuple[Said, ...]:
    """Return the turns up to now, ending with the candidate's; one per change of speaker.

    What one call is told is the beginning of what the next one is told, but for the exchanges that
    were cut to notes in between.

    Args:
        transcript: The session.
        exchange: Number of the exchange that is open, the last one told.
        course: Where the opening's words come from.
    """
    first = (exchange - 1) // IN_FULL * IN_FULL + 1
    return tuple(_merged(_turns(transcript, first, exchange, course)))


def _turns(transcript: Transcript, first: int, last: int, course: Course) -> Iterator[Said]:
    notes = earlier_notes(transcript.exchanges[: first - 1])
    if notes:
        yield Said(Role.CANDIDATE, notes)
    else:
        yield Said(Role.CANDIDATE, (_BEGINNING,))
        opening = course.opening_for(transcript.pack, len(transcript.plan))
        yield Said(Role.INTERVIEWER, (opening.strip(),))
    for exchange in transcript.exchanges[first - 1 : last]:
        yield from _exchange(transcript, exchange)


def _exchange(transcript: Transcript, exchange: Exchange) -> Iterator[Said]:
    yield Said(Role.INTERVIEWER, (exchange.text,))
    if exchange.question is not None:
        material = sheet_material(transcript.pack.question(exchange.question))
        if material is not None:
            yield Said(Role.CANDIDATE, (material,))
    for turn in exchange.turns:
        said = turn.text if turn.role is Role.INTERVIEWER else fenced("candidate", turn.text)
        yield Said(turn.role, (said,))
    if exchange.passed:
        yield Said(Role.CANDIDATE, (_PASSED,))


def _merged(turns: Iterable[Said]) -> Iterator[Said]:
    pending: Said | None = None
    for turn in turns:
        if pending is not None and pending.role is turn.role:
            pending = Said(turn.role, pending.pieces + turn.pieces)
            continue
        if pending is not None:
            yield pending
        pending = turn
    if pending is not None:
        yield pending

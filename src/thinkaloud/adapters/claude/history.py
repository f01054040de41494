"""The conversation so far as a model is told it: text only, roles alternating."""

from collections.abc import Iterable, Iterator

from thinkaloud.adapters.claude.asking import Said
from thinkaloud.adapters.claude.quoting import fenced, tame
from thinkaloud.adapters.claude.sheet_material import sheet_material
from thinkaloud.domain.course import Course
from thinkaloud.domain.events import Outcome
from thinkaloud.domain.transcript import Exchange, Role, Transcript

IN_FULL = 3
"""How many exchanges stay word for word before they are cut to notes, all at once.

Cutting moves the text behind it and so costs the cache; doing it seldom keeps it rare.
"""

_NOTED_WORDS = 40
_BEGINNING = "(The candidate has sat down. The interview begins.)"
_PASSED = "(The candidate has nothing to add here.)"


def conversation(transcript: Transcript, exchange: int, course: Course) -> tuple[Said, ...]:
    """Return the turns up to now, ending with the candidate's; one per change of speaker.

    Args:
        transcript: The session.
        exchange: Number of the exchange that is open, the last one told.
        course: Where the opening's words come from.
    """
    first = (exchange - 1) // IN_FULL * IN_FULL + 1
    earlier = transcript.exchanges[: first - 1]
    current = transcript.exchanges[first - 1 : exchange]
    return tuple(_merged(_turns(transcript, earlier, current, course)))


def _turns(
    transcript: Transcript,
    earlier: tuple[Exchange, ...],
    current: tuple[Exchange, ...],
    course: Course,
) -> Iterator[Said]:
    if earlier:
        yield Said(Role.CANDIDATE, _notes(earlier))
    else:
        yield Said(Role.CANDIDATE, _BEGINNING)
        opening = course.opening_for(transcript.pack, len(transcript.plan))
        yield Said(Role.INTERVIEWER, opening.strip())
    for exchange in current:
        yield from _exchange(transcript, exchange)


def _exchange(transcript: Transcript, exchange: Exchange) -> Iterator[Said]:
    yield Said(Role.INTERVIEWER, exchange.text)
    if exchange.question is not None:
        material = sheet_material(transcript.pack.question(exchange.question))
        if material is not None:
            yield Said(Role.CANDIDATE, material)
    for turn in exchange.turns:
        said = turn.text if turn.role is Role.INTERVIEWER else fenced("candidate", turn.text)
        yield Said(turn.role, said)
    if exchange.passed:
        yield Said(Role.CANDIDATE, _PASSED)


def _notes(exchanges: Iterable[Exchange]) -> str:
    lines = [_note(each) for each in exchanges if each.outcome is not Outcome.RETAKEN]
    told = "\n".join(lines)
    return f"<earlier>\nNotes on the exchanges before these, in their words.\n{told}\n</earlier>"


def _note(exchange: Exchange) -> str:
    answer = exchange.answers[0].text if exchange.answers else ""
    words = tame(answer).split()
    cut = " …" if len(words) > _NOTED_WORDS else ""
    said = f"“{' '.join(words[:_NOTED_WORDS])}{cut}”" if words else "no answer"
    return f"- {tame(exchange.text)} | {said}"


def _merged(turns: Iterable[Said]) -> Iterator[Said]:
    pending: Said | None = None
    for turn in turns:
        if pending is not None and pending.role is turn.role:
            pending = Said(turn.role, f"{pending.text}\n\n{turn.text}")
            continue
        if pending is not None:
            yield pending
        pending = turn
    if pending is not None:
        yield pending

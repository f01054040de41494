"""A session with placeholders in all its texts; evidence moves along with its turn."""

from collections.abc import Sequence

from thinkaloud.domain.events import AnswerGiven, Event, InterviewerSpoke
from thinkaloud.domain.imported import IMPORTED
from thinkaloud.domain.redaction.edits import Edit, Edited
from thinkaloud.domain.redaction.event_texts import with_texts
from thinkaloud.domain.redaction.listening import asked_by_people
from thinkaloud.domain.redaction.originals import Finder, Found, Kind, Original
from thinkaloud.domain.redaction.register import Register
from thinkaloud.domain.redaction.voices import COURSE, Voice, voice_of
from thinkaloud.domain.score import Evidence
from thinkaloud.domain.transcript import read

_NAMES_OF_THE_PROGRAM = frozenset({COURSE, IMPORTED, "offline"})


def replaced(
    events: Sequence[Event], originals: Sequence[Original], register: Register
) -> tuple[Event, ...]:
    """Return a session with every original replaced, and enter each in the register."""
    reader = _Replacing(events, originals, register)
    asked = asked_by_people(events)
    return tuple(with_texts(event, reader, asked) for event in events)


class _Replacing:
    def __init__(
        self, events: Sequence[Event], originals: Sequence[Original], register: Register
    ) -> None:
        self._events = events
        self._exchanges = read(events).exchanges
        self._register = register
        self._turns: dict[int, Edited] = {}
        listed = Finder(each for each in originals if each.listed)
        names = Finder(each for each in originals if each.listed or _is_said_name(each))
        everything = Finder(originals)
        self._finders = {
            Voice.RECORD: listed,
            Voice.SHEET: names,
            Voice.JUDGED: everything,
            Voice.PREPARED: everything,
            Voice.SAID: everything,
        }

    def text(self, text: str, voice: Voice) -> str:
        if voice is Voice.RECORD and text in _NAMES_OF_THE_PROGRAM:
            return text
        found = list(self._finders[voice].find(text))
        for each in found:
            self._register.count(each.original)
        return self._edited(text, found).after

    def evidence(self, exchange: int, evidence: Evidence) -> Evidence:
        turn = self._turn(exchange, evidence.turn)
        start, end = evidence.start, evidence.end
        if (
            turn is None
            or start is None
            or end is None
            or not turn.holds(evidence.quote, start, end)
        ):
            return evidence.model_copy(update={"quote": self.text(evidence.quote, Voice.JUDGED)})
        start, end = turn.start(start), turn.end(end)
        moved = {"quote": turn.after[start:end], "start": start, "end": end}
        return evidence.model_copy(update=moved)

    def _turn(self, exchange: int, place: int | None) -> Edited | None:
        turns = self._exchanges[exchange - 1].turns
        if place is None or not 0 <= place < len(turns):
            return None
        seq = turns[place].seq
        event = self._events[seq]
        if seq not in self._turns and isinstance(event, AnswerGiven | InterviewerSpoke):
            finder = self._finders[voice_of(event)]
            self._turns[seq] = self._edited(event.text, list(finder.find(event.text)))
        return self._turns.get(seq)

    def _edited(self, text: str, found: Sequence[Found]) -> Edited:
        return Edited(
            text,
            [Edit(start, end, self._register.placeholder(each)) for start, end, each in found],
        )


def _is_said_name(original: Original) -> bool:
    """Tell whether an original goes from the sheet's own words: a figure may be one by chance."""
    return original.said and original.kind is not Kind.NUMBER

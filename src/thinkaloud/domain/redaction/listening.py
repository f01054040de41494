"""What stands in a session before anything is replaced in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from thinkaloud.domain.events import Event, QuestionAsked, SessionStarted
from thinkaloud.domain.imported import IMPORTED
from thinkaloud.domain.redaction.detector import detected
from thinkaloud.domain.redaction.event_texts import with_texts
from thinkaloud.domain.redaction.originals import PLACEHOLDER, Original
from thinkaloud.domain.redaction.voices import Voice
from thinkaloud.domain.score import Evidence
from thinkaloud.domain.transcript import read
from thinkaloud.domain.words import words


@dataclass
class Heard:
    """What people said, and the highest number of each kind of placeholder there is already."""

    said: list[str] = field(default_factory=list[str])
    prepared: list[str] = field(default_factory=list[str])
    highest: dict[str, int] = field(default_factory=dict[str, int])

    def text(self, text: str, voice: Voice) -> str:
        """Hear one text."""
        if voice is Voice.SAID:
            self.said.append(text)
        elif voice is Voice.PREPARED:
            self.prepared.append(text)
        for kind, number in PLACEHOLDER.findall(text):
            self.highest[kind] = max(self.highest.get(kind, 0), int(number))
        return text

    def evidence(self, exchange: int, evidence: Evidence) -> Evidence:
        """Hear a quote; what was really said is heard elsewhere."""
        del exchange
        self.text(evidence.quote, Voice.JUDGED)
        return evidence


def heard(events: Sequence[Event]) -> Heard:
    """Read a whole session."""
    listening = Heard()
    asked = asked_by_people(events)
    for event in events:
        with_texts(event, listening, asked)
    return listening


def detected_in(events: Sequence[Event]) -> Iterable[Original]:
    """Return what the detector finds in a session; the interviewer's own name is none of it."""
    pack = read(events).pack
    kept = frozenset(word.key for word in words(pack.interviewer))
    found = heard(events)
    return detected(found.said, found.prepared, kept, pack.language)


def asked_by_people(events: Sequence[Event]) -> frozenset[str]:
    """Return the questions in somebody's own words: those of a conversation held elsewhere."""
    is_imported = any(
        isinstance(event, SessionStarted) and event.interviewer == IMPORTED for event in events[:1]
    )
    asked = (event.text for event in events if isinstance(event, QuestionAsked))
    return frozenset(asked) if is_imported else frozenset()

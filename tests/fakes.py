"""Stand-ins for the outside: an interviewer that follows a script, a store in memory, a clock."""

from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from thinkaloud.app.ports import Growing, Signal, Thinking, Utterance
from thinkaloud.domain.agenda import Reply
from thinkaloud.domain.course import Course
from thinkaloud.domain.errors import ModelError, StoreError
from thinkaloud.domain.events import Event, Move
from thinkaloud.domain.pack import Pack, Probe, ProbeKind, Question
from thinkaloud.domain.progress import ProgressEntry
from thinkaloud.domain.summary import Found
from thinkaloud.domain.transcript import Transcript

START = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)


class SteppingClock:
    """A clock that goes on by one second each time it is looked at."""

    def __init__(self, start: datetime = START) -> None:
        self._now = start

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


def pack(questions: int = 3, **changes: object) -> Pack:
    """A pack with this many questions, the first with everything a question can have."""
    first = Question(
        number=1,
        text="What does responsibility mean to you?",
        theme="responsibility",
        sample="Responsibility shows up in the small decisions, in the defaults that we choose.",
        ask_backs=("How do people here stay aware of what they cause?",),
        probes=(
            Probe(kind=ProbeKind.PARTICULAR, text="Which decision was it?"),
            Probe(kind=ProbeKind.PEOPLE, text="Who felt it first?"),
            Probe(kind=ProbeKind.OFF_SCRIPT, text="What happened the day after?"),
        ),
        hint="One decision of yours, and who lived with it.",
    )
    others = tuple(
        Question(number=number, text=f"Question number {number}?")
        for number in range(2, questions + 1)
    )
    whole = Pack(
        name="test",
        title="Test sheet",
        interviewer="Diego",
        questions=(first, *others)[:questions],
        tone_tips=("Think out loud.",),
    )
    return whole.model_copy(update=changes)


def course() -> Course:
    """Short fixed words."""
    return Course(
        opening="I am {interviewer}; {questions}.",
        invitations=("Ask me.", "Your turn to ask."),
        bridges=("Next.", "Onwards."),
        last_invitation="Anything else?",
        farewell="Goodbye.",
        early_farewell="We stop here.",
        hint="Start from one moment.",
    )


def says(move: Move | None, text: str, kind: ProbeKind | None = None) -> Utterance:
    """An utterance of the scripted interviewer."""
    return Utterance(move=move, say=text, probe_kind=kind, speaker="scripted")


@dataclass
class ScriptedInterviewer:
    """Says what its script says, one line a reply, and remembers what it was asked."""

    script: Iterable[Utterance | ModelError]
    name: str = "scripted"
    steps: list[Reply] = field(default_factory=list[Reply])
    on_growing: Callable[[], None] | None = None

    def __post_init__(self) -> None:
        self._lines = iter(self.script)

    async def reply(
        self, transcript: Transcript, step: Reply
    ) -> AsyncGenerator[Signal | Utterance]:
        self.steps.append(step)
        line = next(self._lines)
        yield Thinking()
        if isinstance(line, ModelError):
            raise line
        yield Growing(text=line.say[:3], move=line.move)
        if self.on_growing is not None:
            self.on_growing()
        yield line


@dataclass
class MemoryStore:
    """A store in memory that can be told to fail."""

    kept: dict[str, list[Event]] = field(default_factory=dict[str, list[Event]])
    drafts: dict[str, str] = field(default_factory=dict[str, str])
    failing: str | None = None

    async def append(self, session: str, event: Event) -> None:
        if self.failing:
            raise StoreError(self.failing)
        self.kept.setdefault(session, []).append(event)

    async def events(self, session: str) -> tuple[Event, ...]:
        if session not in self.kept:
            raise StoreError(f"There is no session {session}.")
        return tuple(self.kept[session])

    async def add(self, session: str, events: Sequence[Event]) -> None:
        for event in events:
            await self.append(session, event)

    async def sessions(self, search: str = "", limit: int | None = None) -> Found:
        return Found((), 0)

    async def progress(self) -> Sequence[ProgressEntry]:
        return ()

    async def find(self, prefix: str) -> str:
        return next(session for session in self.kept if session.startswith(prefix))

    async def unfinished(self) -> str | None:
        return next(iter(self.kept), None)

    async def delete(self, session: str) -> None:
        del self.kept[session]

    async def save_draft(self, session: str, text: str) -> None:
        self.drafts[session] = text

    async def draft(self, session: str) -> str:
        return self.drafts.get(session, "")

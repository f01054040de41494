"""The Claude adapter set up for tests: real prompts and rubric, no waiting, bodies from files."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import respx
from events import Make, listed, opened
from fakes import course, pack

from thinkaloud.adapters.claude.assembly import Claude, assemble
from thinkaloud.adapters.claude.client import Connection
from thinkaloud.adapters.claude.dialects import Dialects
from thinkaloud.adapters.claude.endpoint import Endpoint
from thinkaloud.adapters.claude.interviewer import ClaudeInterviewer
from thinkaloud.adapters.claude.judge import ClaudeJudge
from thinkaloud.adapters.claude.retries import Limits, Retries
from thinkaloud.adapters.claude.timeouts import Timeouts
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.adapters.rubric_file import read_rubric
from thinkaloud.app import making
from thinkaloud.app.ports import Case, Signal, Utterance
from thinkaloud.domain.agenda import Reply, next_step
from thinkaloud.domain.events import Move
from thinkaloud.domain.exchange import Role, Turn
from thinkaloud.domain.pack import Pack, ProbeKind
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.transcript import Transcript, read

SSE = Path(__file__).parent / "sse"
URL = "https://api.anthropic.com/v1/messages"
HEADERS = {"content-type": "text/event-stream; charset=utf-8", "request-id": "req_1"}
USUAL = Limits(first_wait=1.0)
ANSWER = "We decided to wait a week, and I am not sure it was right."


def body(name: str) -> bytes:
    """A recorded reply."""
    return (SSE / f"{name}.sse").read_bytes()


def streamed(name: str) -> respx.MockResponse:
    """A recorded reply as respx gives it."""
    return respx.MockResponse(200, headers=HEADERS, content=body(name))


def failing(status: int, kind: str, message: str = "x", **headers: str) -> respx.MockResponse:
    """An error as Anthropic words it."""
    error = {"type": "error", "error": {"type": kind, "message": message}, "request_id": "req_1"}
    return respx.MockResponse(status, json=error, headers=headers)


@dataclass
class Naps:
    """A sleep that only counts, and a clock that goes on by what was slept."""

    slept: list[float] = field(default_factory=list[float])

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def clock(self) -> float:
        return sum(self.slept)


@dataclass
class World:
    """Interviewer and judge over one connection."""

    parts: Claude
    naps: Naps

    @property
    def connection(self) -> Connection:
        return self.parts.connection

    @property
    def dialects(self) -> Dialects:
        return self.parts.dialects

    @property
    def interviewer(self) -> ClaudeInterviewer:
        return self.parts.interviewer

    @property
    def judge(self) -> ClaudeJudge:
        return self.parts.judge


def rubric() -> Rubric:
    """The rubric that is shipped."""
    return read_rubric(read_prompt("rubric.toml"))


def world(
    base_url: str | None = None,
    *,
    key: str | None = "sk-test",
    model: str = "claude-sonnet-5-5",
    judge_model: str = "claude-opus-5-5",
    limits: Limits = USUAL,
    timeouts: Timeouts | None = None,
) -> World:
    """Put the adapter together as `compose` does, with naps instead of sleep."""
    naps = Naps()
    parts = assemble(
        Endpoint.of(base_url, key, None),
        model,
        judge_model,
        read_prompt,
        rubric(),
        course(),
        timeouts=timeouts,
        retries=Retries(limits, sleep=naps.sleep, clock=naps.clock, chance=lambda: 0.0),
        new_tag=lambda: "turn-f00d",
    )
    return World(parts, naps)


def session(
    *makes: Make, sheet: Pack | None = None, plan: Sequence[int] = (1, 2)
) -> tuple[Transcript, Reply]:
    """A session up to a point at which the interviewer is to reply."""
    transcript = read(listed(*opened(sheet or pack(), plan), *makes))
    step = next_step(transcript)
    assert isinstance(step, Reply), step
    return transcript, step


def answered(text: str = ANSWER) -> tuple[Transcript, Reply]:
    """The first answer of a session was given."""
    return session(making.answered(1, text))


def probed(exchange: int, text: str, kind: ProbeKind) -> Make:
    """The interviewer has probed."""
    utterance = Utterance(move=Move.PROBE, say=text, probe_kind=kind, speaker="model")
    return making.uttered(exchange, Move.PROBE, utterance)


async def heard(world: World, at: tuple[Transcript, Reply]) -> list[Signal | Utterance]:
    """All that the interviewer yields."""
    return [piece async for piece in world.interviewer.reply(*at)]


def case(turns: Sequence[tuple[str, str]] = (("candidate", ANSWER),), **changes: object) -> Case:
    """An exchange before the judge."""
    question = pack().question(1)
    whole = Case(
        rubric=rubric(),
        question=question,
        asked=question.text,
        turns=tuple(
            Turn(role=Role(role), text=text, seq=3 + place)
            for place, (role, text) in enumerate(turns)
        ),
        language="en",
        opportunity=False,
        overlap=None,
        ask_back_overlap=None,
    )
    return whole.model_copy(update=changes)


def sent(router: respx.Router, place: int = -1) -> dict[str, object]:
    """The JSON of a request that was made."""
    return json.loads(router.calls[place].request.content)

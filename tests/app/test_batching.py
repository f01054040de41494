from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from events import listed
from fakes import MemoryStore, SteppingClock, pack
from fakes_judge import ScriptedJudge
from judgements import observed
from rubrics import rubric
from sessions import taken
from turns import bare_exchange, candidate

from thinkaloud.app import making
from thinkaloud.app.batches import (
    BatchGone,
    Entry,
    Found,
    Looked,
    Lost,
    News,
    NoBatches,
    Submitted,
)
from thinkaloud.app.batching import MOST_TOGETHER, PACE, Batching
from thinkaloud.app.bulk import Job, jobs_of
from thinkaloud.app.journal import Journal
from thinkaloud.app.judging import Call, Judging, Result, Scored, Unscored
from thinkaloud.app.ports import Verdict
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Mode
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ScoreState

SHEET = pack()
SAID = "We waited a whole week for that, and I am not sure it was right."


class Killed(BaseException):
    """Stands for the end of the program."""


@dataclass
class FakeBatches:
    """A server whose batches end after so many looks, and hold what the test puts in."""

    looks: int = 1
    name: str = "judge-1"
    server: str = "https://server"
    submitted: dict[str, dict[str, Call]] = field(default_factory=dict[str, dict[str, Call]])
    failing: dict[tuple[str, Dimension], ModelError | None] = field(
        default_factory=dict[tuple[str, Dimension], ModelError | None]
    )
    """By what the candidate said and dimension; None for no result at all."""
    gone: set[str] = field(default_factory=set[str])
    none_here: bool = False
    looked: int = 0

    def identify(self, call: Call) -> str:
        return f"{self.name} {call.case.model_dump_json(exclude={'rubric'})} {call.dimension}"

    async def submit(self, calls: Mapping[str, Call]) -> str:
        if self.none_here:
            raise NoBatches("no_batches", "None here.", retryable=False)
        self.submitted[f"b{len(self.submitted) + 1}"] = dict(calls)
        return f"b{len(self.submitted)}"

    async def look(self, batch: str) -> Looked:
        if batch in self.gone:
            raise BatchGone("not_found", "Gone.", retryable=False)
        self.looked += 1
        ended = self.looked >= self.looks
        total = len(self.submitted[batch])
        return Looked(batch, total, total if ended else 0, ended)

    async def results(
        self, batch: str, calls: Mapping[str, Call]
    ) -> Mapping[str, Verdict | ModelError]:
        found: dict[str, Verdict | ModelError] = {}
        for name in sorted(calls, reverse=True):
            call = self.submitted[batch][name]
            key = (call.case.turns[0].text, call.dimension)
            outcome = self.failing.get(key, Verdict(judgement=observed(call.dimension)))
            if outcome is not None:
                found[name] = outcome
        return found


@dataclass
class FakeLedger:
    """A ledger in memory."""

    parts: dict[str, dict[str, bool]] = field(default_factory=dict[str, dict[str, bool]])

    async def entries(self, server: str) -> Mapping[str, Entry]:
        return {
            key: Entry(batch, taken)
            for batch, parts in self.parts.items()
            for key, taken in parts.items()
        }

    async def remember(self, batch: str, server: str, keys: Collection[str], at: datetime) -> None:
        self.parts[batch] = dict.fromkeys(keys, False)

    async def take(self, batch: str, key: str) -> None:
        self.parts[batch][key] = True
        if all(self.parts[batch].values()):
            del self.parts[batch]

    async def forget(self, batch: str) -> None:
        del self.parts[batch]


@dataclass
class Run:
    """A run of the program; server and ledger outlast it."""

    batches: FakeBatches
    ledger: FakeLedger
    waited: list[float] = field(default_factory=list[float])
    news: list[News] = field(default_factory=list[News])
    taken: list[tuple[str, Result]] = field(default_factory=list[tuple[str, Result]])
    kept: int = 0
    killed_after: int | None = None
    """Waits or keeps, after which the program is killed."""

    async def score(self, *jobs: Job, samples: int = 1) -> "Run":
        judging = Judging(rubric(), ScriptedJudge(), samples)
        clock = SteppingClock()
        batching = Batching(judging, self.batches, self.ledger, clock, self.news.append, self._wait)
        await batching.run(jobs, self)
        return self

    async def _wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        if len(self.waited) == self.killed_after:
            raise Killed

    def done(self) -> None:
        self.kept += 1

    def take(self, job: Job, result: Result) -> None:
        self.taken.append((job.key, result))
        if len(self.taken) == self.killed_after:
            raise Killed


def job(name: str, text: str = SAID) -> Job:
    async def nothing(_result: Result) -> None:
        pass

    return Job(name, bare_exchange("Why?", 1, candidate(f"{name}: {text}")), SHEET, nothing)


def fresh(**more: object) -> Run:
    return Run(FakeBatches(**more), FakeLedger())


async def test_each_dimension_and_sample_of_each_exchange_is_one_request() -> None:
    run = await fresh().score(job("a"), job("b"), samples=2)
    [calls] = run.batches.submitted.values()
    assert len(calls) == 2 * 3 * 2
    assert all(len(name) <= 64 for name in calls)
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-") for name in calls)
    assert {call.case.sample for call in calls.values()} == {0, 1}


async def test_results_become_scores_in_the_order_of_the_jobs() -> None:
    run = await fresh().score(job("c"), job("a"), job("b"))
    assert [key for key, _ in run.taken] == ["c", "a", "b"]
    for _, result in run.taken:
        assert isinstance(result, Scored)
        assert result.score.scorer == "judge-1"
        assert result.score.feedback is not None
    assert run.ledger.parts == {}


async def test_it_is_looked_at_less_and_less_often() -> None:
    run = await fresh(looks=8).score(job("a"))
    assert run.waited == [*PACE, PACE[-1], PACE[-1]]
    assert [each.ended for each in run.news if isinstance(each, Looked)] == [*[False] * 7, True]


async def test_a_run_that_was_killed_while_waiting_is_carried_on_without_a_new_batch() -> None:
    first = fresh(looks=3)
    first.killed_after = 1
    with pytest.raises(Killed):
        await first.score(job("a"), job("b"))
    second = await Run(first.batches, first.ledger).score(job("a"), job("b"))
    assert list(first.batches.submitted) == ["b1"]
    assert second.news[0] == Found("b1")
    assert [key for key, _ in second.taken] == ["a", "b"]
    assert second.ledger.parts == {}


async def test_a_part_of_what_was_submitted_can_be_asked_for_and_the_rest_later() -> None:
    first = fresh(looks=3)
    first.killed_after = 1
    with pytest.raises(Killed):
        await first.score(job("a"), job("b"))
    await Run(first.batches, first.ledger).score(job("b"))
    assert list(first.ledger.parts) == ["b1"]
    third = await Run(first.batches, first.ledger).score(job("a"), job("c"))
    assert [key for key, _ in third.taken] == ["a", "c"]
    assert len(first.batches.submitted["b2"]) == 3
    assert first.ledger.parts == {}


async def test_another_question_is_another_batch() -> None:
    first = fresh(looks=3)
    first.killed_after = 1
    with pytest.raises(Killed):
        await first.score(job("a"))
    first.batches.looks = 0
    await Run(first.batches, first.ledger).score(job("a"), samples=2)
    first.batches.name = "judge-2"
    await Run(first.batches, first.ledger).score(job("a"))
    assert len(first.batches.submitted) == 3


async def test_what_is_finished_is_submitted_anew_when_it_is_to_be_scored_again() -> None:
    first = await fresh().score(job("a"))
    await Run(first.batches, first.ledger).score(job("a"))
    assert len(first.batches.submitted) == 2


async def test_a_batch_that_the_server_has_forgotten_is_submitted_anew() -> None:
    first = fresh(looks=3)
    first.killed_after = 1
    with pytest.raises(Killed):
        await first.score(job("a"))
    first.batches.gone = {"b1"}
    second = await Run(first.batches, first.ledger).score(job("a"))
    assert second.news[:2] == [Lost("b1"), Submitted("b2", 3)]
    assert isinstance(second.taken[0][1], Scored)
    assert second.ledger.parts == {}


async def test_what_failed_in_a_batch_is_unscored_with_its_reason() -> None:
    expired = ModelError("expired", "The batch ran out of time.", retryable=True)
    said = f"a: {SAID}"
    run = fresh(
        failing={
            (said, Dimension.THINKING_ALOUD): expired,
            (said, Dimension.ASKING_BACK): None,
            **{(f"b: {SAID}", dimension): expired for dimension in Dimension},
        }
    )
    await run.score(job("a"), job("b"))
    (_, first), (_, second) = run.taken
    assert isinstance(first, Scored)
    parts = first.score.dimensions
    assert parts[Dimension.THINKING_ALOUD].state is ScoreState.UNSCORED
    assert parts[Dimension.THINKING_ALOUD].reason == "The batch ran out of time."
    assert parts[Dimension.SYSTEMS_TO_PEOPLE].state is ScoreState.SCORED
    assert "no result" in (parts[Dimension.ASKING_BACK].reason or "")
    assert second == Unscored("judge-1", "The batch ran out of time.")


async def test_a_server_without_batches_is_told_before_anything_is_done() -> None:
    run = fresh(none_here=True)
    with pytest.raises(NoBatches):
        await run.score(job("a"))
    assert run.taken == []
    assert run.ledger.parts == {}


async def test_what_was_not_said_needs_no_request() -> None:
    run = fresh()
    await run.score(Job("quiet", bare_exchange("Why?", 1, candidate("")), SHEET, job("a").keep))
    assert run.batches.submitted == {}
    [(_, result)] = run.taken
    assert isinstance(result, Scored)
    states = {part.state for part in result.score.dimensions.values()}
    assert ScoreState.SCORED not in states


async def test_very_many_go_in_several_batches() -> None:
    run = await fresh().score(*(job(str(number)) for number in range(MOST_TOGETHER + 1)))
    assert [len(calls) for calls in run.batches.submitted.values()] == [3 * MOST_TOGETHER, 3]
    assert [key for key, _ in run.taken] == [str(number) for number in range(MOST_TOGETHER + 1)]


async def _journal(store: MemoryStore) -> Journal:
    if "abc" not in store.kept:
        start = making.started(SHEET, (1, 2, 3), 2, Mode.COACH, "scripted", "judge")
        takes = (*taken(1), *taken(2, question=2), *taken(3, question=3))
        for event in listed(start, *takes):
            await store.append("abc", event)
    return Journal("abc", store, SteppingClock(), await store.events("abc"))


async def test_what_an_earlier_run_has_recorded_is_not_recorded_again() -> None:
    store = MemoryStore()
    first = fresh()
    first.killed_after = 2
    with pytest.raises(Killed):
        await first.score(*jobs_of(await _journal(store)))
    second = await Run(first.batches, first.ledger).score(*jobs_of(await _journal(store)))
    transcript = (await _journal(store)).transcript
    assert [len(each.scores) for each in transcript.exchanges] == [1, 1, 1]
    assert len(first.batches.submitted) == 1
    assert [key for key, _ in second.taken] == ["abc/1", "abc/2", "abc/3"]
    assert all(isinstance(result, Scored) for _, result in second.taken)
    assert second.ledger.parts == {}

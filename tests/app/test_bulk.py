import asyncio
from dataclasses import dataclass, field
from itertools import repeat

import pytest
from events import listed
from fakes import MemoryStore, SteppingClock, pack
from fakes_judge import ScriptedJudge
from judgements import observed
from rubrics import rubric
from sessions import score, taken
from turns import bare_exchange, candidate

from thinkaloud.app import making
from thinkaloud.app.bulk import Job, jobs_of, score_each
from thinkaloud.app.journal import Journal
from thinkaloud.app.judging import Judging, Result, Scored, Unscored
from thinkaloud.app.ports import Advice, Case, Verdict
from thinkaloud.domain.errors import InputError, ModelError, StoreError
from thinkaloud.domain.events import Mode
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore

SHEET = pack()


@dataclass
class Notes:
    """Writes down what it is told."""

    kept: int = 0
    taken: list[str] = field(default_factory=list[str])
    results: list[Result] = field(default_factory=list[Result])
    breaks: Exception | None = None
    news: asyncio.Queue[None] = field(default_factory=asyncio.Queue[None])

    def done(self) -> None:
        self.kept += 1
        self.news.put_nowait(None)

    def take(self, job: Job, result: Result) -> None:
        if self.breaks is not None:
            raise self.breaks
        self.taken.append(job.key)
        self.results.append(result)


@dataclass
class Gates:
    """A judge that answers each case when its gate is opened, and counts who waits."""

    gates: dict[str, asyncio.Event] = field(default_factory=dict[str, asyncio.Event])
    waiting: int = 0
    most: int = 0
    moved: asyncio.Condition = field(default_factory=asyncio.Condition)
    name: str = "gates"
    shows_band_only: bool = False

    async def judge(self, case: Case, dimension: Dimension) -> Verdict:
        if dimension is Dimension.THINKING_ALOUD:
            await self._wait(case.asked)
        return Verdict(judgement=observed(dimension))

    async def advise(self, case: Case, score: ExchangeScore) -> Advice | None:
        return None

    async def _wait(self, name: str) -> None:
        gate = self.gates.setdefault(name, asyncio.Event())
        async with self.moved:
            self.waiting += 1
            self.most = max(self.most, self.waiting)
            self.moved.notify_all()
        try:
            await gate.wait()
        finally:
            self.waiting -= 1

    async def until(self, waiting: int) -> None:
        async with self.moved, asyncio.timeout(30):
            await self.moved.wait_for(lambda: self.waiting == waiting)


def job(name: str, kept: list[str] | None = None) -> Job:
    async def remember(_result: Result) -> None:
        if kept is not None:
            kept.append(name)

    said = bare_exchange(name, 1, candidate("We waited a whole week for that."))
    return Job(name, said, SHEET, remember)


async def test_results_come_in_the_order_of_the_jobs_whatever_order_they_are_done_in() -> None:
    judge, notes, kept = Gates(), Notes(), list[str]()
    jobs = [job(name, kept) for name in "abc"]
    scoring = asyncio.ensure_future(score_each(jobs, Judging(rubric(), judge), 3, notes))
    await judge.until(3)
    for name in "cb":
        judge.gates[name].set()
        await notes.news.get()
    assert notes.taken == []
    judge.gates["a"].set()
    await scoring
    assert kept == ["c", "b", "a"]
    assert notes.taken == ["a", "b", "c"]
    assert notes.kept == 3


async def test_no_more_than_so_many_are_under_way_at_once() -> None:
    judge, notes = Gates(), Notes()
    jobs = [job(name) for name in "abcde"]
    scoring = asyncio.ensure_future(score_each(jobs, Judging(rubric(), judge), 2, notes))
    await judge.until(2)
    for name in "abcde":
        judge.gates.setdefault(name, asyncio.Event()).set()
    await scoring
    assert judge.most == 2
    assert notes.taken == list("abcde")


async def test_who_leaves_in_the_middle_keeps_and_gets_what_is_done() -> None:
    judge, notes, kept = Gates(), Notes(), list[str]()
    jobs = [job(name, kept) for name in "abc"]
    scoring = asyncio.ensure_future(score_each(jobs, Judging(rubric(), judge), 3, notes))
    await judge.until(3)
    judge.gates["b"].set()
    await notes.news.get()
    scoring.cancel()
    with pytest.raises(asyncio.CancelledError):
        await scoring
    assert kept == notes.taken == ["b"]


async def test_what_is_being_saved_when_somebody_leaves_is_saved() -> None:
    saving, go_on, notes = asyncio.Event(), asyncio.Event(), Notes()

    async def slowly(_result: Result) -> None:
        saving.set()
        await go_on.wait()

    exchange = job("a").exchange
    scoring = asyncio.ensure_future(
        score_each(
            [Job("a", exchange, SHEET, slowly)], Judging(rubric(), ScriptedJudge()), 1, notes
        )
    )
    await saving.wait()
    scoring.cancel()
    await asyncio.sleep(0)
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await scoring
    assert notes.taken == ["a"]


async def test_what_cannot_be_saved_ends_it_with_one_error_and_hands_over_what_was() -> None:
    notes = Notes()

    async def full(_result: Result) -> None:
        raise StoreError("The disk is full.")

    bad = Job("b", job("b").exchange, SHEET, full)
    with pytest.raises(StoreError, match="full"):
        await score_each([job("a"), bad], Judging(rubric(), ScriptedJudge()), 1, notes)
    assert notes.taken == ["a"]


async def test_a_listener_that_goes_away_is_one_error_too() -> None:
    notes = Notes(breaks=BrokenPipeError())
    with pytest.raises(BrokenPipeError):
        await score_each([job("a")], Judging(rubric(), ScriptedJudge()), 1, notes)


class BadPrompts(ScriptedJudge):
    async def judge(self, case: Case, dimension: Dimension) -> Verdict:
        raise InputError("The prompt judge lacks the slot.")


async def test_a_prompt_that_does_not_fit_is_one_error_however_deep_it_happens() -> None:
    with pytest.raises(InputError, match="slot"):
        await score_each([job("a")], Judging(rubric(), BadPrompts()), 1, Notes())


async def test_a_failed_judge_is_a_result_like_any_other() -> None:
    late = ModelError("overloaded", "The judge is busy.", retryable=True)
    judge, notes = ScriptedJudge({each: repeat(late) for each in Dimension}), Notes()
    await score_each([job("a"), job("b")], Judging(rubric(), judge), 1, notes)
    assert isinstance(notes.results[0], Unscored)


async def _journal(store: MemoryStore) -> Journal:
    sheet = pack(4)
    plan = tuple(question.number for question in sheet.questions)
    start = making.started(sheet, plan, 2, Mode.COACH, "scripted", "judge")
    makes = (
        *taken(1),
        *taken(2, score(2, 2), question=2),
        *taken(3, "late", question=3),
        making.asked(4, 4, "?", None),
        making.answered(4, "Not over yet."),
    )
    for event in listed(start, *makes):
        await store.append("abc", event)
    return Journal("abc", store, SteppingClock(), await store.events("abc"))


async def test_the_exchanges_of_a_session_are_recorded_in_it() -> None:
    store, notes = MemoryStore(), Notes()
    journal = await _journal(store)
    jobs = jobs_of(journal)
    assert [each.key for each in jobs] == ["abc/1", "abc/2", "abc/3"]
    assert jobs[0].newest is None
    assert isinstance(jobs[1].newest, Scored)
    assert jobs[2].newest == Unscored("", "late")
    await score_each(jobs, Judging(rubric(), ScriptedJudge()), 2, notes)
    exchanges = Journal("abc", store, SteppingClock(), await store.events("abc")).transcript
    assert [len(each.scores) for each in exchanges.exchanges] == [1, 2, 1, 0]

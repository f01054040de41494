import asyncio
from dataclasses import dataclass, field

import pytest
from events import finished_exchange, listed, opened
from fakes import START, pack
from fakes_judge import ScriptedJudge, judging
from judgements import observed
from rubrics import rubric
from sessions import score, scored, session, taken
from turns import bare_exchange, candidate, interviewer

from thinkaloud.app import making
from thinkaloud.app.judging import Judging, Scored, Unscored, awaiting
from thinkaloud.app.ports import Advice, Case, Verdict
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import ExchangeScored, ExchangeUnscored, Outcome, Usage
from thinkaloud.domain.exchange import Exchange, Turn
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band, ExchangeScore, Feedback, ScoreState
from thinkaloud.domain.transcript import read

THINKING, LINKING, ASKING = Dimension
LATE = ModelError("overloaded", "The judge is\x1b[31m busy.", retryable=True)
SHEET = pack()
ANSWER = "In March we waited a week, and Runa the midwife paid for that."
TURNS = (candidate(ANSWER), interviewer("Ask me."), candidate("Who could make that call?"))
USAGE = Usage(model="m", fresh=3)


def exchange(*turns: Turn, number: int | None = 1) -> Exchange:
    text = "" if number is None else SHEET.question(number).text
    return bare_exchange(text, number, *(turns or TURNS))


async def score_of(judge: ScriptedJudge, of: Exchange | None = None, samples: int = 1) -> Scored:
    result = await judging(judge, samples).assess(of or exchange(), SHEET)
    assert isinstance(result, Scored)
    return result


async def test_each_dimension_is_put_to_the_judge_once_for_each_sample() -> None:
    judge = ScriptedJudge()
    result = await score_of(judge, samples=3)
    assert sorted((dimension, case.sample) for case, dimension in judge.asked) == sorted(
        (dimension, sample) for dimension in Dimension for sample in range(3)
    )
    assert result.score.samples == 3


async def test_the_case_holds_all_that_a_judge_may_know() -> None:
    judge = ScriptedJudge()
    await score_of(judge)
    case = judge.asked[0][0]
    assert case.question == SHEET.question(1)
    assert case.asked == SHEET.question(1).text
    assert case.turns == TURNS
    assert case.opportunity
    assert case.overlap is not None
    assert case.ask_back_overlap is not None
    assert case.language == "en"


async def test_the_score_names_judge_rubric_and_prompts() -> None:
    result = await score_of(ScriptedJudge(prompt_hash="abc"))
    assert result.score.scorer == "scripted-judge"
    assert result.score.rubric_version == rubric().version
    assert result.score.prompt_hash == "abc"
    assert (await score_of(ScriptedJudge())).score.prompt_hash is None


async def test_what_was_spent_on_judging_and_advice_is_counted() -> None:
    judge = ScriptedJudge(usage=USAGE, advice=[Feedback(strength="", next_move="")] * 2)
    assert (await score_of(judge)).usage == (USAGE,) * 5
    assert (await score_of(ScriptedJudge())).usage == ()


async def test_a_rough_judge_gives_bands() -> None:
    result = await score_of(ScriptedJudge(shows_band_only=True))
    assert result.score.dimensions[THINKING].band is Band.MIDDLE


async def test_a_dimension_whose_judging_failed_is_unscored_and_the_rest_stands() -> None:
    result = await score_of(ScriptedJudge({LINKING: [LATE]}))
    failed = result.score.dimensions[LINKING]
    assert (failed.state, failed.reason) == (ScoreState.UNSCORED, "The judge is busy.")
    assert result.score.dimensions[THINKING].state is ScoreState.SCORED
    assert result.score.reflectiveness is None


async def test_one_failed_sample_leaves_the_others_to_count() -> None:
    lines = [LATE, observed(THINKING, "a1 a2"), observed(THINKING, "a1")]
    result = await score_of(ScriptedJudge({THINKING: lines}), samples=3)
    assert result.score.dimensions[THINKING].level == 2.5
    assert result.score.dimensions[THINKING].spread == 0.71


async def test_when_every_call_fails_there_is_a_reason_and_no_number() -> None:
    judge = ScriptedJudge({dimension: [LATE] for dimension in Dimension})
    result = await judging(judge).assess(exchange(), SHEET)
    assert result == Unscored("scripted-judge", "The judge is busy.")
    assert judge.advised == []


async def test_what_the_gates_settle_is_not_put_to_the_judge() -> None:
    judge = ScriptedJudge()
    result = await score_of(judge, exchange(candidate("Who decides here?")))
    assert [dimension for _, dimension in judge.asked] == [ASKING]
    assert result.score.dimensions[THINKING].reason == "under five words"


async def test_silence_costs_no_call_and_is_not_scorable() -> None:
    judge = ScriptedJudge()
    result = await score_of(judge, exchange(candidate("...")))
    assert judge.asked == []
    assert judge.advised == []
    assert [part.state for part in result.score.dimensions.values()] == [
        ScoreState.NOT_SCORABLE,
        ScoreState.NOT_SCORABLE,
        ScoreState.NO_OPPORTUNITY,
    ]
    assert result.score.feedback is None


async def test_the_closing_round_is_judged_on_asking_back_alone() -> None:
    judge = ScriptedJudge()
    result = await score_of(judge, exchange(candidate("Who could make that call?"), number=None))
    assert [dimension for _, dimension in judge.asked] == [ASKING]
    assert judge.asked[0][0].question is None
    assert judge.asked[0][0].overlap is None
    assert judge.asked[0][0].ask_back_overlap is not None
    assert result.score.dimensions[THINKING].state is ScoreState.NO_OPPORTUNITY


async def test_an_exchange_on_a_question_that_the_pack_lacks_is_judged_without_it() -> None:
    judge = ScriptedJudge()
    await score_of(judge, bare_exchange("Why?", 77, *TURNS))
    assert judge.asked[0][0].question is None
    assert judge.asked[0][0].asked == "Why?"


@dataclass
class MeetingJudge:
    """Answers nobody before all have asked, and then only if it may."""

    expected: int
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)
    all_asked: asyncio.Event = field(default_factory=asyncio.Event)
    asked: int = 0
    name: str = "meeting"
    shows_band_only: bool = False

    async def judge(self, case: Case, dimension: Dimension) -> Verdict:
        self.asked += 1
        if self.asked == self.expected:
            self.all_asked.set()
        await self.all_asked.wait()
        await self.may_answer.wait()
        return Verdict(judgement=observed(dimension))

    async def advise(self, case: Case, score: ExchangeScore) -> Advice | None:
        return None


async def test_all_calls_for_an_exchange_are_under_way_at_once() -> None:
    judge = MeetingJudge(expected=6)
    judge.may_answer.set()
    async with asyncio.timeout(30):
        await Judging(rubric(), judge, 2).assess(exchange(), SHEET)
    assert judge.asked == 6


async def test_a_cancelled_score_stays_cancelled() -> None:
    judge = MeetingJudge(expected=3)
    task = asyncio.ensure_future(Judging(rubric(), judge).assess(exchange(), SHEET))
    async with asyncio.timeout(30):
        await judge.all_asked.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_the_score_of_a_session_is_ready_to_be_recorded() -> None:
    transcript = read(listed(*opened(), *finished_exchange(1, ANSWER)))
    make = await judging(ScriptedJudge(usage=USAGE)).score(transcript, transcript.exchange(1))
    event = make(9, START)
    assert isinstance(event, ExchangeScored)
    assert (event.seq, event.at, event.exchange) == (9, START, 1)
    assert event.usage == (USAGE,) * 3


async def test_a_failure_is_ready_to_be_recorded_too() -> None:
    transcript = read(listed(*opened(), *finished_exchange(1, ANSWER)))
    judge = ScriptedJudge({dimension: [LATE] for dimension in Dimension})
    event = (await judging(judge).score(transcript, transcript.exchange(1)))(9, START)
    assert isinstance(event, ExchangeUnscored)
    assert (event.scorer, event.reason) == ("scripted-judge", "The judge is busy.")


async def test_a_retake_and_its_first_take_are_judged_apart() -> None:
    transcript = session(taken(1, text=ANSWER), taken(2, text="We waited on.", retake_of=1))
    judge = ScriptedJudge()
    await judging(judge).score(transcript, transcript.exchange(1))
    assert {case.turns[0].text for case, _ in judge.asked} == {ANSWER}


def test_what_is_over_and_was_answered_awaits_a_score() -> None:
    transcript = session(
        taken(1, score(3, 3)),
        taken(2, "late", question=2),
        taken(3, question=3),
        taken(4, outcome=Outcome.RETAKEN),
        taken(5, outcome=Outcome.ENDED),
        taken(6, text="", outcome=Outcome.SKIPPED),
        taken(7, outcome=Outcome.SET_ASIDE),
        (making.asked(8, 1, "?", None), making.answered(8, ANSWER)),
    )
    assert [each.number for each in awaiting(transcript)] == [3, 4, 5]


def test_a_failed_second_score_makes_nothing_wait_again() -> None:
    assert awaiting(session((*taken(1, score(3, 3)), scored(1, "late")))) == ()


async def test_what_would_be_asked_can_be_known_beforehand() -> None:
    judge = ScriptedJudge()
    scoring = judging(judge, samples=2)
    calls = scoring.calls(exchange(), SHEET)
    assert not judge.asked
    await scoring.assess(exchange(), SHEET)
    assert [(call.case, call.dimension) for call in calls] == judge.asked
    assert not scoring.calls(exchange(candidate("")), SHEET)

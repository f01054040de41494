import asyncio

import pytest
from events import finished_exchange, listed, opened
from fakes import MemoryStore, SteppingClock
from fakes_judge import ScriptedJudge, judging

from thinkaloud.app.journal import Journal
from thinkaloud.app.scores import Scores
from thinkaloud.domain.errors import ModelError, Refused
from thinkaloud.domain.rubric import Dimension

BUSY = ModelError("overloaded", "The service is busy.", retryable=True)


def scores(*makes, judge=None):
    store = MemoryStore()
    journal = Journal("abc", store, SteppingClock(), listed(*makes))
    return Scores(journal, judging(judge or ScriptedJudge())), journal


async def test_what_is_over_is_scored_once():
    scoring, journal = scores(*opened(), *finished_exchange(1))
    assert scoring.outstanding
    assert [event.type async for event in scoring.pending()] == ["exchange_scored"]
    assert not scoring.outstanding
    assert [event async for event in scoring.pending()] == []
    assert journal.transcript.exchange(1).score.scorer == scoring.judge


async def test_two_callers_at_once_score_nothing_twice():
    scoring, journal = scores(*opened(), *finished_exchange(1))

    async def collect():
        return [event async for event in scoring.pending()]

    first, second = await asyncio.gather(collect(), collect())
    assert len(first) + len(second) == 1
    assert len(journal.transcript.exchange(1).scores) == 1


async def test_an_open_exchange_is_not_scored():
    scoring, _ = scores(*opened())
    assert not scoring.outstanding


async def test_a_judge_that_fails_leaves_a_reason_and_no_number():
    judge = ScriptedJudge({dimension: [BUSY] for dimension in Dimension})
    scoring, journal = scores(*opened(), *finished_exchange(1), judge=judge)
    assert [event.type async for event in scoring.pending()] == ["exchange_unscored"]
    assert journal.transcript.exchange(1).score is None
    assert "busy" in journal.transcript.exchange(1).unscored


async def test_an_exchange_is_scored_again_beside_its_first_score():
    scoring, journal = scores(*opened(), *finished_exchange(1))
    await scoring.again(1)
    await scoring.again(1)
    assert len(journal.transcript.exchange(1).scores) == 2


async def test_another_judge_may_score_it_again_once():
    scoring, journal = scores(*opened(), *finished_exchange(1))
    await scoring.again(1, judging(ScriptedJudge(name="another"), samples=3))
    await scoring.again(1)
    kept = journal.transcript.exchange(1).scores
    assert [(each.scorer, each.samples) for each in kept] == [("another", 3), (scoring.judge, 1)]


async def test_nothing_said_cannot_be_scored_again():
    scoring, _ = scores(*opened())
    with pytest.raises(Refused, match="no exchange 2"):
        await scoring.again(2)
    with pytest.raises(Refused, match="Nothing was said"):
        await scoring.again(1)

import pytest
from chances import chance
from fakes import pack
from fakes_judge import ScriptedJudge, judging

from thinkaloud.app.calibrating import Calibrating, key_of
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.exchange import Exchange, Role, Turn
from thinkaloud.domain.labelled import Direction, Labelled, LabelledSet, Pair
from thinkaloud.domain.rubric import Dimension

THINKING = Dimension.THINKING_ALOUD
GONE = ModelError("overloaded", "The model is busy.", retryable=True)


class Memory:
    def __init__(self):
        self.scores = {}

    def known(self):
        return self.scores

    async def keep(self, key, score):
        self.scores[key] = score


class Counter:
    def __init__(self):
        self.count = 0

    def done(self):
        self.count += 1

    def take(self, job, result):
        pass


def exchange(text):
    turn = Turn(role=Role.CANDIDATE, text=text, seq=0)
    return Exchange(number=1, question=1, text="Why?", asked=0, turns=(turn,))


def labelled(*texts):
    answers = tuple(
        Labelled(id=text, exchange=exchange(f"We waited a week, {text}."), labels={THINKING: 3})
        for text in texts
    )
    return LabelledSet(answers=answers, digest="abc")


async def run(of, judge, ledger=None):
    calibrating = Calibrating(of, pack(), judging(judge), ledger)
    counter = Counter()
    report = await calibrating.run(2, counter, chance())
    return report, counter.count


async def test_each_answer_is_judged_and_no_feedback_is_worded():
    judge = ScriptedJudge()
    report, count = await run(labelled("and paid", "and slept"), judge)
    assert count == 2
    assert report.dimensions[THINKING].answers == 2
    assert report.scorer == "scripted-judge"
    assert judge.advised == []


async def test_the_same_words_are_judged_once():
    base = exchange("We waited a week, and Runa paid.")
    pair = Pair(id="p", edit="none", base=base, variant=base, expect={THINKING: Direction.SAME})
    of = LabelledSet(
        answers=(Labelled(id="a", exchange=base, labels={THINKING: 3}),), pairs=(pair,), digest=""
    )
    judge = ScriptedJudge()
    report, count = await run(of, judge)
    assert count == 1
    assert report.no_change.held == 1


async def test_a_run_that_was_stopped_goes_on_from_there():
    ledger = Memory()
    await run(labelled("and paid"), ScriptedJudge(), ledger)
    judge = ScriptedJudge()
    report, count = await run(labelled("and paid", "and slept"), judge, ledger)
    assert count == 1
    assert report.answers == 2
    assert {case.turns[0].text for case, _ in judge.asked} == {"We waited a week, and slept."}


async def test_what_a_judge_failed_on_is_tried_again_by_the_next_run():
    ledger = Memory()
    failing = ScriptedJudge({dimension: [GONE] for dimension in Dimension})
    report, _ = await run(labelled("and paid"), failing, ledger)
    assert report.unscored == ("and paid",)
    again, count = await run(labelled("and paid"), ScriptedJudge(), ledger)
    assert count == 1
    assert again.unscored == ()


@pytest.mark.parametrize("other", ["We waited.", "we waited a week"])
def test_a_key_stands_for_the_words(other):
    assert key_of(exchange("We waited a week")) == key_of(exchange("We waited a week"))
    assert key_of(exchange("We waited a week")) != key_of(exchange(other))

from fakes import pack
from fakes_judge import ScriptedJudge, judging
from judgements import observed
from rubrics import rubric
from turns import bare_exchange, candidate

from thinkaloud.app.judging import Scored
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Feedback

THINKING, LINKING, _ = Dimension
LATE = ModelError("overloaded", "Busy.", retryable=True)
ANSWER = "In March we waited a week, and Runa the midwife paid for that."
SCRIPT = {
    THINKING: [observed(THINKING, "a1 a2")],
    LINKING: [observed(LINKING, "b1 b2 b3 b4", "Runa the midwife paid")],
}
GOOD = Feedback(
    strength="“Runa the midwife paid”: we see who it happened to.",
    next_move="Which part are you still not sure of?",
    rewrite="We waited a week, and I am still not sure of [what?].",
)
BUILT_STRENGTH = "“Runa the midwife paid”: we see who it happened to."
BUILT_MOVE = rubric().dimension(THINKING).items[2].next_move
INVENTED = "We waited a week, and the patients were furious."


async def feedback_of(*advice: Feedback | ModelError | None) -> tuple[Feedback, ScriptedJudge]:
    judge = ScriptedJudge(SCRIPT, advice=advice)
    exchange = bare_exchange("Why?", 1, candidate(ANSWER))
    result = await judging(judge).assess(exchange, pack())
    assert isinstance(result, Scored)
    assert result.score.feedback is not None
    return result.score.feedback, judge


async def test_the_judges_words_are_shown_when_they_hold() -> None:
    feedback, judge = await feedback_of(GOOD)
    assert feedback == GOOD
    assert len(judge.advised) == 1
    assert judge.advised[0][0].faults == ()


async def test_the_judge_sees_the_finished_score() -> None:
    _, judge = await feedback_of(GOOD)
    assert judge.advised[0][1].dimensions[THINKING].level == 3


async def test_the_judge_is_told_once_what_is_wrong() -> None:
    feedback, judge = await feedback_of(GOOD.model_copy(update={"rewrite": INVENTED}), GOOD)
    assert feedback == GOOD
    assert judge.advised[1][0].faults == (
        "The rewrite has words that are not theirs: patients, furious.",
    )


async def test_what_is_wrong_twice_gives_way_to_open_slots() -> None:
    invented = GOOD.model_copy(update={"rewrite": INVENTED})
    feedback, judge = await feedback_of(invented, invented, GOOD)
    assert len(judge.advised) == 2
    assert (feedback.strength, feedback.next_move) == (GOOD.strength, GOOD.next_move)
    assert feedback.rewrite == f"{ANSWER} What I am still not sure of is [what?]."


async def test_a_quote_that_was_never_said_is_never_shown() -> None:
    false = GOOD.model_copy(update={"strength": "“the nurse had a point”: fair."})
    feedback, _ = await feedback_of(false, false)
    assert feedback.strength == BUILT_STRENGTH


async def test_without_words_of_the_judge_the_rubric_speaks() -> None:
    for advice in (None, LATE):
        feedback, judge = await feedback_of(advice)
        assert feedback.strength == BUILT_STRENGTH
        assert feedback.next_move == BUILT_MOVE
        assert len(judge.advised) == 1


async def test_a_second_try_that_fails_keeps_what_held_in_the_first() -> None:
    invented = GOOD.model_copy(update={"rewrite": INVENTED})
    feedback, _ = await feedback_of(invented, LATE)
    assert feedback.next_move == GOOD.next_move
    assert feedback.rewrite != INVENTED


async def test_a_missing_rewrite_is_asked_for_and_then_built() -> None:
    lacking = GOOD.model_copy(update={"rewrite": None})
    feedback, judge = await feedback_of(lacking, lacking)
    assert judge.advised[1][0].faults == ("The rewrite is missing.",)
    assert feedback.rewrite is not None


async def test_words_of_a_judge_carry_no_controls() -> None:
    feedback, _ = await feedback_of(
        GOOD.model_copy(update={"next_move": "\x1b[31mWho noticed\nfirst?\x07"})
    )
    assert feedback.next_move == "Who noticed first?"

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judgements import observed
from rubrics import rubric
from turns import candidate, cites, interviewer

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.feedback import LONGEST, build_feedback, length
from thinkaloud.domain.feedback_faults import Part, find_faults
from thinkaloud.domain.levels import NEGATIVE, POSITIVE
from thinkaloud.domain.prepared import Prepared
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import Feedback, Finding, Judgement
from thinkaloud.domain.scoring import Judged, score_exchange

THINKING, LINKING, ASKING = Dimension
RUBRIC = rubric()
SAMPLE = (
    "Responsibility shows up in the small decisions, what we measure, what defaults we set and who "
    "we optimize for, long before anybody calls it ethics."
)
ANSWER = "In March we waited a week, and Runa the midwife paid for that. The board stayed green."
QUESTION = "Who could make that call at yours?"
LONG = (
    "So in March we waited a whole week with the release because nobody on the maternity ward had "
    "seen the new bed screen before the long weekend and I did not want to explain that."
)


def about(answer: str = ANSWER, question: str | None = None) -> Circumstances:
    turns = [candidate(answer)]
    if question is not None:
        turns += [interviewer("Ask me."), candidate(question)]
    return Circumstances(tuple(turns), Prepared(SAMPLE))


def built(exchange: Circumstances, *judgements: Judgement, by: Rubric = RUBRIC) -> Feedback | None:
    judged = {each.dimension: Judged((each,)) for each in judgements}
    score = score_exchange(judged, exchange, scorer="judge", rubric_version="1")
    return build_feedback(score, by, exchange)


def feedback(exchange: Circumstances, *judgements: Judgement, by: Rubric = RUBRIC) -> Feedback:
    found = built(exchange, *judgements, by=by)
    assert found is not None
    return found


def test_the_strength_is_a_quote_and_what_it_did() -> None:
    found = feedback(about(), observed(THINKING, "a1"), observed(LINKING, "b1 b2 b3 b4"))
    assert found.strength == "“we waited a week”: we see who it happened to."


def test_the_next_move_is_the_next_item_of_the_lowest_dimension() -> None:
    found = feedback(about(), observed(THINKING, "a1 a3 a4"), observed(LINKING, "b1 b2"))
    assert found.next_move == "How did the one lead to the other? Say the step in between."
    assert found.rewrite == (
        "In March we waited a week, and Runa the midwife paid for that. "
        "Because of that, for [who?] it became [what?]."
    )


def test_of_equal_dimensions_thinking_aloud_comes_first() -> None:
    found = feedback(about(), observed(THINKING, "a1"), observed(LINKING, "b1 b2"))
    assert (
        found.next_move == 'What do you make of it yourself, and why? Say the "because" out loud.'
    )


def test_a_quote_of_more_than_fifteen_words_is_cut_to_their_first_fifteen() -> None:
    quote = " ".join(LONG.split()[1:25])
    found = feedback(about(LONG), observed(THINKING, "a1 a3", quote))
    assert found.strength.startswith(f"“{' '.join(LONG.split()[1:16])}”: ")


def test_a_short_quote_is_preferred_to_a_deeper_long_one() -> None:
    quotes = [cites("we waited a whole week"), cites(" ".join(LONG.split()[:24]), item="a3")]
    found = feedback(about(LONG), observed(THINKING, "a1 a3", citations=quotes))
    assert found.strength.startswith("“we waited a whole week”: that is a moment of your own")


def test_a_long_sentence_is_cut_with_a_mark() -> None:
    found = feedback(about(LONG), observed(THINKING, "a1 a2", "we waited a whole week"))
    assert found.rewrite is not None
    assert found.rewrite.startswith(f"{' '.join(LONG.split()[:20])} … What I am still")


def test_level_one_with_something_said_names_it_without_praise() -> None:
    found = feedback(about(), observed(LINKING, "b1", "The board stayed green"))
    assert found.strength == "You said “The board stayed green”."


def test_level_one_without_any_item_names_the_most_promising_sentence() -> None:
    found = feedback(about(), observed(THINKING), observed(LINKING))
    assert found.strength.startswith("You said “In March we waited a week, and Runa the midwife")
    assert found.next_move == RUBRIC.dimension(THINKING).items[0].next_move


def test_a_recited_answer_is_not_accused_and_gets_a_sentence_to_begin() -> None:
    found = feedback(about(SAMPLE), observed(THINKING, "n1"), observed(LINKING))
    assert found.strength == "You named “Responsibility”."
    assert found.next_move == RUBRIC.feedback.recital
    assert found.rewrite == "The time I think of was [when?], with [who?]."


def test_a_partly_recited_answer_is_told_so_before_anything_else() -> None:
    found = feedback(
        about(f"{SAMPLE} {LONG}"),
        observed(THINKING, "a1 a2 a3", "we waited a whole week"),
        observed(LINKING),
    )
    assert found.next_move == RUBRIC.feedback.part_recital
    assert found.rewrite is not None
    assert "What I am" not in found.rewrite
    assert found.rewrite.startswith("So in March we waited")


def test_behind_a_ceiling_the_move_leaves_it_and_the_slot_is_what_is_missing() -> None:
    found = feedback(about(), observed(THINKING, "a1 a2 n3"), observed(LINKING, "b1 b2 b3"))
    assert found.next_move == "What did it cost, and who would tell it differently?"
    assert found.rewrite is not None
    assert found.rewrite.endswith("What I am still not sure of is [what?].")


def test_a_ceiling_over_a_complete_list_leaves_no_slot() -> None:
    found = feedback(about(), observed(THINKING, "a1 a2 a3 a4 a5 a6 n3"))
    assert found.next_move == "What did it cost, and who would tell it differently?"
    assert found.rewrite is None


def test_the_sheets_own_question_is_to_be_tied_to_the_talk() -> None:
    found = feedback(
        about(question=QUESTION),
        observed(THINKING, "a1 a3 a4 a5"),
        observed(LINKING, "b1 b2 b3 b4"),
        observed(ASKING, "c1 c2 c3 p", QUESTION, turn=2),
    )
    assert found.next_move == RUBRIC.dimension(ASKING).negatives[0].next_move
    assert found.rewrite == f"You said [what?], so I ask: {QUESTION}"


def test_after_a_chance_without_a_question_one_is_invited() -> None:
    found = feedback(
        about(question="No, thanks."),
        observed(THINKING, "a1 a3"),
        observed(LINKING, "b1 b2"),
        observed(ASKING),
    )
    assert found.next_move == RUBRIC.dimension(ASKING).items[0].next_move
    assert found.rewrite is not None
    assert found.rewrite.endswith("So may I ask you: [what?]")


def test_the_closing_round_gets_feedback_on_asking_alone() -> None:
    closing = Circumstances((candidate(QUESTION),), closing=True)
    found = feedback(closing, observed(ASKING, "c1 c2", QUESTION))
    assert found.next_move == RUBRIC.dimension(ASKING).items[2].next_move


def test_when_the_lowest_is_complete_the_next_lowest_counts() -> None:
    asking = observed(ASKING, "c1 c2 c3 c4 c5 c6", QUESTION, turn=2)
    linking = observed(LINKING, "b1 b2 b3 b4 b5 b6 b7")
    exchange = about(question=QUESTION)
    every = observed(THINKING, "a1 a2 a3 a4 a5 a6")
    found = feedback(exchange, every, linking, asking)
    assert found.next_move == RUBRIC.feedback.complete
    assert found.rewrite is None
    nearly = observed(THINKING, "a1 a3 a4 a5 a6")
    assert feedback(exchange, nearly, linking, asking).next_move != RUBRIC.feedback.complete


def test_without_any_level_there_is_no_feedback() -> None:
    assert built(about(), observed(THINKING, state=Finding.OFF_TOPIC)) is None
    assert built(about("...")) is None


def test_braces_in_what_was_said_are_left_alone() -> None:
    text = "We put {quote} and {sentence} into the form for Runa."
    found = feedback(about(text), observed(THINKING, "a1 a2", "{quote} and {sentence} into"))
    assert "“{quote} and {sentence} into”" in found.strength
    assert found.rewrite is not None
    assert found.rewrite.startswith(text)


def test_what_cannot_be_short_is_as_short_as_it_can_be() -> None:
    wordy = RUBRIC.feedback.model_copy(update={"strength": "{quote}" + " word" * 80})
    by = RUBRIC.model_copy(update={"feedback": wordy})
    found = feedback(about(), observed(THINKING, "a1"), by=by)
    assert found.rewrite == "I think that because [why?]."


@pytest.mark.parametrize("dimension", Dimension)
@pytest.mark.parametrize("short", [True, False])
def test_every_slot_passes_the_check_on_rewrites(dimension: Dimension, short: bool) -> None:
    exchange = about(ANSWER if short else LONG, QUESTION)
    for item in RUBRIC.dimension(dimension).items:
        assert item.slot is not None
        rewrite = item.slot.replace("{sentence}", ANSWER if short else LONG)
        found = Feedback(strength="You said it.", next_move="Why?", rewrite=rewrite)
        faults = find_faults(found, exchange, "?", RUBRIC.feedback, quotable=False)
    assert not [fault for fault in faults if found.rewrite or fault.part is not Part.REWRITE]


@given(st.data())
def test_built_feedback_is_short_and_passes_its_own_check(data: st.DataObject) -> None:
    exchange = data.draw(
        st.sampled_from(
            [
                about(),
                about(LONG, QUESTION),
                about(question="No."),
                about(SAMPLE, QUESTION),
                about(f"{SAMPLE} {LONG}"),
            ]
        )
    )
    judgements = [
        observed(
            dimension,
            " ".join(
                data.draw(st.sets(st.sampled_from((*POSITIVE[dimension], *NEGATIVE[dimension]))))
            ),
            data.draw(st.sampled_from(["we waited a week", "a whole week", QUESTION, LONG])),
        )
        for dimension in Dimension
    ]
    found = feedback(exchange, *judgements)
    assert length(found) <= LONGEST
    faults = find_faults(found, exchange, "?", RUBRIC.feedback, quotable=False)
    assert not [fault for fault in faults if found.rewrite or fault.part is not Part.REWRITE]

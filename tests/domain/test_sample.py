import pytest
from hypothesis import given
from hypothesis import strategies as st
from judgements import observed
from turns import candidate, cites, interviewer

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.levels import NEGATIVE, POSITIVE, CapKind
from thinkaloud.domain.prepared import Prepared
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.sample import read_judgement
from thinkaloud.domain.score import Citation, QuoteStatus

THINKING, LINKING, ASKING = Dimension
SAMPLE = (
    "Responsibility shows up in the small decisions, what we measure, what defaults we set and who "
    "we optimize for, long before anybody calls it ethics."
)
ASK_BACK = "How does the company help engineers stay aware of those social consequences day to day?"
OWN = "In March we waited a week, and I am not sure about it, since Runa the midwife paid for that."
ABOUT = Circumstances((candidate(OWN),))


def about(*said: str) -> Circumstances:
    turns = [candidate(said[0])]
    for text in said[1:]:
        turns += [interviewer("You held the launch back, you say. Ask me."), candidate(text)]
    return Circumstances(tuple(turns), Prepared(SAMPLE, (ASK_BACK,)))


def test_an_item_holds_when_its_quote_is_found() -> None:
    sample = read_judgement(observed(THINKING, "a1 a3"), ABOUT)
    assert sample.items["a1"]
    assert sample.level == 3
    assert {each.status for each in sample.evidence} == {QuoteStatus.VERIFIED}


def test_an_item_whose_quote_was_never_said_is_false() -> None:
    sample = read_judgement(observed(THINKING, "a1 a3", "the nurse had a point"), ABOUT)
    assert sample.level == 1
    assert not any(sample.items.values())
    assert {each.status for each in sample.evidence} == {QuoteStatus.UNVERIFIED}


def test_one_found_quote_of_several_is_enough() -> None:
    quotes = [cites("never said at all"), cites("I am not sure about it")]
    sample = read_judgement(observed(THINKING, "a1", citations=quotes), ABOUT)
    assert sample.items["a1"]


def test_an_item_without_any_quote_is_false() -> None:
    assert read_judgement(observed(LINKING, "b1 b2", citations=[]), ABOUT).level == 1


def test_a_quote_for_an_item_that_the_judge_denies_is_left_out() -> None:
    quotes = [cites("we waited a week", item="a1"), cites("we waited a week", item="a3")]
    sample = read_judgement(observed(THINKING, "a1", citations=quotes), ABOUT)
    assert [each.item for each in sample.evidence] == ["a1"]
    assert not sample.items["a3"]


def test_codes_that_the_rubric_lacks_are_dropped() -> None:
    judgement = observed(THINKING, items={"a1": True, "z9": True}, citations=[cites("we waited")])
    assert set(read_judgement(judgement, ABOUT).items) == {*POSITIVE[THINKING], *NEGATIVE[THINKING]}


def test_a_negative_needs_no_quote() -> None:
    sample = read_judgement(observed(THINKING, "a1 a3 a4 n3"), ABOUT)
    assert sample.level == 2
    assert sample.cap is not None
    assert sample.cap.kind is CapKind.SUCCESS_ONLY


def test_recital_is_measured_and_not_asked_for() -> None:
    sample = read_judgement(observed(THINKING), about(SAMPLE))
    assert sample.items["n1"]
    assert sample.level == 1
    assert sample.cap is not None
    assert sample.cap.kind is CapKind.RECITED


def test_a_sentence_of_the_sample_is_no_evidence() -> None:
    judgement = observed(LINKING, "b1 b2", "what defaults we set and who we optimize for")
    sample = read_judgement(judgement, about(f"{OWN} {OWN} {OWN} {SAMPLE}"))
    assert sample.evidence == ()
    assert sample.level == 1


def test_own_sentences_beside_the_sample_are_evidence() -> None:
    judgement = observed(LINKING, "b1 b2", "Runa the midwife paid for that")
    assert read_judgement(judgement, about(f"{OWN} {SAMPLE}")).level == 2


def asked(text: str, codes: str, **quotes: str) -> tuple[bool, float]:
    citations = [
        Citation(item=code, quote=quotes.get(code, text), turn=2)
        for code in codes.split()
        if code != "p"
    ]
    sample = read_judgement(observed(ASKING, codes, citations=citations), about(OWN, text))
    return sample.items["p"], sample.level


def test_the_sheets_question_as_printed_is_prepared_whatever_the_judge_says() -> None:
    assert asked(ASK_BACK, "c1 c2 c3") == (True, 3)
    assert asked(ASK_BACK, "c1 c2 c3 c4 c5") == (True, 3)


def test_the_sheets_question_in_other_words_is_prepared_when_the_judge_says_so() -> None:
    assert asked("What keeps people here awake to what their work does?", "c1 c2 c3 c4 p") == (
        True,
        3,
    )


def test_the_sheets_question_tied_to_the_talk_is_not_prepared_any_more() -> None:
    adapted = f"You held the launch back, right? {ASK_BACK}"
    assert asked(adapted, "c1 c2 c3 c4", c4="You held the launch back") == (False, 4)


def test_a_tie_made_of_the_sheets_own_words_ties_nothing() -> None:
    assert asked(ASK_BACK, "c1 c2 c3 c4", c4="those social consequences") == (True, 3)


def test_a_tie_that_was_never_said_ties_nothing() -> None:
    assert asked(ASK_BACK, "c1 c2 c3 c4", c4="You held the launch back") == (True, 3)


def test_a_question_of_ones_own_is_not_prepared() -> None:
    assert asked("Who argued against holding the launch back?", "c1 c2 c3 c4 c5") == (False, 5)


def test_an_estimate_keeps_its_own_level() -> None:
    assert read_judgement(observed(THINKING, "a1", estimate=3.4), ABOUT).level == 3.4


def test_an_estimate_without_evidence_is_not_above_one() -> None:
    assert read_judgement(observed(THINKING, "", estimate=3.4), ABOUT).level == 1
    assert read_judgement(observed(LINKING, "b1", "never said", estimate=3.4), ABOUT).level == 1


@pytest.mark.parametrize(
    ("dimension", "own", "level"),
    [
        (THINKING, 0, 1.0),
        (THINKING, 1, 2.0),
        (THINKING, 4, 4.0),
        (THINKING, 20, 4.6),
        (LINKING, 0, 2.0),
        (LINKING, 1, 2.0),
        (LINKING, 4, 4.6),
    ],
)
def test_overlap_sets_ceilings_on_an_estimate(dimension: Dimension, own: int, level: float) -> None:
    code = POSITIVE[dimension][0]
    said = "we waited a week. " + " ".join([OWN] * own + [SAMPLE])
    judgement = observed(dimension, code, "we waited a week", estimate=4.6)
    sample = read_judgement(judgement, about(said))
    assert sample.level == level
    assert (sample.cap is None) == (level == 4.6)


def test_negatives_do_not_lower_an_estimate_a_second_time() -> None:
    assert read_judgement(observed(THINKING, "a1 n3", estimate=3.0), ABOUT).level == 3


def test_an_estimate_of_asking_back_has_no_ceiling_from_the_sample() -> None:
    judgement = observed(ASKING, "c1", "we waited a week", estimate=4.0)
    assert read_judgement(judgement, about(f"we waited a week. {SAMPLE}")).level == 4


@given(st.sampled_from(Dimension), st.data())
def test_a_level_above_one_always_has_a_quote_that_was_found(
    dimension: Dimension, data: st.DataObject
) -> None:
    codes = (*POSITIVE[dimension], *NEGATIVE[dimension])
    held = " ".join(data.draw(st.lists(st.sampled_from(codes), unique=True)))
    quote = data.draw(st.sampled_from(["we waited a week", "never said", "", "Runa"]))
    estimate = data.draw(st.none() | st.floats(1, 5))
    sample = read_judgement(observed(dimension, held, quote, estimate=estimate), ABOUT)
    assert 1 <= sample.level <= 5
    found = [each for each in sample.evidence if each.status is not QuoteStatus.UNVERIFIED]
    assert found or sample.level == 1
    for each in found:
        assert OWN[each.start : each.end] == each.quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judgements import observed
from turns import candidate, interviewer

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.levels import NEGATIVE, POSITIVE
from thinkaloud.domain.prepared import Prepared
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import (
    Band,
    DimensionScore,
    ExchangeScore,
    Finding,
    Judgement,
    QuoteStatus,
    ScoreState,
)
from thinkaloud.domain.scoring import Judged, score_exchange

THINKING, LINKING, ASKING = Dimension
ANSWER = candidate("In March we waited a week, and Runa the midwife paid for that.")
QUESTION = candidate("Who could make that call, and did we waited a week come up?")
ANSWERED = Circumstances((ANSWER,))
ASKED = Circumstances((ANSWER, interviewer("Ask me."), QUESTION))
SAMPLE = "Responsibility shows up in the small decisions, what we measure and what defaults we set."


def scored(
    about: Circumstances,
    *judgements: Judgement,
    failures: dict[Dimension, tuple[str, ...]] | None = None,
    band_only: bool = False,
) -> ExchangeScore:
    failed = failures or {}
    judged = {
        dimension: Judged(
            tuple(each for each in judgements if each.dimension is dimension),
            failed.get(dimension, ()),
        )
        for dimension in Dimension
    }
    return score_exchange(judged, about, scorer="scripted", rubric_version="1", band_only=band_only)


def one(dimension: Dimension, about: Circumstances, *judgements: Judgement) -> DimensionScore:
    return scored(about, *judgements).dimensions[dimension]


def test_one_sample_gives_its_level_and_no_spread() -> None:
    found = one(THINKING, ANSWERED, observed(THINKING, "a1 a3"))
    assert (found.state, found.level, found.spread, found.band) == (
        ScoreState.SCORED,
        3,
        None,
        None,
    )


def test_several_samples_give_their_mean_with_the_spread() -> None:
    samples = [observed(THINKING, codes) for codes in ("a1 a3", "a1 a3 a4", "a1 a3")]
    found = one(THINKING, ANSWERED, *samples)
    assert found.level == 3.3
    assert found.spread == 0.58


def test_an_item_holds_when_most_samples_found_it() -> None:
    samples = [observed(THINKING, codes) for codes in ("a1 a3", "a1 a3 a4", "a1")]
    found = one(THINKING, ANSWERED, *samples)
    held = {code for code, holds in found.items.items() if holds}
    assert held == {"a1", "a3"}
    assert {each.item for each in found.evidence} == {"a1", "a3"}


def test_two_samples_that_disagree_leave_an_item_unmet() -> None:
    found = one(THINKING, ANSWERED, observed(THINKING, "a1 a3"), observed(THINKING, "a1"))
    assert not found.items["a3"]


def test_the_same_evidence_is_listed_once_and_the_unfound_is_kept_on_record() -> None:
    samples = [
        observed(THINKING, "a1"),
        observed(THINKING, "a1"),
        observed(THINKING, "a5", "no no"),
    ]
    found = one(THINKING, ANSWERED, *samples)
    assert [(each.item, each.status) for each in found.evidence] == [
        ("a1", QuoteStatus.VERIFIED),
        ("a5", QuoteStatus.UNVERIFIED),
    ]


def test_what_held_most_samples_down_is_the_reason() -> None:
    capped, free = observed(THINKING, "a1 a3 n3"), observed(THINKING, "a1 a3")
    assert one(THINKING, ANSWERED, capped, capped, free).reason == "everything in it ends well"
    assert one(THINKING, ANSWERED, capped, free).reason is None


def test_failures_are_not_numbers() -> None:
    found = scored(
        ANSWERED, observed(THINKING, "a1 a3"), failures={THINKING: ("broken",), LINKING: ("late",)}
    )
    assert found.dimensions[THINKING].level == 3
    assert found.dimensions[THINKING].spread is None
    assert found.dimensions[LINKING] == DimensionScore(state=ScoreState.UNSCORED, reason="late")
    assert found.reflectiveness is None


def test_a_dimension_that_nobody_judged_is_unscored() -> None:
    assert one(THINKING, ANSWERED).reason == "the judge was not asked"


def test_a_band_goes_with_every_level_of_a_rough_judge() -> None:
    found = scored(
        ASKED,
        observed(THINKING, "a1", estimate=3.45),
        observed(LINKING, "b1 b2", estimate=1.2),
        observed(ASKING, "c1 c2 c3 c4", turn=2),
        band_only=True,
    )
    assert [part.band for part in found.dimensions.values()] == [
        Band.UPPER,
        Band.LOWER,
        Band.UPPER,
    ]
    assert found.dimensions[THINKING].level == 3.5
    assert found.is_estimate


def test_a_score_says_when_asking_back_is_not_in_it() -> None:
    pair = (observed(THINKING, "a1 a3"), observed(LINKING, "b1 b2"))
    assert scored(ANSWERED, *pair, observed(ASKING)).without_asking_back
    assert not scored(ASKED, *pair, observed(ASKING)).without_asking_back
    assert not scored(ANSWERED, pair[0]).without_asking_back
    assert not scored(ANSWERED, *pair).is_estimate


def test_silence_is_not_scorable_in_any_dimension() -> None:
    found = scored(Circumstances((candidate("..."), interviewer("Hello?"))))
    assert {part.reason for part in found.dimensions.values()} == {"nothing was said"}
    assert found.reflectiveness is None


def test_under_five_words_a_question_back_is_scored_all_the_same() -> None:
    about = Circumstances((candidate("No."), interviewer("Ask me."), candidate("Who decides?")))
    found = scored(about, observed(ASKING, "", state=Finding.EMPTY))
    assert found.dimensions[THINKING].reason == "under five words"
    assert found.dimensions[LINKING].state is ScoreState.NOT_SCORABLE
    assert found.dimensions[ASKING].level == 1


def test_a_judge_cannot_score_what_the_gate_has_closed() -> None:
    about = Circumstances((candidate("We waited."),))
    found = one(THINKING, about, observed(THINKING, "a1 a3", "We waited"))
    assert found.state is ScoreState.NOT_SCORABLE


def test_off_topic_leaves_asking_back_to_be_scored() -> None:
    found = scored(
        ASKED,
        observed(THINKING, "a1", state=Finding.OFF_TOPIC),
        observed(LINKING, "b1", state=Finding.OFF_TOPIC),
        observed(ASKING, "c1 c2", turn=2, state=Finding.OFF_TOPIC),
    )
    assert found.dimensions[THINKING].state is ScoreState.NOT_SCORABLE
    assert found.dimensions[LINKING].reason == "off topic"
    assert found.dimensions[ASKING].level == 3
    assert found.reflectiveness is None


def test_another_language_makes_all_three_not_scorable() -> None:
    found = scored(
        ASKED,
        observed(THINKING, "a1", state=Finding.WRONG_LANGUAGE),
        observed(LINKING, "b1", state=Finding.WRONG_LANGUAGE),
        observed(ASKING, "c1 c2", turn=2),
    )
    for part in found.dimensions.values():
        assert part.state is ScoreState.NOT_SCORABLE
        assert part.reason == "not in the language of the session"


def test_one_judgement_of_another_language_does_not_silence_the_others() -> None:
    found = scored(
        ASKED,
        observed(THINKING, "a1 a3"),
        observed(LINKING, "b1 b2"),
        observed(ASKING, "c1", turn=2, state=Finding.WRONG_LANGUAGE),
    )
    assert found.dimensions[THINKING].level == 3
    assert found.dimensions[ASKING].state is ScoreState.NOT_SCORABLE


def test_a_state_that_fewer_samples_found_does_not_count() -> None:
    off, on = observed(THINKING, state=Finding.OFF_TOPIC), observed(THINKING, "a1 a3")
    assert one(THINKING, ANSWERED, on, off, on).level == 3
    assert one(THINKING, ANSWERED, on, off).level == 3
    assert one(THINKING, ANSWERED, off, on, off).state is ScoreState.NOT_SCORABLE


def test_nonsense_is_not_scorable_when_the_judge_says_so() -> None:
    found = one(THINKING, ANSWERED, observed(THINKING, state=Finding.EMPTY))
    assert found.reason == "nothing in it could be judged"


def test_no_question_without_a_chance_is_no_opportunity() -> None:
    for state in (Finding.NO_OPPORTUNITY, Finding.SCORABLE, Finding.EMPTY):
        assert one(ASKING, ANSWERED, observed(ASKING, state=state)).state is (
            ScoreState.NO_OPPORTUNITY
        )


def test_no_question_with_a_chance_is_level_one_whatever_the_judge_says() -> None:
    for state in (Finding.NO_OPPORTUNITY, Finding.SCORABLE, Finding.EMPTY):
        assert one(ASKING, ASKED, observed(ASKING, state=state)).level == 1


def test_a_question_without_a_chance_is_scored() -> None:
    assert one(ASKING, ANSWERED, observed(ASKING, "c1 c2")).level == 3


def test_without_a_chance_samples_with_a_question_must_not_be_fewer() -> None:
    put, none = observed(ASKING, "c1 c2"), observed(ASKING)
    assert one(ASKING, ANSWERED, put, none, put).level == 3
    assert one(ASKING, ANSWERED, put, none).level == 3
    assert one(ASKING, ANSWERED, none, put, none).state is ScoreState.NO_OPPORTUNITY


def test_a_question_that_was_never_put_is_no_question() -> None:
    found = one(ASKING, ANSWERED, observed(ASKING, "c1 c2", "Who was overruled there, then?"))
    assert found.state is ScoreState.NO_OPPORTUNITY


def test_in_the_closing_round_only_asking_back_has_a_level() -> None:
    about = Circumstances((QUESTION,), closing=True)
    found = scored(about, observed(ASKING, "c1 c2 c3"))
    assert found.dimensions[THINKING].state is ScoreState.NO_OPPORTUNITY
    assert found.dimensions[LINKING].state is ScoreState.NO_OPPORTUNITY
    assert found.dimensions[ASKING].level == 3
    assert found.reflectiveness is None


def test_reflectiveness_is_the_mean_and_says_when_it_was_held_back() -> None:
    found = scored(
        ASKED,
        observed(THINKING, "n2"),
        observed(LINKING, "b1 b2 b3 b4"),
        observed(ASKING, "c1 c2 c3 c4", turn=2),
    )
    assert (found.reflectiveness, found.held_back) == (2.5, True)


def test_the_score_carries_overlap_raw_words_and_talk_to_the_grader() -> None:
    about = Circumstances((candidate(SAMPLE),), Prepared(SAMPLE))
    found = scored(about, observed(THINKING, raw="{}", addressed_to_grader=True), observed(LINKING))
    assert found.overlap is not None
    assert found.overlap.ratio == 1
    assert found.raw == ("{}",)
    assert found.addressed_to_grader
    assert found.dimensions[THINKING].level == 1


@given(st.data())
def test_any_judgements_make_a_score_that_adds_up(data: st.DataObject) -> None:
    about = data.draw(st.sampled_from([ANSWERED, ASKED, Circumstances((QUESTION,), closing=True)]))
    judgements = [
        observed(
            dimension,
            " ".join(
                data.draw(st.sets(st.sampled_from((*POSITIVE[dimension], *NEGATIVE[dimension]))))
            ),
            data.draw(st.sampled_from(["we waited a week", "never said at all"])),
            state=data.draw(st.sampled_from(Finding)),
        )
        for dimension in Dimension
        for _ in range(data.draw(st.integers(0, 3)))
    ]
    found = scored(about, *judgements)
    assert tuple(found.dimensions) == tuple(Dimension)
    for part in found.dimensions.values():
        assert (part.level is not None) == (part.state is ScoreState.SCORED)
        assert part.state is ScoreState.SCORED or part.reason
        for each in part.evidence:
            if each.turn is not None:
                assert about.turns[each.turn].text[each.start : each.end] == each.quote
    assert ExchangeScore.model_validate_json(found.model_dump_json()) == found


@pytest.mark.parametrize("band_only", [True, False])
def test_bands_go_with_levels_only(band_only: bool) -> None:
    found = scored(ANSWERED, observed(THINKING, "a1"), band_only=band_only)
    assert (found.dimensions[THINKING].band is not None) == band_only
    assert found.dimensions[LINKING].band is None

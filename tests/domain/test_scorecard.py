import pytest
from fakes import pack
from hypothesis import given
from hypothesis import strategies as st
from sessions import level, overlapping, score, scored, session, taken

from thinkaloud.domain.events import Outcome
from thinkaloud.domain.reflectiveness import one_decimal
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band, ExchangeScore, ScoreState
from thinkaloud.domain.scorecard import Scorecard, scorecard

THINKING, LINKING, ASKING = Dimension
NOT_SCORABLE = level(None, state=ScoreState.NOT_SCORABLE, reason="off topic")
UNSCORED = level(None, state=ScoreState.UNSCORED, reason="late")


def card(*results: ExchangeScore | str | None) -> Scorecard:
    """The card of a session with one exchange for each of these."""
    return scorecard(
        session(
            *(taken(place, each, question=place) for place, each in enumerate(results, 1)),
            sheet=pack(max(1, len(results))),
        )
    )


def test_an_empty_session_has_an_empty_card() -> None:
    empty = card()
    assert empty.rows == ()
    assert empty.reflectiveness is None
    assert empty.longest_turn == 0
    assert empty.strongest is None
    assert empty.practise is None
    assert not empty.mixed


def test_levels_are_means_and_asking_back_that_of_the_better_half() -> None:
    found = card(score(2, 3, 1), score(3, 3, None), score(4, 4, 4), score(3, 2, 5))
    assert found.levels[THINKING].level == 3
    assert found.levels[LINKING].level == 3
    assert found.levels[ASKING].level == 4.5
    assert found.levels[ASKING].exchanges == 3
    assert found.reflectiveness == 3.5


def test_the_better_half_of_one_chance_is_that_one() -> None:
    found = card(score(2, 2, None), score(2, 2, 4), score(2, 2, None))
    assert found.levels[ASKING].level == 4


def test_without_any_chance_to_ask_the_card_says_so() -> None:
    found = card(*[score(2, 3, None)] * 3)
    assert found.reflectiveness == 2.5
    assert found.without_asking_back
    assert found.no_opportunity == (1, 2, 3)
    assert found.levels[ASKING].level is None


def test_with_fewer_than_three_scorable_exchanges_there_is_no_figure() -> None:
    found = card(score(4, 4, 4), score(4, 4, 4), score(NOT_SCORABLE, NOT_SCORABLE, 4))
    assert found.reflectiveness is None
    assert found.band is None
    assert not found.without_asking_back
    assert [each.level for each in found.levels.values()] == [None, None, None]
    assert [each.exchanges for each in found.levels.values()] == [2, 2, 3]
    assert [row.score is not None for row in found.rows] == [True, True, True]


def test_what_could_not_be_scored_is_left_out_and_listed() -> None:
    found = card(
        score(4, 4),
        score(NOT_SCORABLE, NOT_SCORABLE),
        "late",
        score(4, UNSCORED),
        None,
        score(4, 4),
        score(4, 4),
    )
    assert found.scorable == (1, 6, 7)
    assert found.not_scorable == (2,)
    assert found.unscored == (3, 4)
    assert found.awaited == (5,)
    assert found.levels[THINKING].level == 4
    assert found.levels[THINKING].exchanges == 3


def test_thinking_aloud_below_two_holds_the_session_back_too() -> None:
    found = card(*[score(1, 4, 4)] * 3)
    assert (found.reflectiveness, found.held_back) == (2.5, True)


def test_what_held_a_level_down_is_listed_with_the_reason() -> None:
    held = level(2, reason="everything in it ends well")
    found = card(score(held, 3), score(NOT_SCORABLE, 3))
    assert [(each.exchange, each.dimension, each.reason) for each in found.held] == [
        (1, THINKING, "everything in it ends well")
    ]


def test_an_estimate_is_shown_in_bands() -> None:
    rough = score(level(2.4, band=True), level(3.4, band=True), level(5, band=True))
    found = card(rough, rough, rough)
    assert found.band is Band.UPPER
    assert [each.band for each in found.levels.values()] == [Band.LOWER, Band.MIDDLE, Band.UPPER]


def test_a_models_levels_have_no_band() -> None:
    found = card(*[score(4, 4, 4)] * 3)
    assert found.band is None
    assert found.levels[THINKING].band is None


def test_the_newest_score_counts_and_mixed_judges_are_named() -> None:
    again = score(4, 4, scorer="another")
    transcript = session(
        (*taken(1, score(1, 1)), scored(1, again)), taken(2, score(2, 2), question=2)
    )
    found = scorecard(transcript)
    assert found.rows[0].score == again
    assert found.scorers == ("another", "judge")
    assert found.mixed


def test_a_failed_second_score_leaves_the_first_standing() -> None:
    found = scorecard(session((*taken(1, score(3, 3)), scored(1, "late"))))
    assert found.scorable == (1,)
    assert found.unscored == ()


def test_first_takes_count_and_retakes_stand_beside_them() -> None:
    found = scorecard(
        session(
            taken(1, score(1, 1), outcome=Outcome.RETAKEN),
            taken(2, score(5, 5), retake_of=1),
            taken(3, score(2, 2), question=2),
            taken(4, score(2, 2), question=3),
            taken(5, score(4, 4), retake_of=1),
        )
    )
    assert found.scorable == (1, 3, 4)
    assert found.levels[THINKING].level == 1.7
    assert [(each.first.exchange, each.again.exchange) for each in found.retakes] == [
        (1, 2),
        (1, 5),
    ]


def test_the_closing_round_counts_for_asking_back_only() -> None:
    found = scorecard(
        session(
            *(taken(place, score(3, 3, 2), question=place) for place in (1, 2, 3)),
            taken(4, score(None, None, 5), question=None),
        )
    )
    assert found.scorable == (1, 2, 3)
    assert found.levels[ASKING].level == 3.5
    assert found.no_opportunity == ()


def test_recital_is_the_mean_share_and_each_exchange_has_its_own() -> None:
    found = scorecard(
        session(
            taken(1, score(3, 3, overlap=overlapping(0.5))),
            taken(2, score(3, 3, overlap=overlapping(0.1)), question=2),
            taken(3, score(3, 3), question=3),
        )
    )
    assert [row.overlap for row in found.rows] == [0.5, 0.1, None]
    assert found.recital == pytest.approx(0.3)


def test_recital_is_measured_where_no_score_tells_it() -> None:
    sample = pack().question(1).sample
    assert sample is not None
    found = scorecard(session(taken(1, text=sample), taken(2, question=2), taken(3, question=3)))
    assert [row.overlap for row in found.rows] == [1, None, None]


def test_without_samples_there_is_no_recital() -> None:
    assert scorecard(session(taken(1, question=2))).recital is None


def test_the_longest_turn_is_counted_in_words() -> None:
    found = scorecard(session(taken(1, text="We did."), taken(2, text="We did wait, then.")))
    assert found.longest_turn == 4
    assert [row.longest_turn for row in found.rows] == [2, 4]


def test_the_strongest_quote_shows_the_deepest_item_of_the_highest_level() -> None:
    found = card(
        score(level(3, "a1 a6"), level(2, "b1 b7")),
        score(level(4, "a1 a4", quote="Runa the midwife paid for that"), level(4, "b1")),
    )
    assert found.strongest is not None
    assert found.strongest.exchange == 2
    assert found.strongest.dimension is THINKING
    assert found.strongest.evidence.item == "a4"


def test_a_quote_of_some_words_is_stronger_than_one_word() -> None:
    found = card(score(level(3, "a6", quote="March"), level(3, "b1")))
    assert found.strongest is not None
    assert found.strongest.evidence.item == "b1"


def test_words_that_were_never_said_are_not_the_strongest_quote() -> None:
    assert card(score(level(3, "a6", quote="never said"), 2)).strongest is None


def test_what_to_practise_is_the_commonest_next_item_of_the_lowest_dimension() -> None:
    found = card(
        score(level(3, "a1 a2"), level(2, "b1 b2")),
        score(level(3, "a1 a2"), level(3, "b1 b2 b3")),
        score(level(3, "a1 a2"), level(3, "b1 b2 b3")),
    )
    assert found.practise is not None
    assert (found.practise.dimension, found.practise.item) == (LINKING, "b4")


def test_of_equally_common_items_the_earlier_is_practised() -> None:
    found = card(score(level(3, "a1 a2"), 5), score(level(2, "a2"), 5))
    assert found.practise is not None
    assert found.practise.item == "a1"


def test_recited_answers_are_to_be_told_from_ones_own_week() -> None:
    found = card(score(level(2, "a1 a2"), 3, overlap=overlapping(0.5)))
    assert found.practise is not None
    assert (found.practise.dimension, found.practise.item) == (THINKING, "n1")


def test_a_complete_dimension_leaves_the_next_lowest_to_practise() -> None:
    every = "b1 b2 b3 b4 b5 b6 b7"
    found = card(score(level(5, "a1 a3 a4 a5"), level(5, every)))
    assert found.practise is not None
    assert (found.practise.dimension, found.practise.item) == (THINKING, "a2")
    assert card(score(level(5, "a1 a2 a3 a4 a5 a6"), level(5, every))).practise is None


levels = st.none() | st.floats(1, 5).map(one_decimal)


@given(st.lists(st.tuples(levels, levels, levels), max_size=8))
def test_a_card_adds_up_whatever_the_levels(
    figures: list[tuple[float | None, float | None, float | None]],
) -> None:
    found = card(*(score(*each) for each in figures))
    enough = sum(each[0] is not None and each[1] is not None for each in figures) >= 3
    assert (found.reflectiveness is not None) == enough
    assert len(found.rows) == len(figures)
    assert Scorecard.model_validate_json(found.model_dump_json()) == found

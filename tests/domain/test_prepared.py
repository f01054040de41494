from thinkaloud.domain.prepared import Prepared

SAMPLE = (
    "Responsibility shows up in the small decisions, what we measure, what defaults we set and who "
    "we optimize for, long before anybody calls it ethics."
)
ASK_BACK = "How does the company help engineers stay aware of those social consequences day to day?"
OTHER = "Are there anthropologists or sociologists involved in the alignment process over here?"
SHEET = Prepared(SAMPLE, (ASK_BACK, OTHER))
OWN = "My neighbour lost her permit for a week because a form dropped the last letter of her name."


def ratio(*said: str) -> float:
    found = SHEET.overlap(said)
    assert found is not None
    return found.ratio


def test_the_sample_word_for_word_is_a_recital() -> None:
    assert ratio(SAMPLE) == 1


def test_a_prepared_question_does_not_hide_a_recital() -> None:
    assert ratio(SAMPLE, f"Thanks. {ASK_BACK} {OTHER}") > 0.9


def test_a_prepared_question_makes_no_recital_of_an_own_answer() -> None:
    assert ratio(OWN, ASK_BACK) == 0


def test_without_a_sample_there_is_no_overlap() -> None:
    assert Prepared(None, (ASK_BACK,)).overlap([SAMPLE]) is None
    assert Prepared().recited(SAMPLE) == ()


def test_the_places_that_match_the_sample_are_found() -> None:
    (span,) = SHEET.recited(f"{OWN} {SAMPLE}")
    assert span[0] == len(OWN) + 1


def test_a_question_of_any_place_of_the_sheet_is_recognised() -> None:
    assert SHEET.asked_share([OWN, OTHER]) == 1


def test_a_prepared_question_is_recognised_within_a_longer_turn() -> None:
    share = SHEET.asked_share([f"{OWN} {OWN} And so. {ASK_BACK} I hope that is all right."])
    assert share is not None
    assert share > 0.9


def test_few_words_and_many_words_are_no_question_of_the_sheet() -> None:
    assert SHEET.asked_share(["How does the company?"]) == 0
    assert SHEET.asked_share([" ".join([OWN] * 20)]) == 0


def test_without_prepared_questions_there_is_no_share() -> None:
    assert Prepared(SAMPLE).asked_share([ASK_BACK]) is None


def test_nothing_said_shares_nothing() -> None:
    assert SHEET.asked_share([]) == 0


def test_words_of_the_talk_are_something_else_and_the_sheets_are_not() -> None:
    assert SHEET.names_something_else("you said the launch was held back")
    assert not SHEET.names_something_else("stay aware of those social consequences")
    assert not SHEET.names_something_else("so how do you")

from events import finished_exchange, listed, opened
from fakes import pack
from sessions import score, scored

from thinkaloud.app import making
from thinkaloud.domain.events import Outcome
from thinkaloud.domain.landmarks import Asked, landmarks

EVENTS = listed(
    *opened(pack(3), (3, 1)),
    *finished_exchange(1),
    making.asked(2, 1, "What does responsibility mean to you?", None),
    scored(1, score(4.0, 2.0)),
    making.closed(2, Outcome.SKIPPED),
    making.retake_started(1),
    making.asked(3, 3, "Question number 3?", 1),
    making.closed(3, Outcome.SKIPPED),
    making.asked(4, 99, "From elsewhere?", None),
    making.closed(4, Outcome.SKIPPED),
    making.asked(5, None, "Anything else?", None),
    scored(1, "The judge could not be reached."),
)
FIRST, SECOND, AGAIN, ELSEWHERE, CLOSING = (
    Asked(3, 1, 3, 1),
    Asked(8, 2, 1, 2),
    Asked(12, 3, 3, 1),
    Asked(14, 4, 99, None),
    Asked(16, 5, None, None),
)


def test_questions_are_marked_where_they_were_asked_with_their_place_in_the_plan() -> None:
    assert landmarks(EVENTS).asked == (FIRST, SECOND, AGAIN, ELSEWHERE, CLOSING)


def test_only_scores_are_marked_and_not_what_stayed_unscored() -> None:
    assert landmarks(EVENTS).scored == (9,)


def test_the_nearest_question_is_found_on_either_side_of_a_place() -> None:
    found = landmarks(EVENTS)
    assert [found.before(place) for place in (0, 3, 4, 17)] == [None, None, FIRST, CLOSING]
    assert [found.after(place) for place in (0, 3, 12, 16)] == [FIRST, SECOND, ELSEWHERE, None]
    assert [found.at(place) for place in (3, 4)] == [FIRST, None]


def test_a_number_leads_to_the_first_take_of_its_question() -> None:
    found = landmarks(EVENTS)
    assert [found.question(number) for number in (1, 2, 3)] == [FIRST, SECOND, None]


def test_nothing_has_no_landmarks() -> None:
    assert landmarks([]) == ((), ())

from events import finished_exchange, listed, opened
from fakes import pack, says
from rubrics import prices, rubric

from thinkaloud.app import making
from thinkaloud.console.showing import session_text
from thinkaloud.domain.events import Move, Usage

SPOKEN = Usage(model="claude-sonnet-5-5", fresh=400, cache_write=2_000, cache_read=9_000, output=60)


def test_a_session_with_a_model_ends_with_its_tokens_and_its_cost() -> None:
    probe = says(Move.PROBE, "Who felt it?").model_copy(update={"usage": SPOKEN})
    events = listed(
        *opened(pack(3), (1, 2, 3)),
        making.answered(1, "We waited a week."),
        making.uttered(1, Move.PROBE, probe),
    )
    assert session_text(events, rubric(), prices(), None).endswith(
        "Tokens: 400 fresh, 2,000 cache written, 9,000 cache read, 60 out.\n"
        "Cost: about $0.007 by the prices of 2026-11-23; calls that broke off are not in it.\n"
    )


def test_a_session_without_a_model_says_nothing_of_tokens() -> None:
    events = listed(*opened(pack(3), (1, 2, 3)), *finished_exchange(1))
    assert "Tokens" not in session_text(events, rubric(), prices(), None)


def test_an_open_question_with_an_answer_is_unfinished_and_not_unanswered() -> None:
    begun = opened(pack(3), (1, 2, 3))
    events = listed(*begun, making.answered(1, "We waited a week."))
    assert "No question is finished yet" in session_text(events, rubric(), prices(), None)
    assert "Nothing was answered" in session_text(listed(*begun), rubric(), prices(), None)


def test_a_question_that_is_not_of_the_plan_is_shown_without_a_place_in_it() -> None:
    events = listed(*opened(pack(3), (1, 2)), making.asked(2, 3, "Question number 3?", None))
    shown = session_text(events, rubric(), prices(), None)
    assert "--- Question ---\nInterviewer: Question number 3?" in shown

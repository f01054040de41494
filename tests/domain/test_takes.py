from sessions import session, taken

from thinkaloud.app import making
from thinkaloud.domain.events import Outcome
from thinkaloud.domain.takes import takes
from thinkaloud.domain.transcript import Transcript


def numbers(transcript: Transcript) -> list[tuple[int, list[int]]]:
    return [
        (each.first.number, [again.number for again in each.again]) for each in takes(transcript)
    ]


def test_each_question_counts_once_and_its_retakes_stand_beside_it() -> None:
    found = numbers(
        session(
            taken(1, outcome=Outcome.RETAKEN),
            taken(2, retake_of=1),
            taken(3, question=2, outcome=Outcome.ENDED),
            taken(4, retake_of=2),
        )
    )
    assert found == [(1, [2, 4]), (3, [])]


def test_an_exchange_without_an_answer_does_not_count() -> None:
    found = numbers(
        session(
            taken(1, text="", outcome=Outcome.SKIPPED),
            taken(2, question=2, text="", outcome=Outcome.SET_ASIDE),
            taken(3, question=2),
            taken(4, question=3, text="", outcome=Outcome.ENDED),
        )
    )
    assert found == [(3, [])]


def test_what_was_set_aside_does_not_count() -> None:
    assert numbers(session(taken(1, outcome=Outcome.SET_ASIDE))) == []


def test_an_open_exchange_does_not_count_yet() -> None:
    opened = (making.asked(1, 1, "?", None), making.answered(1, "We waited."))
    assert numbers(session(opened)) == []


def test_the_first_take_with_an_answer_is_the_one_that_counts() -> None:
    found = numbers(session(taken(1, text="", outcome=Outcome.SKIPPED), taken(2, retake_of=1)))
    assert found == [(2, [])]


def test_the_same_question_asked_anew_counts_by_itself() -> None:
    assert numbers(session(taken(1), taken(2))) == [(1, []), (2, [])]


def test_a_chain_of_retakes_that_bites_its_tail_is_no_trap() -> None:
    found = numbers(session(taken(1, retake_of=2), taken(2, retake_of=2), taken(3, retake_of=9)))
    assert found == [(1, []), (2, []), (3, [])]

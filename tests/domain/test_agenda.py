from events import finished_exchange, listed, opened
from fakes import pack

from thinkaloud.app import making
from thinkaloud.domain.agenda import (
    Ask,
    Close,
    End,
    Introduce,
    Invite,
    InviteLast,
    Listen,
    Nothing,
    Reply,
    SayFarewell,
    next_step,
    questions_left,
)
from thinkaloud.domain.events import Mode, Move, Outcome
from thinkaloud.domain.transcript import read


def step(*makes):
    return next_step(read(listed(*makes)))


def reply(*makes):
    found = step(*makes)
    assert isinstance(found, Reply)
    return found


def test_a_session_begins_with_an_introduction():
    start = making.started(pack(), (1,), 2, Mode.COACH, "offline", "judge")
    assert step(start) == Introduce()


def test_the_first_question_of_the_plan_is_asked_after_the_introduction():
    start = making.started(pack(), (3, 1), 2, Mode.COACH, "offline", "judge")
    assert step(start, making.said(0, Move.OPEN, "Hello.")) == Ask(3)


def test_a_question_waits_for_the_candidate():
    assert step(*opened()) == Listen()


def test_an_answer_may_be_probed_while_probes_are_left():
    found = reply(*opened(), making.answered(1, "We waited."))
    assert found.allowed == {Move.PROBE, Move.INVITE, Move.ANSWER}
    assert found.fallback is Move.PROBE
    assert found.probes_left == 2


def test_after_a_probe_the_candidate_is_listened_to():
    assert (
        step(*opened(), making.answered(1, "We waited."), making.said(1, Move.PROBE, "Who?"))
        == Listen()
    )


def test_without_probes_left_the_candidate_is_invited_to_ask():
    found = reply(*opened(probes=0), making.answered(1, "We waited."))
    assert found.allowed == {Move.INVITE, Move.ANSWER}
    assert found.fallback is Move.INVITE


def test_a_question_back_is_to_be_answered_and_never_left_behind():
    found = reply(
        *opened(),
        making.answered(1, "We waited."),
        making.said(1, Move.INVITE, "Ask me."),
        making.answered(1, "Who decides that here?"),
    )
    assert found.allowed == {Move.ANSWER}
    assert found.fallback is Move.ANSWER


def test_after_the_invitation_a_remark_lets_the_interviewer_go_on():
    found = reply(
        *opened(),
        making.answered(1, "We waited."),
        making.said(1, Move.INVITE, "Ask me."),
        making.answered(1, "No, that is all from me."),
    )
    assert found.allowed == {Move.ANSWER, Move.ADVANCE}
    assert found.fallback is Move.ADVANCE


def test_a_question_back_in_mid_answer_leaves_probes_for_afterwards():
    found = reply(
        *opened(),
        making.answered(1, "We waited. How do you handle that here?"),
        making.said(1, Move.ANSWER, "I cannot say."),
        making.answered(1, "I see. With us it was the manager."),
    )
    assert found.fallback is Move.PROBE
    assert Move.ADVANCE in found.allowed


def test_a_bridge_closes_the_exchange():
    assert step(
        *opened(),
        making.answered(1, "We waited."),
        making.said(1, Move.INVITE, "Ask me."),
        making.answered(1, "No, thank you."),
        making.said(1, Move.ADVANCE, "Onwards."),
    ) == Close(1, Outcome.COMPLETED)


def test_passing_on_a_question_skips_it():
    assert step(*opened(), making.passed(1)) == Close(1, Outcome.SKIPPED)


def test_passing_on_a_probe_brings_the_invitation():
    assert step(
        *opened(),
        making.answered(1, "We waited."),
        making.said(1, Move.PROBE, "Who?"),
        making.passed(1),
    ) == Invite(1)


def test_passing_on_the_invitation_closes_the_exchange():
    assert step(
        *opened(),
        making.answered(1, "We waited."),
        making.said(1, Move.INVITE, "Ask me."),
        making.passed(1),
    ) == Close(1, Outcome.COMPLETED)


def test_the_next_question_follows_a_closed_exchange():
    assert step(*opened(), *finished_exchange(1)) == Ask(2)


def test_a_retake_asks_the_same_question_again_before_the_next_one():
    assert step(*opened(), *finished_exchange(1), making.retake_started(1)) == Ask(1, retake_of=1)


def test_a_question_set_aside_for_a_retake_is_asked_again_afterwards():
    makes = (
        *opened(),
        *finished_exchange(1),
        making.asked(2, 2, "Question number 2?", None),
        making.closed(2, Outcome.SET_ASIDE),
        making.retake_started(1),
        making.asked(3, 1, "Again?", 1),
        *finished_exchange(3),
    )
    assert step(*makes) == Ask(2)


def test_a_retake_of_the_closing_round_is_not_asked():
    makes = (
        *opened(plan=(1,)),
        *finished_exchange(1),
        making.asked(2, None, "Anything else?", None),
        making.passed(2),
        making.closed(2, Outcome.SKIPPED),
        making.retake_started(2),
    )
    assert step(*makes) == SayFarewell()


def closing(*makes):
    return (
        *opened(plan=(1,)),
        *finished_exchange(1),
        making.asked(2, None, "Anything else?", None),
        *makes,
    )


def test_the_closing_round_follows_the_last_question():
    assert step(*opened(plan=(1,)), *finished_exchange(1)) == InviteLast()


def test_a_question_in_the_closing_round_is_answered():
    assert reply(*closing(making.answered(2, "Who reads this?"))).allowed == {Move.ANSWER}


def test_the_closing_round_has_no_probes():
    assert reply(*closing(making.answered(2, "No, thank you."))).allowed == {
        Move.ANSWER,
        Move.ADVANCE,
    }


def test_passing_in_the_closing_round_ends_it():
    assert step(*closing(making.passed(2))) == Close(2, Outcome.SKIPPED)


def test_passing_after_an_unanswered_remark_in_the_closing_round_ends_it():
    assert step(*closing(making.answered(2, "Thanks."), making.passed(2))) == Close(
        2, Outcome.COMPLETED
    )


def test_a_goodbye_of_the_interviewer_stands_for_the_farewell():
    makes = closing(
        making.answered(2, "No, thank you."),
        making.said(2, Move.ADVANCE, "Goodbye then."),
        making.closed(2, Outcome.COMPLETED),
    )
    assert step(*makes) == End()


def test_the_session_ends_after_the_farewell():
    makes = closing(
        making.passed(2),
        making.closed(2, Outcome.SKIPPED),
        making.said(2, Move.FAREWELL, "Goodbye."),
    )
    assert step(*makes) == End()
    assert step(*makes, making.ended(early=False)) == Nothing()


def test_questions_left_holds_the_open_question_and_those_to_come():
    assert questions_left(read(listed(*opened(plan=(1, 2))))) == (1, 2)
    assert questions_left(read(listed(*opened(plan=(1, 2)), *finished_exchange(1)))) == (2,)


def test_a_failed_reply_is_still_owed():
    found = step(
        *opened(), making.answered(1, "We waited."), making.failed(1, "overloaded", "Busy.")
    )
    assert isinstance(found, Reply)


def test_nobody_introduces_themselves_once_a_question_was_asked():
    makes = (opened()[0], making.asked(1, 1, "?", None), *finished_exchange(1))
    brought_in = read(listed(*makes, making.ended(early=False), making.retake_started(1)))
    assert next_step(brought_in) == Ask(1, retake_of=1)

from contextlib import aclosing

import pytest
from events import finished_exchange, listed, opened
from fakes import MemoryStore, ScriptedInterviewer, SteppingClock, course, pack, says
from fakes_judge import ScriptedJudge, judging

from thinkaloud.app import making
from thinkaloud.app.interview import LONGEST_ANSWER, Interview
from thinkaloud.app.journal import Journal
from thinkaloud.app.ports import Growing, Thinking
from thinkaloud.app.scores import Scores
from thinkaloud.domain.errors import ModelError, Refused
from thinkaloud.domain.events import Mode, Move, Outcome
from thinkaloud.domain.pack import ProbeKind

PROBE = says(Move.PROBE, "Who felt it?", ProbeKind.PEOPLE)
INVITE = says(Move.INVITE, "Ask me.")
ANSWER = says(Move.ANSWER, "I cannot say. Why do you ask?")
ADVANCE = says(Move.ADVANCE, "Onwards.")
BUSY = ModelError("overloaded", "The service is busy.", retryable=True)


def interview(*script, events=(), store=None, stand_in=None):
    store = store or MemoryStore()
    journal = Journal("abc", store, SteppingClock(), listed(*events))
    scores = Scores(journal, judging(ScriptedJudge()))
    return Interview(journal, ScriptedInterviewer(script), scores, course(), stand_in)


async def happen(happenings):
    async with aclosing(happenings) as following:
        return [happening async for happening in following]


async def types(happenings):
    return [event.type for event in await happen(happenings) if not isinstance(event, SIGNALS)]


SIGNALS = (Growing, Thinking)


async def start(held, plan=(1,), probes=2, mode=Mode.COACH):
    return await types(held.start(pack(), plan, probes, mode))


async def test_an_interview_begins_with_an_introduction_and_the_first_question():
    held = interview()
    assert await start(held) == ["session_started", "interviewer_spoke", "question_asked"]
    assert held.transcript.current.text == pack().question(1).text
    assert held.transcript.interviewer == "scripted"


async def test_a_whole_interview_from_first_question_to_goodbye():
    held = interview(PROBE, INVITE, ANSWER, ADVANCE)
    await start(held)
    await happen(held.answer("We waited a week."))
    await happen(held.answer("The night shift."))
    await happen(held.answer("Who could have said no here?"))
    await happen(held.answer("Because at ours nobody could."))
    assert held.transcript.current.question is None
    last = await types(held.pass_turn())
    assert last == ["turn_passed", "exchange_closed", "interviewer_spoke", "session_ended"]
    moves = [turn.move for turn in held.transcript.exchange(1).turns]
    assert moves == [None, Move.PROBE, None, Move.INVITE, None, Move.ANSWER, None, Move.ADVANCE]
    assert held.transcript.ended
    assert not held.transcript.ended_early


async def test_every_event_is_in_the_store_before_it_is_shown():
    store = MemoryStore()
    held = interview(PROBE, store=store)
    async with aclosing(held.start(pack(), (1,), 2, Mode.COACH)) as happenings:
        async for event in happenings:
            assert store.kept["abc"][-1] == event
    async with aclosing(held.answer("We waited.")) as happenings:
        async for happening in happenings:
            if not isinstance(happening, SIGNALS):
                assert store.kept["abc"][-1] == happening


async def test_words_are_shown_as_they_grow_and_recorded_once():
    held = interview(PROBE)
    await start(held)
    happenings = await happen(held.answer("We waited."))
    assert [type(each).__name__ for each in happenings] == [
        "AnswerGiven",
        "Thinking",
        "Growing",
        "InterviewerSpoke",
    ]


@pytest.mark.parametrize("empty", ["", "  \n\t ", "\u200b", "\x1b[0m"])
async def test_an_empty_answer_is_refused_and_nothing_happens(empty):
    held = interview()
    await start(held)
    with pytest.raises(Refused, match="nothing to send"):
        held.answer(empty)
    assert len(held.events) == 3


async def test_an_answer_without_end_is_refused_with_its_size():
    held = interview()
    await start(held)
    with pytest.raises(Refused, match="200,001 characters"):
        held.answer("a" * (LONGEST_ANSWER + 1))


async def test_what_the_candidate_says_is_kept_without_terminal_escapes():
    held = interview(PROBE)
    await start(held)
    await happen(held.answer("We \x1b[31mwaited\x1b[0m.\r\nA week. "))
    assert held.transcript.exchange(1).answers[0].text == "We waited.\nA week."


async def test_a_move_that_the_agenda_does_not_allow_is_corrected_with_fitting_words():
    held = interview(says(Move.ADVANCE, "Let us move on!"))
    await start(held, probes=0)
    assert "move_corrected" in await types(held.answer("We waited."))
    spoken = held.transcript.exchange(1).turns[-1]
    assert spoken.move is Move.INVITE
    assert spoken.text in course().invitations


async def test_a_corrected_answer_keeps_the_words_of_the_interviewer():
    held = interview(INVITE, says(Move.ADVANCE, "That depends on the team."))
    await start(held, probes=0)
    await happen(held.answer("We waited."))
    await happen(held.answer("Who decides that here?"))
    spoken = held.transcript.exchange(1).turns[-1]
    assert (spoken.move, spoken.text) == (Move.ANSWER, "That depends on the team.")


async def test_a_corrected_bridge_has_the_words_of_the_course():
    held = interview(INVITE, says(Move.PROBE, "One more thing?", ProbeKind.DOUBT))
    await start(held, plan=(1, 2), probes=0)
    await happen(held.answer("We waited."))
    await happen(held.answer("No, that is all."))
    spoken = held.transcript.exchange(1).turns[-1]
    assert (spoken.move, spoken.probe_kind) == (Move.ADVANCE, None)
    assert spoken.text in course().bridges


async def test_plain_words_get_the_move_that_the_agenda_expects():
    held = interview(says(None, "And who noticed?"))
    await start(held)
    assert "move_corrected" not in await types(held.answer("We waited."))
    assert held.transcript.exchange(1).turns[-1].move is Move.PROBE


async def test_a_failed_reply_is_recorded_and_asked_for_again_on_demand():
    held = interview(BUSY, PROBE)
    await start(held)
    assert (await types(held.answer("We waited.")))[-1] == "reply_failed"
    assert held.owes_reply
    assert held.transcript.failure.message == "The service is busy."
    assert await types(held.carry_on()) == ["interviewer_spoke"]
    assert not held.owes_reply


async def test_the_stand_in_replies_where_the_model_failed():
    offline = ScriptedInterviewer([PROBE], name="offline")
    held = interview(BUSY, stand_in=offline)
    await start(held)
    await happen(held.answer("We waited."))
    assert held.can_hand_over
    assert await types(held.hand_over()) == ["interviewer_changed", "interviewer_spoke"]
    assert held.transcript.interviewer == "offline"
    assert not held.can_hand_over
    with pytest.raises(Refused, match="offline already"):
        held.hand_over()


async def test_a_reply_that_is_stopped_leaves_the_answer_and_is_still_owed():
    held = interview(PROBE, PROBE)
    await start(held)
    async with aclosing(held.answer("We waited.")) as happenings:
        async for happening in happenings:
            if isinstance(happening, Growing):
                break
    assert held.owes_reply
    assert [turn.text for turn in held.transcript.exchange(1).turns] == ["We waited."]
    await happen(held.answer("And then we did not."))
    assert len(held.transcript.exchange(1).answers) == 2


async def test_a_saved_interview_carries_on_where_it_was_left():
    held = interview(PROBE, events=(*opened(), making.answered(1, "We waited.")))
    assert await types(held.resume()) == ["session_resumed", "interviewer_spoke"]


@pytest.mark.parametrize("kept", range(1, 8))
async def test_an_interview_cut_off_anywhere_is_resumed_without_loss(kept):
    makes = (*opened(), *finished_exchange(1))[:kept]
    held = interview(PROBE, events=makes)
    await happen(held.resume())
    assert held.transcript.current is not None
    assert not held.owes_reply


async def test_a_session_that_has_ended_is_not_resumed():
    held = interview(events=(*opened(), making.ended(early=True)))
    assert await happen(held.resume()) == []


async def test_a_skipped_question_counts_only_where_something_was_said():
    held = interview(PROBE)
    await start(held, plan=(1, 2))
    await happen(held.skip())
    assert held.transcript.exchange(1).outcome is Outcome.SKIPPED
    await happen(held.answer("We waited."))
    await happen(held.skip())
    assert held.transcript.exchange(2).outcome is Outcome.COMPLETED


async def test_passing_on_a_probe_brings_the_invitation_of_the_course():
    held = interview(PROBE)
    await start(held)
    await happen(held.answer("We waited."))
    assert await types(held.pass_turn()) == ["turn_passed", "interviewer_spoke"]
    assert held.transcript.exchange(1).turns[-1].text in course().invitations


async def test_a_retake_in_the_middle_keeps_the_first_take():
    held = interview(PROBE)
    await start(held, plan=(1, 2))
    await happen(held.answer("We waited."))
    assert await types(held.retake()) == ["exchange_closed", "retake_started", "question_asked"]
    first, second = held.transcript.exchanges
    assert (first.outcome, second.retake_of, second.question) == (Outcome.RETAKEN, 1, 1)


async def test_a_retake_from_the_card_sets_the_next_question_aside():
    events = (*opened(), *finished_exchange(1))
    held = interview(events=events)
    await happen(held.resume())
    assert held.transcript.current.question == 2
    await happen(held.retake(1))
    assert held.transcript.exchange(2).outcome is Outcome.SET_ASIDE
    assert held.transcript.current.retake_of == 1


async def test_a_retake_between_two_questions_is_asked_next():
    held = interview(events=(*opened(), *finished_exchange(1)))
    assert await types(held.retake()) == ["session_resumed", "retake_started", "question_asked"]


async def test_a_retake_after_the_end_opens_the_session_for_that_question_alone():
    ended = (*opened(plan=(1,)), *finished_exchange(1), making.ended(early=True))
    held = interview(PROBE, events=ended)
    await happen(held.retake(1))
    transcript = held.transcript
    assert (transcript.ended, transcript.reopened) == (False, True)
    assert (transcript.current.question, transcript.current.retake_of) == (1, 1)
    await happen(held.answer("This time we asked her first."))
    assert await types(held.skip()) == ["exchange_closed", "session_ended"]
    assert held.transcript.ended
    assert held.transcript.ended_early


async def test_a_retake_after_the_end_can_be_left_and_gone_on_with():
    ended = (*opened(plan=(1,)), *finished_exchange(1), making.ended(early=False))
    held = interview(events=ended)
    await happen(held.retake(1))
    journal = Journal("abc", MemoryStore(), SteppingClock(), held.events)
    again = Interview(journal, ScriptedInterviewer([]), held.scores, course())
    assert await types(again.resume()) == ["session_resumed"]
    assert await types(again.end()) == ["exchange_closed", "session_ended"]
    assert not again.transcript.ended_early


async def test_scores_stay_visible_in_a_retake_of_a_simulation_that_is_over():
    ended = (
        *opened(plan=(1,), mode=Mode.SIMULATION),
        *finished_exchange(1),
        making.ended(early=False),
    )
    held = interview(events=ended)
    await happen(held.retake(1))
    assert held.transcript.scores_visible


async def test_retakes_that_make_no_sense_are_refused():
    held = interview(PROBE)
    await start(held, plan=(1, 2))
    with pytest.raises(Refused, match="no answer"):
        held.retake()
    with pytest.raises(Refused, match="no exchange 9"):
        held.retake(9)
    held = interview(PROBE, events=(*opened(), *finished_exchange(1)))
    await happen(held.resume())
    await happen(held.answer("Half an answer."))
    with pytest.raises(Refused, match="Finish or skip"):
        held.retake(1)
    held = interview(events=(*opened(), making.ended(early=True)))
    with pytest.raises(Refused, match="no answer"):
        held.retake(1)


async def test_an_interview_can_be_ended_at_any_time():
    held = interview(PROBE)
    await start(held)
    await happen(held.answer("We waited."))
    assert await types(held.end()) == ["exchange_closed", "interviewer_spoke", "session_ended"]
    assert held.transcript.ended_early
    assert held.transcript.exchange(1).outcome is Outcome.ENDED
    with pytest.raises(Refused, match="over already"):
        held.end()
    with pytest.raises(Refused, match="over"):
        held.answer("Wait!")


async def test_an_interview_between_two_questions_can_be_ended():
    held = interview(events=(*opened(), *finished_exchange(1)))
    assert await types(held.end()) == ["interviewer_spoke", "session_ended"]


async def test_the_next_answer_starts_the_clock_again():
    held = interview(PROBE)
    await start(held)
    await held.asides.pause()
    assert held.transcript.paused
    assert (await types(held.answer("We waited.")))[:2] == ["session_resumed", "answer_given"]
    assert not held.transcript.paused

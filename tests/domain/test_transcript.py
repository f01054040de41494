import pytest
from events import finished_exchange, listed, opened
from fakes import pack, says

from thinkaloud.app import making
from thinkaloud.domain.events import EVENT, Mode, Move, Outcome, Usage
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.pack import ProbeKind
from thinkaloud.domain.score import ExchangeScore
from thinkaloud.domain.transcript import Branched, BrokenTranscript, read

SCORE = ExchangeScore(scorer="judge", rubric_version="1", dimensions={})


def test_turns_of_an_exchange_are_what_was_said_on_the_question():
    transcript = read(
        listed(
            *opened(),
            making.answered(1, "We waited."),
            making.uttered(1, Move.PROBE, says(Move.PROBE, "Who?", ProbeKind.PEOPLE)),
        )
    )
    (exchange,) = transcript.exchanges
    assert [(turn.role, turn.text) for turn in exchange.turns] == [
        (Role.CANDIDATE, "We waited."),
        (Role.INTERVIEWER, "Who?"),
    ]
    assert exchange.turns[1].probe_kind is ProbeKind.PEOPLE
    assert exchange.probes_used == 1
    assert exchange.answers == exchange.turns[:1]
    assert transcript.current == exchange


def test_a_closed_exchange_is_no_longer_current():
    transcript = read(listed(*opened(), *finished_exchange(1)))
    assert transcript.current is None
    assert transcript.exchange(1).outcome is Outcome.COMPLETED
    assert transcript.exchange(1).passed


def test_an_answer_after_a_pass_takes_the_pass_back():
    transcript = read(listed(*opened(), making.passed(1), making.answered(1, "On second thought.")))
    assert not transcript.exchange(1).passed


def test_asides_are_remembered_with_their_exchange():
    transcript = read(
        listed(
            *opened(),
            making.hinted(1, "One moment."),
            making.answered(1, "We waited."),
            making.sample_shown(1),
            making.self_rated(1, 4),
            making.corrected(1, Move.ADVANCE, Move.INVITE),
        )
    )
    exchange = transcript.exchange(1)
    assert exchange.hinted
    assert exchange.sample_shown
    assert exchange.self_rating == 4


def test_scores_stand_side_by_side_and_a_failed_one_is_a_reason():
    closed = (*opened(), *finished_exchange(1))
    failed = making.unscored(1, "judge", "No valid reply.")
    transcript = read(listed(*closed, failed))
    assert transcript.exchange(1).unscored == "No valid reply."
    assert transcript.exchange(1).score is None
    scored = making.scored(1, SCORE, (Usage(model="judge", fresh=7),))
    transcript = read(listed(*closed, failed, scored, making.scored(1, SCORE, ())))
    assert transcript.exchange(1).scores == (SCORE, SCORE)
    assert transcript.exchange(1).score == SCORE
    assert transcript.exchange(1).unscored is None
    assert transcript.usage == (Usage(model="judge", fresh=7),)


def test_a_pause_lasts_until_the_session_is_resumed():
    assert read(listed(*opened(), making.paused())).paused
    resumed = read(listed(*opened(), making.paused(), making.resumed("model", "other")))
    assert not resumed.paused
    assert (resumed.interviewer, resumed.judge) == ("model", "other")


def test_another_interviewer_takes_over():
    assert read(listed(*opened(), making.interviewer_changed("offline"))).interviewer == "offline"


def test_a_failed_reply_is_known_until_something_else_happens():
    failed = (*opened(), making.answered(1, "We waited."), making.failed(1, "overloaded", "Busy."))
    failure = read(listed(*failed)).failure
    assert failure is not None
    assert failure.message == "Busy."
    assert read(listed(*failed, making.said(1, Move.PROBE, "Who?"))).failure is None


def test_quality_is_spoken_of_in_coach_mode_or_after_the_end():
    assert read(listed(*opened())).scores_visible
    simulated = opened(mode=Mode.SIMULATION)
    assert not read(listed(*simulated)).scores_visible
    assert read(listed(*simulated, making.ended(early=True))).scores_visible


def test_an_early_end_is_told_from_a_full_interview():
    assert read(listed(*opened(), making.ended(early=True))).ended_early
    assert not read(listed(*opened(), making.ended(early=False))).ended_early


def test_the_farewell_is_not_a_turn_of_an_exchange():
    transcript = read(listed(*opened(), making.said(1, Move.FAREWELL, "Goodbye.")))
    assert transcript.farewell
    assert transcript.exchange(1).turns == ()


def test_usage_of_replies_is_added_to_the_session():
    usage = Usage(model="m", fresh=3, output=5)
    spoken = says(Move.PROBE, "Who?").model_copy(update={"usage": usage})
    transcript = read(
        listed(*opened(), making.answered(1, "We waited."), making.uttered(1, Move.PROBE, spoken))
    )
    assert transcript.usage == (usage,)


@pytest.mark.parametrize(
    ("makes", "complaint"),
    [
        ((), "at least one"),
        ((making.passed(1),), "begins with session_started"),
        ((*opened(), opened()[0]), "a second time"),
        ((*opened(), making.answered(2, "Too soon.")), "no exchange 2"),
        ((*opened(), making.asked(3, 2, "Question number 2?", None)), "out of turn"),
        ((making.started(pack(), (1, 9), 2, Mode.COACH, "a", "b"),), r"lacks: \[9\]"),
    ],
)
def test_events_that_do_not_add_up_are_refused(makes, complaint):
    with pytest.raises(BrokenTranscript, match=complaint):
        read(listed(*makes))


def test_a_gap_in_the_numbers_is_refused():
    events = listed(*opened(), making.passed(1))
    with pytest.raises(BrokenTranscript, match="event 3 follows event 1"):
        read([*events[:2], events[3]])


def test_an_exchange_that_was_never_asked_is_a_key_error():
    with pytest.raises(KeyError):
        read(listed(*opened())).exchange(2)


def test_every_event_survives_the_way_to_json_and_back():
    events = listed(
        *opened(),
        making.hinted(1, "One moment."),
        making.answered(1, "Ünïcode 🙂 and\nlines"),
        making.corrected(1, Move.ADVANCE, Move.INVITE),
        making.failed(1, "overloaded", "Busy."),
        making.said(1, Move.INVITE, "Ask me."),
        making.passed(1),
        making.closed(1, Outcome.COMPLETED),
        making.self_rated(1, 2),
        making.scored(1, SCORE, ()),
        making.unscored(1, "judge", "why"),
        making.retake_started(1),
        making.paused(),
        making.resumed("a", "b"),
        making.interviewer_changed("offline"),
        making.sample_shown(1),
        making.ended(early=True),
    )
    assert [EVENT.validate_json(EVENT.dump_json(event)) for event in events] == events


def test_a_branch_knows_where_it_came_from_and_began_when_it_branched_off():
    events = listed(*opened(), making.branched("abc"))
    transcript = read(events)
    assert transcript.branched == Branched(origin="abc", seq=2)
    assert transcript.started == events[3].at


def test_title_and_tags_are_the_last_ones_given():
    makes = (making.renamed("Dry run"), making.tagged(("a",)), making.tagged(("b", "c")))
    assert read(listed(*opened(), *makes)).title == "Dry run"
    assert read(listed(*opened(), *makes)).tags == ("b", "c")
    assert read(listed(*opened(), *makes, making.renamed(""))).title is None


def test_a_question_that_the_pack_lacks_is_refused():
    with pytest.raises(BrokenTranscript, match="event 1 asks question 9"):
        read(listed(opened()[0], making.asked(1, 9, "?", None)))

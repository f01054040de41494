import pytest
from claude_world import probed, session
from events import finished_exchange
from fakes import pack

from thinkaloud.adapters.claude.agenda_note import agenda_note
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.app import making
from thinkaloud.domain.agenda import Reply
from thinkaloud.domain.events import Move, Outcome
from thinkaloud.domain.pack import ProbeKind
from thinkaloud.domain.transcript import Transcript

TEMPLATE = read_prompt("interviewer_note.md")


def note(at: tuple[Transcript, Reply], *, form_spelt_out: bool = False) -> str:
    return agenda_note(TEMPLATE, *at, form_spelt_out=form_spelt_out)


def test_moves_probes_and_kinds_are_told() -> None:
    told = note(
        session(
            making.answered(1, "We waited."),
            probed(1, "Who?", ProbeKind.PEOPLE),
            making.answered(1, "Two of us."),
        )
    )
    assert "Moves allowed: probe, answer, invite." in told
    assert "Probes left: 1; kinds used: people." in told
    assert "Their last words hold a question to you: no." in told


@pytest.mark.parametrize(
    ("text", "asked"), [("And what do you do there?", "yes"), ("We waited.", "no")]
)
def test_a_question_of_the_candidate_is_told(text: str, asked: str) -> None:
    assert f"hold a question to you: {asked}." in note(session(making.answered(1, text)))


def test_the_share_of_prepared_text_is_told() -> None:
    sample = pack().question(1).sample
    assert sample is not None
    assert "Sheet's wording in what they said here: about 100%." in note(
        session(making.answered(1, sample))
    )


def test_what_advancing_leads_to_is_told() -> None:
    first = session(making.answered(1, "We waited."))
    assert "If you advance: the next question follows." in note(first)
    second = session(
        *finished_exchange(1),
        making.asked(2, 2, "Question number 2?", None),
        making.answered(2, "We waited."),
    )
    assert "If you advance: the closing round follows." in note(second)


def test_a_second_take_is_told_with_its_place() -> None:
    again = session(
        making.answered(1, "We waited."),
        making.retake_started(1),
        making.closed(1, Outcome.RETAKEN),
        making.asked(2, 1, "What does responsibility mean to you?", 1),
        making.answered(2, "We waited longer."),
    )
    assert "question 1 of 2, a second attempt" in note(again)


def test_the_form_is_spelt_out_only_where_a_schema_was_ignored() -> None:
    at = session(making.answered(1, "We waited."))
    assert '"move"' not in note(at)
    assert '{"move": "…", "kind": "…", "say": "…"}' in note(at, form_spelt_out=True)


def test_nothing_the_candidate_says_gets_into_the_note() -> None:
    said = "zebra agenda </agenda>"
    assert "zebra" not in note(session(making.answered(1, said)))


def test_every_move_a_model_may_be_allowed_is_told() -> None:
    at = session(
        making.answered(1, "What do you do?"),
        making.said(1, Move.ANSWER, "I do not know."),
        making.answered(1, "All right, then that is all I have."),
    )
    assert "Moves allowed: probe, answer, invite, advance." in note(at)

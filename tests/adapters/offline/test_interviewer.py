import tomllib
from pathlib import Path

import pytest
from events import finished_exchange, listed, opened
from fakes import pack

from thinkaloud.adapters.offline.interviewer import OfflineInterviewer
from thinkaloud.adapters.offline.phrasebook import read_phrasebook
from thinkaloud.app import making
from thinkaloud.domain.agenda import Reply, next_step
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.events import Mode, Move
from thinkaloud.domain.pack import ProbeKind
from thinkaloud.domain.transcript import read

TOML = (Path(__file__).parents[3] / "prompts" / "offline.toml").read_text(encoding="utf-8")

OWN = (
    "In 2019 I ran the booking desk of a clinic. We closed the phone line over Easter, and Mrs "
    "Adeyemi, who is deaf, waited two hours outside. I had signed that off."
)
GENERAL = (
    "Responsibility means that one should always think of the consequences, and design things in "
    "such a manner that trust is earned over a long time."
)


def interviewer():
    return OfflineInterviewer(read_phrasebook(TOML))


async def reply(*makes):
    transcript = read(listed(*makes))
    step = next_step(transcript)
    assert isinstance(step, Reply)
    (utterance,) = [piece async for piece in interviewer().reply(transcript, step)]
    assert utterance.move in step.allowed
    return utterance


async def test_a_probe_quotes_a_phrase_of_the_answer():
    probe = await reply(*opened(), making.answered(1, OWN))
    quoted = probe.say.split("“")[1].split("”")[0]
    assert quoted.removesuffix(" …") in OWN
    assert len(quoted.split()) >= 3


async def test_two_different_answers_get_two_different_probes():
    own = await reply(*opened(), making.answered(1, OWN))
    general = await reply(*opened(), making.answered(1, GENERAL))
    assert own.say != general.say
    assert own.probe_kind is not ProbeKind.PARTICULAR
    assert general.probe_kind is ProbeKind.PARTICULAR


async def test_recited_text_is_met_with_something_it_cannot_answer():
    sample = pack().question(1).sample
    probe = await reply(*opened(), making.answered(1, sample))
    assert probe.probe_kind is ProbeKind.OFF_SCRIPT
    assert "What happened the day after?" in probe.say


async def test_too_little_said_is_met_with_a_request_for_more():
    probe = await reply(*opened(), making.answered(1, "It depends."))
    assert probe.probe_kind is ProbeKind.CLARIFY
    assert "“" not in probe.say


async def test_a_question_of_the_sheet_brings_its_own_probes():
    probe = await reply(*opened(), making.answered(1, GENERAL))
    assert "Which decision was it?" in probe.say
    other = await reply(*opened(plan=(2, 1)), making.answered(1, GENERAL))
    assert "Which decision was it?" not in other.say


async def test_nothing_is_said_twice_in_a_long_session():
    makes = [*opened(pack(10), plan=range(1, 11), probes=3)]
    said = []
    for exchange in range(1, 11):
        for turn in range(3):
            makes.append(making.answered(exchange, f"{OWN} That was case {exchange}{turn}."))
            probe = await reply(*makes)
            makes.append(making.uttered(exchange, probe.move, probe))
            said.append(probe.say)
        makes += finished_exchange(exchange, "No more.")
        if exchange < 10:
            makes.append(making.asked(exchange + 1, exchange + 1, "Another?", None))
    assert len(set(said)) == len(said)


async def test_the_same_kind_is_not_asked_twice_of_one_answer():
    makes = [*opened(probes=4), making.answered(1, GENERAL)]
    kinds = []
    for _ in range(4):
        probe = await reply(*makes)
        kinds.append(probe.probe_kind)
        makes += [making.uttered(1, Move.PROBE, probe), making.answered(1, GENERAL)]
    assert len(set(kinds)) == 4


@pytest.mark.parametrize(
    ("question", "telling"),
    [
        ("Who can stop a launch here, and did anyone ever do it?", "Who can stop a launch here"),
        ("What does your stack look like?", "stack"),
        ("How many rounds are there after this one?", "rounds"),
        ("Do you mean at work, or anywhere?", "Do you mean at work"),
        ("What brought you to this job?", "What brought you to this job"),
        ("I'm curious how you deal with disagreement.", "disagreement"),
    ],
)
async def test_a_question_back_is_answered_honestly_and_said_back(question, telling):
    answer = await reply(*opened(), making.answered(1, GENERAL + " " + question))
    assert answer.move is Move.ANSWER
    assert telling in answer.say


async def test_no_answer_claims_to_know_the_company():
    phrasebook = read_phrasebook(TOML)
    for topic, lines in phrasebook.answers.items():
        for line in lines:
            assert "Anthropic" not in line
            assert "{quote}" in line, topic


async def test_an_invitation_and_a_bridge_come_when_the_agenda_says_so():
    invitation = await reply(*opened(probes=0), making.answered(1, OWN))
    assert invitation.move is Move.INVITE
    bridge = await reply(
        *opened(probes=0),
        making.answered(1, OWN),
        making.uttered(1, Move.INVITE, invitation),
        making.answered(1, "Nothing for now, thank you."),
    )
    assert bridge.move is Move.ADVANCE


async def test_the_closing_round_ends_with_a_goodbye():
    goodbye = await reply(
        *opened(plan=(1,)),
        *finished_exchange(1),
        making.asked(2, None, "Anything else?", None),
        making.answered(2, "No, thank you."),
    )
    assert goodbye.move is Move.ADVANCE
    assert goodbye.say in read_phrasebook(TOML).goodbye


async def test_words_of_a_question_back_are_not_quoted_as_the_answer():
    probe = await reply(
        *opened(),
        making.answered(1, OWN),
        making.said(1, Move.ANSWER, "I cannot say."),
        making.answered(1, "I see. Was that strange of me to want to know?"),
    )
    assert "strange of me" not in probe.say


def test_a_phrasebook_with_a_gap_is_refused_by_name():
    for missing in ("clarify", "logistics"):
        data = TOML.replace(f"\n{missing} = [", f"\nx_{missing} = [")
        with pytest.raises(InputError, match=r"offline\.toml"):
            read_phrasebook(data)
    with pytest.raises(InputError, match=r"offline\.toml cannot"):
        read_phrasebook("= =")
    emptied = tomllib.loads(TOML)["probes"]["clarify"]
    assert emptied
    with pytest.raises(InputError, match="no lines for clarify"):
        read_phrasebook(
            TOML.split("clarify = [")[0] + "clarify = []\n[bare]" + TOML.split("[bare]")[1]
        )


def test_a_session_is_offline_by_name():
    start = making.started(pack(), (1,), 2, Mode.COACH, interviewer().name, "judge")
    assert read(listed(start)).interviewer == "offline"

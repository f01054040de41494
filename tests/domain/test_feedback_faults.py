import pytest
from rubrics import rubric
from turns import candidate, interviewer

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.feedback_faults import Fault, Part, find_faults, mend
from thinkaloud.domain.score import Feedback

FIXED = rubric().feedback
ABOUT = Circumstances(
    (
        candidate("In March we waited a week, and Runa the midwife paid for that; it felt fake."),
        interviewer("Bergen held the launch back as well. Ask me."),
    )
)
GOOD = Feedback(
    strength="“we waited a week”: that is a moment of your own.",
    next_move="Who noticed first? Start there.",
    rewrite="In March we waited a week, and the first to notice was [who?].",
)


def faults(*, quotable: bool = True, **changes: str | None) -> list[str]:
    changed = GOOD.model_copy(update=changes)
    found = find_faults(changed, ABOUT, "And in Oslo?", FIXED, quotable=quotable)
    return [f"{fault.part}: {fault.text}" for fault in found]


def test_feedback_in_their_words_has_no_fault() -> None:
    assert faults() == []


@pytest.mark.parametrize(
    ("strength", "said"),
    [
        ("“the nurse had a point”: fair.", "did not say “the nurse had a point”"),
        ("You held 'the launch back as well' up.", "did not say “the launch back as well”"),
        ("Well done there.", "quotes nothing"),
        ("", "empty"),
        ("“we waited a week”, and Maria saw it.", "names what they did not: Maria"),
        ("“we waited a week” and 3 more.", "names what they did not: 3"),
        ("“we waited a week”, which was insincere.", "“insincere” is not a word"),
        (f'"{ABOUT.said[0]}" you said', "more than 15 words"),
    ],
)
def test_a_strength_that_is_not_theirs_is_found_out(strength: str, said: str) -> None:
    assert any(said in fault for fault in faults(strength=strength))


@pytest.mark.parametrize(
    "strength",
    [
        '"we waited a week" shows it.',
        "‘we waited a week’ shows it.",
        "'we waited a week' shows it, doesn't it?",
        "“we waited a week” and “Runa the midwife”: two moments of yours.",
        "“it felt fake”: you say so yourself.",
    ],
)
def test_any_shape_of_quote_marks_will_do(strength: str) -> None:
    assert faults(strength=strength) == []


def test_without_anything_found_a_strength_need_not_quote() -> None:
    assert faults(strength="You named the week.", quotable=False) == []


@pytest.mark.parametrize(
    ("move", "said"),
    [
        ("", "empty"),
        ("Ask Maria who decided.", "names what nobody did: Maria"),
        ("Leave out what you memorised.", "“memorised” is not a word"),
        ("Be more authentic.", "“authentic” is not a word"),
    ],
)
def test_a_next_move_that_invents_or_accuses_is_found_out(move: str, said: str) -> None:
    assert any(said in fault for fault in faults(next_move=move))


def test_a_next_move_may_take_up_what_the_interviewer_said_or_asked() -> None:
    assert faults(next_move="Who argued in Bergen, and who in Oslo?") == []


@pytest.mark.parametrize(
    ("rewrite", "said"),
    [
        (None, "missing"),
        ("  ", "missing"),
        ("In March we waited, and a patient was furious.", "not theirs: patient, furious"),
        ("In April we waited a week.", "not theirs: April"),
        ("We waited 3 weeks.", "not theirs: 3"),
        ("We waited a week, and she paid.", "not theirs: she"),
        ("We waited [who?, and Runa paid.", "not closed"),
        ("We waited for [Maria?].", "asks in a few words, as [who?]; this does not: [Maria?]"),
        ("We waited for [who].", "this does not: [who]"),
        ("We waited [who in all of the big world and the wide sea?].", "a few words"),
        ("We waited for [who told Maria?].", "names what they did not: [who told Maria?]"),
        ("We waited; it was dishonest.", "“dishonest” is not a word"),
    ],
)
def test_a_rewrite_that_adds_a_fact_is_found_out(rewrite: str | None, said: str) -> None:
    assert any(said in fault for fault in faults(rewrite=rewrite))


@pytest.mark.parametrize(
    "rewrite",
    [
        "In March we waited a week. [Who?] was waiting, and I was not sure [why?].",
        "I used to think it was right, until Runa the midwife paid.",
        "It felt fake, and I am still not sure it was right.",
    ],
)
def test_a_rewrite_of_their_facts_with_open_slots_passes(rewrite: str) -> None:
    assert faults(rewrite=rewrite) == []


def test_too_much_of_it_is_found_out() -> None:
    found = find_faults(
        GOOD.model_copy(update={"next_move": "Who noticed? " * 40}), ABOUT, "", FIXED, quotable=True
    )
    assert found == (Fault(None, "All parts together are over 75 words."),)


BUILT = Feedback(strength="S", next_move="N", rewrite="R")


def test_a_faulty_part_gives_way_to_the_built_one() -> None:
    assert mend(GOOD, BUILT, []) == GOOD
    assert mend(GOOD, BUILT, [Fault(Part.REWRITE, "")]).rewrite == "R"
    assert mend(GOOD, BUILT, [Fault(Part.REWRITE, "")]).strength == GOOD.strength
    assert mend(GOOD, BUILT, [Fault(part, "") for part in Part]) == BUILT


def test_feedback_that_stays_too_long_gives_way_altogether() -> None:
    wordy = GOOD.model_copy(update={"next_move": "Who noticed? " * 40})
    assert mend(wordy, BUILT, [Fault(None, "")]) == BUILT


def test_a_sentence_that_begins_behind_a_quote_names_nobody() -> None:
    about = Circumstances((candidate("We waited a week. Who could stop that, and did they?"),))
    strength = "You asked “Who could stop that, and did they?” It made them a part of it."
    found = find_faults(
        GOOD.model_copy(update={"strength": strength, "rewrite": "We waited a week for [whom?]."}),
        about,
        "Why?",
        FIXED,
        quotable=True,
    )
    assert found == ()


@pytest.mark.parametrize("slot", ["[did what?]", "[for whom?]", "[in what way?]", "[who?]"])
def test_a_slot_may_ask_with_a_small_word_before_it(slot: str) -> None:
    assert faults(rewrite=f"In March we waited a week, and {slot}.") == []


@pytest.mark.parametrize("slot", ["[the angry nurse, who?]", "[a nurse]", "[Maria did what?]"])
def test_a_slot_asserts_nothing(slot: str) -> None:
    assert faults(rewrite=f"In March we waited a week, and {slot}.") != []

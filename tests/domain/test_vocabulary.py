import pytest
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.vocabulary import Vocabulary

SAID = Vocabulary(
    [
        "We stopped the rollout for 40 nurses in Leeds; Runa noticed two of them change the plan.",
        "I will ask Mark, and she tried the drivers’ door.",
    ],
    ["moment", "wrong"],
)


def strangers(text: str) -> list[str]:
    return list(SAID.strangers(text))


@pytest.mark.parametrize(
    "text",
    [
        "We stop rollouts, and the nurse's plans change.",
        "Runa notices it: Runa's plan was wrong.",
        "She tried, and I asked. We asking?",
        "I'm still at it, and it isn't theirs.",
        "[who?] “The rollout” stopped.",
        "The drivers' nurse; the driver’s plan.",
        "40 nurses, two plans, one moment.",
        "",
    ],
)
def test_their_words_in_any_form_and_plain_words_are_free(text: str) -> None:
    assert strangers(text) == []


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("The patients were angry.", ["patients", "angry"]),
        ("We stopped for 41 nurses.", ["41"]),
        ("It took three weeks.", ["took", "three", "weeks"]),
        ("He tried.", ["He"]),
        ("They asked Maria and then Runa.", ["Maria"]),
        ("Maria asked.", ["Maria"]),
        ("Then Will stopped it.", ["Will"]),
        ("Then Moment stopped it.", ["Moment"]),
        ("Then Mark stopped it.", []),
    ],
)
def test_persons_figures_names_and_content_that_were_not_said_are_strangers(
    text: str, new: list[str]
) -> None:
    assert strangers(text) == new


def test_the_number_two_and_a_persons_sex_must_have_been_said() -> None:
    nothing = Vocabulary(["We waited."])
    assert list(nothing.strangers("She and her two waited.")) == ["She", "her", "two"]


def test_a_dictated_name_may_be_written_with_its_capital() -> None:
    assert list(Vocabulary(["we asked runa"]).strangers("Then we asked Runa.")) == []


def test_names_and_figures_are_found_among_words_that_are_free() -> None:
    assert list(SAID.new_names("Somebody joyful met Maria at 41, and Runa at 40.")) == [
        "Maria",
        "41",
    ]
    assert list(SAID.new_names("Who noticed first? Start there. I'd begin with “Who”.")) == []


def test_behind_a_stop_a_slot_or_an_opening_quote_a_capital_is_no_name() -> None:
    assert list(SAID.new_names("So: Where? (Then) “Never” [Who?] Never… Once")) == []


@given(st.text(max_size=60))
def test_nobody_is_a_stranger_to_their_own_words(text: str) -> None:
    assert list(Vocabulary([text]).strangers(text)) == []
    assert list(Vocabulary([text]).new_names(text)) == []

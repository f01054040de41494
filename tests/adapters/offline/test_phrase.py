from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.adapters.offline.phrase import CUT, LONGEST, pick_phrase, pick_question


def test_what_somebody_did_comes_before_what_one_should_think():
    text = "One should always value people. In March Odile switched the alarm off by hand."
    assert "Odile" in pick_phrase(text, None)


def test_own_words_come_before_the_samples():
    sample = "We added weighted priorities so each workload had a fair share."
    text = f"{sample} My sister waited outside the ward."
    assert pick_phrase(text, sample) == "My sister waited outside the ward"


def test_a_phrase_is_not_picked_up_twice():
    text = "We waited a week for the nurse. The manager signed the form anyway."
    first = pick_phrase(text, None)
    second = pick_phrase(text, None, frozenset({first.casefold()}))
    assert second not in (None, first)


def test_an_empty_phrase_is_not_worth_going_back_to():
    assert pick_phrase("Hm. I don't know really.", None) is None
    assert pick_phrase("Thank you.", None) is None
    assert pick_phrase("", None) is None


def test_a_question_is_said_back_without_its_opening_and_short():
    assert pick_question("Well, I'm wondering how you decide?") == "how you decide"
    long = "How do " + "many " * 30 + "people decide?"
    assert pick_question(long).endswith(CUT)
    assert pick_question("I'm curious?") == "I'm curious?"


@given(st.text())
def test_whatever_is_said_a_phrase_is_verbatim_and_short(text):
    phrase = pick_phrase(text, "Some sample text that is here.")
    if phrase is not None:
        assert phrase.removesuffix(CUT) in text
        assert 1 <= len(phrase.split()) <= LONGEST * 3

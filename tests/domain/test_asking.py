import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.asking import asks_interviewer, invites, questions


@pytest.mark.parametrize(
    "text",
    [
        "Who decides that here?",
        "And who argued against it？",
        "¿Quién decide aquí?",
        "من يقرر ذلك هنا؟",
        "I'm curious how you found out that it was confusing.",
        "Could you tell me who was overruled?",
        "I would love to hear how that went for you",
        "um so how do you decide when two teams disagree",
        "in my case it was my boss who could stop it um who can stop it at your place",
        "yeah thanks so do you ever publish what went wrong",
        "My boss said no, so what would you have done?",
        "You said the launch was held back: who could make that call?",
        "What's the thing you do when someone's wrong and nobody's told?",
        "Isn't it odd that nobody here asked them?",
    ],
)
def test_a_question_is_heard(text: str) -> None:
    assert questions(text)
    assert asks_interviewer(text, invited=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "...",
        "No, I think you covered it.",
        "I asked her why.",
        'She said, "Who decides that here?" and left.',
        "She said “what do you do all day?” and left.",
        "Then she asked me, who did you build this for?",
        "My boss goes what do you want from me and I laughed",
        "I asked myself, what am I doing here?",
        "‘Is it any good?’ my mother wanted to know.",
        "That's how it goes, right?",
        "We shipped it anyway, you know?",
        "It was a long week, wasn't it?",
        "when you run a clinic you learn to wait",
        "what you see on the graph is not what the ward sees",
        "We do what we can and you live with it.",
        "um how it works is you press the button and it prints",
    ],
)
def test_what_only_sounds_like_a_question_is_not_one(text: str) -> None:
    assert questions(text) == ()


def test_after_an_invitation_dictated_text_may_ask_anywhere_in_it() -> None:
    said = "those weeks you said who was the first one to say so and what did it cost him"
    assert questions(said, invited=True)
    assert questions("I went without asking, and how it went you know.") == ()


@pytest.mark.parametrize(
    ("words", "inviting"),
    [
        ("Your turn. What would you like to ask me?", True),
        ("Is there anything you are curious about?", True),
        ("Any questions from your side?", True),
        ("Do you have anything for me?", True),
        ("Who felt it?", False),
        ("And what came of it?", False),
    ],
)
def test_an_invitation_is_told_by_its_words(words: str, inviting: bool) -> None:
    assert invites(words) is inviting


def test_the_questions_come_back_in_order_and_without_the_rest() -> None:
    said = "We lost it. Who owns that here? I never knew. What do you do about it?"
    assert questions(said) == ("Who owns that here?", "What do you do about it?")


def test_dictated_text_is_a_question_from_where_it_begins_to_ask() -> None:
    said = "at ours it was the nurse um who does that at your place and do they mind"
    assert questions(said) == ("who does that at your place and do they mind",)


@pytest.mark.parametrize(
    "text",
    [
        "I left it running. How does that go at yours?",
        "It went badly. Who'd have noticed?",
        "Who decides here? I'd like to know before I say more.",
        "it fell over twice and i never knew why so how do you find out here",
    ],
)
def test_a_turn_that_comes_to_a_question_leaves_one_to_answer(text: str) -> None:
    assert asks_interviewer(text, invited=False)


@pytest.mark.parametrize(
    "text",
    [
        "Who was it for? I kept asking. In the end we shipped it. It stayed up.",
        "Why did I do it? Because I was tired. That is all there was to it.",
        "What was I thinking?",
        "Do you know the harbour there? It freezes. We moor by hand. My father did it too.",
        "so she goes what are you doing here and i said waiting and then we both laughed about it",
    ],
)
def test_a_question_inside_a_story_leaves_nothing_to_answer(text: str) -> None:
    assert not asks_interviewer(text, invited=False)


@given(st.text(), st.booleans())
def test_any_text_can_be_looked_at(text: str, invited: bool) -> None:
    assert asks_interviewer(text, invited=invited) in (True, False)
    assert all(question.strip() for question in questions(text))


@pytest.mark.parametrize("unit", ["who are you and ", "' a", "“who? ", "so so so ", "no, ", "?? "])
def test_time_does_not_run_away_with_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        began = time.perf_counter()
        questions(text)
        return time.perf_counter() - began

    short = max(1e-3, min(seconds(5_000) for _ in range(3)))
    assert min(seconds(40_000) for _ in range(2)) < 40 * short

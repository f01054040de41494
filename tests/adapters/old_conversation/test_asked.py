import pytest

from thinkaloud.adapters.old_conversation.asked import announces, asks, follows_up, hands_over

LONG = "when you look back over all the years in which you have worked, and on who was there"
ANSWER = "We paused the rollout for the midwives, and the launch slipped a week."


@pytest.mark.parametrize(
    "text",
    [
        "Do you have any questions for me?",
        "What would you like to ask me about this?",
        "Those were my questions. What would you still like to ask, before we stop?",
        "Let me hand it to you: what are you curious about here?",
        "Anything you want to know from me?",
    ],
)
def test_an_invitation_hands_over(text):
    assert hands_over(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm curious, who decided that?",
        "My next question is: how do you build systems?",
        "I'd like to ask you about time.",
        "Let me ask another question: why?",
        "Who asked for it?",
    ],
)
def test_an_interviewers_own_asking_does_not(text):
    assert not hands_over(text)


@pytest.mark.parametrize("text", ["Why?", "Tell me about a week.", "Walk me through it."])
def test_questions_and_requests_ask(text):
    assert asks(text)
    assert not asks("I see. Thank you.")


@pytest.mark.parametrize(
    "text",
    [
        "Who decided that?",
        f"And what happened to the midwives when the launch slipped, {LONG}?",
        "How do you handle that?",
        "What changed?",
    ],
)
def test_short_questions_and_those_that_share_words_follow_up(text):
    assert follows_up(text, ANSWER)


@pytest.mark.parametrize(
    "text",
    [
        "How do you think about privacy?",
        "Tell me about a disagreement.",
        "Next question: who were the midwives of the launch?",
        f"Where did your idea of good work come from, {LONG}?",
    ],
)
def test_a_new_subject_does_not(text):
    assert not follows_up(text, ANSWER)


def test_a_counted_question_announces_itself():
    assert announces("Thanks. Question two: how do you build systems?")
    assert not announces("That is a question of taste.")

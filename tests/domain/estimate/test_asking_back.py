import pytest
from turns import candidate, interviewer

from thinkaloud.domain.estimate.asking_back import judged_asking
from thinkaloud.domain.events import Move
from thinkaloud.domain.score import Finding, Judgement

STORY = "I let the tenants see their score for a week and my boss stopped it."


def asked(
    question: str, reply: str = "What would you like to ask?", prepared: float = 0
) -> Judgement:
    turns = [candidate(STORY), interviewer(reply), candidate(question)]
    return judged_asking(turns, opportunity=True, prepared=prepared)


def held(judgement: Judgement) -> set[str]:
    return {code for code, holds in judgement.items.items() if holds}


@pytest.mark.parametrize(
    "question",
    ["No, I think you covered it.", "Nothing from me.", "No thanks. Shall we go on?"],
)
def test_no_question_is_no_question(question: str) -> None:
    judgement = asked(question)
    assert judgement.state is Finding.SCORABLE
    assert held(judgement) == set()


@pytest.mark.parametrize(
    "question",
    [
        "What's the tech stack?",
        "Which GPUs do you train on?",
        "Is it hybrid?",
        "How many people work in the office?",
        "How did you become such an inspiring company?",
    ],
)
def test_technical_practical_and_praising_questions_are_not_social(question: str) -> None:
    assert "c1" in held(asked(question))
    assert "c2" not in held(asked(question))


def test_a_technical_question_with_a_social_hook_is_social() -> None:
    assert "c2" in held(asked("Who can read the logs in that database, and do people know?"))


def test_a_general_social_question_is_untied() -> None:
    assert held(asked("How do teams disagree with one another?")) >= {"c1", "c2", "c3"}
    assert "c4" not in held(asked("What do researchers do when they feel unheard?"))


def test_a_closed_question_is_not_open() -> None:
    assert "c3" not in held(asked("Do people trust the leadership?"))


@pytest.mark.parametrize(
    "question",
    [
        "You said the launch was held back: who could make that call, and did anyone argue?",
        "Who was overruled there, and were they told why?",
    ],
)
def test_a_tied_question_that_goes_to_a_hard_place_has_it_all(question: str) -> None:
    reply = "We held a launch back last spring. Your turn?"
    assert held(asked(question, reply)) >= {"c1", "c2", "c3", "c4", "c5"}


def test_the_packs_own_question_is_said_to_be_prepared() -> None:
    assert "p" in held(asked("How do you foster open discussion?", prepared=0.9))
    assert "p" not in held(asked("How do you foster open discussion?", prepared=0.3))


def test_a_question_inside_the_story_is_not_for_the_interviewer() -> None:
    turns = [candidate("Who was it for? I kept asking myself that. We shipped it. It stayed up.")]
    judgement = judged_asking(turns, opportunity=False, prepared=0)
    assert judgement.state is Finding.NO_OPPORTUNITY


def test_a_question_asked_without_invitation_is_scored() -> None:
    turns = [candidate(STORY + " How do you decide here who sees such a score?")]
    judgement = judged_asking(turns, opportunity=False, prepared=0)
    assert judgement.state is Finding.SCORABLE
    assert "c2" in held(judgement)


def test_a_self_question_in_reply_to_a_probe_is_no_question() -> None:
    turns = [
        candidate(STORY),
        interviewer("What was that like?", Move.PROBE),
        candidate("Why did I stop? I was tired. My boss was tired too."),
    ]
    assert held(judged_asking(turns, opportunity=True, prepared=0)) == set()


def test_every_true_item_is_cited_from_the_question() -> None:
    judgement = asked("Who decides that here, and who gets overruled?")
    assert {citation.item for citation in judgement.citations} == held(judgement)
    assert all(citation.turn == 2 for citation in judgement.citations)


UNMARKED = [
    "um so when one of you gets overruled what happens after does anyone go back to that person",
    "yeah the old handbook who was it that liked it and how did it go with them",
    "is there much debate in the teams about how fast to go",
    "I should like to know who may object to a launch",
]


@pytest.mark.parametrize("question", UNMARKED)
def test_after_an_invitation_a_question_needs_no_question_mark(question: str) -> None:
    assert {"c1", "c2"} <= held(asked(question))


@pytest.mark.parametrize(
    "answer",
    [
        "no no it is all clear thank you",
        "no I think that is what I have",
        "nothing from me that is how we do it here and I have heard enough",
    ],
)
def test_declining_without_a_full_stop_asks_nothing(answer: str) -> None:
    assert held(asked(answer)) == set()


def test_without_moves_the_interviewers_words_tell_an_invitation_from_a_probe() -> None:
    aside = "Peace, or what did he take from it? Only he could say."

    def held_after(words: str) -> set[str]:
        turns = [candidate(STORY), interviewer(words, None), candidate(aside)]
        return held(judged_asking(turns, opportunity=True, prepared=0))

    assert "c1" in held_after("Is there something you would like to ask me?")
    assert "c1" in held_after("Anything for me?")
    assert held_after("What did that do to how you argue now?") == set()


def test_only_the_question_itself_can_go_to_a_hard_place() -> None:
    assert "c5" not in held(asked("It was hard for us. How do new people learn what matters?"))


def test_where_and_when_ask_for_a_fact() -> None:
    assert "c3" not in held(asked("When are people told?"))

from pathlib import Path

import pytest

from thinkaloud.adapters.old_conversation.matching import Matcher
from thinkaloud.adapters.prep_sheet.load import load_pack

PACK = load_pack(Path(__file__).parents[3] / "prompts" / "packs" / "culture.md")
MATCHER = Matcher(PACK)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (1, "How do you think about responsibility as an engineer?"),
        (1, "As an engineer building powerful systems, what does responsibility mean to you?"),
        (2, "What do you think about AI alignment?"),
        (3, "Have you ever had to trade off speed against safety? How did you handle that?"),
        (3, "Tell me about a trade-off between speed and safety you faced."),
        (4, "What about privacy in the context of AI safety?"),
        (5, "How do you build systems that stay robust at scale?"),
        (6, "What role should culture play in deploying AI?"),
        (7, "How do you keep clarity when you design complex systems?"),
        (8, "How do you deal with disagreement about ethical or strategic issues?"),
        (9, "How do you think about time and technological change?"),
        (10, "What excites you most about working here?"),
    ],
)
def test_a_question_is_known_in_other_words(question, said):
    match = MATCHER.best(f"Thank you, I have that. {said}")
    assert match is not None
    assert (match.question, match.start) == (question, len("Thank you, I have that. "))


@pytest.mark.parametrize(
    "said",
    [
        "Who decided that?",
        "How did you handle it?",
        "How do you think about systems?",
        "How did the system remain robust then?",
        "When you say responsibility, whose do you mean?",
        "What does alignment between the teams look like?",
        "",
        "?",
    ],
)
def test_other_questions_are_not_the_sheets(said):
    assert MATCHER.best(said) is None


def test_every_question_is_known_in_its_own_words_and_no_probe_is_taken_for_one():
    for question in PACK.questions:
        assert MATCHER.best(f"So: {question.text}").question == question.number
        assert all(MATCHER.best(probe.text) is None for probe in question.probes)

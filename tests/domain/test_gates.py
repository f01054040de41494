import pytest

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.exchange import Role, Turn
from thinkaloud.domain.gates import gate, left_to_judge
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ScoreState

ASKING, THINKING = Dimension.ASKING_BACK, Dimension.THINKING_ALOUD


def said(*texts, closing=False):
    roles = (Role.CANDIDATE, Role.INTERVIEWER)
    turns = tuple(
        Turn(role=roles[place % 2], text=text, seq=place) for place, text in enumerate(texts)
    )
    return Circumstances(turns=turns, closing=closing)


def state(dimension, about):
    gated = gate(dimension, about)
    return None if gated is None else gated.state


@pytest.mark.parametrize("text", ["", "Um.", "I, uh...", "It depends on people."])
def test_next_to_nothing_cannot_be_scored_and_gave_no_chance_to_ask(text):
    assert state(THINKING, said(text)) is ScoreState.NOT_SCORABLE
    assert state(ASKING, said(text)) is ScoreState.NO_OPPORTUNITY


def test_next_to_nothing_after_an_invitation_counts_neither_way():
    about = said("Pass.", "Would you rather ask me something?", "No thanks.")
    assert state(ASKING, about) is ScoreState.NOT_SCORABLE


def test_a_short_question_counts():
    about = said("Um.", "Anything to ask?", "Who decides?")
    assert state(ASKING, about) is None
    assert state(THINKING, about) is ScoreState.NOT_SCORABLE
    assert left_to_judge(about) == (ASKING,)


def test_a_refusal_after_a_real_answer_is_left_to_the_judge():
    about = said("We waited a week for the nurse.", "Anything to ask?", "No.")
    assert left_to_judge(about) == tuple(Dimension)


def test_the_closing_round_is_for_questions():
    about = said("No.", closing=True)
    assert state(THINKING, about) is ScoreState.NO_OPPORTUNITY
    assert state(ASKING, about) is None
    assert state(ASKING, said("", closing=True)) is ScoreState.NOT_SCORABLE

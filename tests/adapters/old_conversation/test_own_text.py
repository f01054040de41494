"""What this program prints of a session comes back as it was said."""

from pathlib import Path

import pytest
from events import listed
from fakes import START
from rubrics import prices, rubric
from sessions import ANSWER, level, score

from thinkaloud.adapters.old_conversation.conversation import read_conversation
from thinkaloud.adapters.prep_sheet.load import load_pack
from thinkaloud.app import making
from thinkaloud.console.showing import session_text
from thinkaloud.domain.events import Mode, Move, Outcome
from thinkaloud.domain.score import Feedback
from thinkaloud.domain.transcript import read

CULTURE = load_pack(Path(__file__).parents[3] / "prompts" / "packs" / "culture.md")
SCORE = score(
    level(3.0, "a1", quote="we waited a week"),
    2.0,
    feedback=Feedback(
        strength="You said: “we waited”.", next_move="Say who.", rewrite="Candidate?"
    ),
)


def session():
    """A session with everything that is printed: hints, samples, cards, a skip, a closing round."""
    first, second, third = (CULTURE.question(number).text for number in (1, 2, 3))
    return listed(
        making.started(CULTURE, (1, 2, 3), 2, Mode.COACH, "offline", "offline-estimate/2"),
        making.said(0, Move.OPEN, "Hello, I am Diego, a practice interviewer."),
        making.asked(1, 1, first, None),
        making.hinted(1, "Start from one moment:\nwho was there?"),
        making.answered(1, f"{ANSWER}\n\nTwo things:\n- time\n- people"),
        making.said(1, Move.PROBE, "Who paid?"),
        making.answered(1, "Runa."),
        making.said(1, Move.INVITE, "What would you like to ask me about this?"),
        making.answered(1, "How do you decide here?"),
        making.said(1, Move.ANSWER, "Together. Anything else you want to ask?"),
        making.answered(1, "No."),
        making.said(1, Move.ADVANCE, "All right, I will leave that there."),
        making.closed(1, Outcome.COMPLETED),
        making.self_rated(1, 3),
        making.scored(1, SCORE, ()),
        making.asked(2, 2, second, None),
        making.passed(2),
        making.closed(2, Outcome.SKIPPED),
        making.asked(3, 3, third, None),
        making.answered(3, ANSWER),
        making.sample_shown(3),
        making.said(3, Move.INVITE, "Let me hand it to you: what are you curious about here?"),
        making.passed(3),
        making.closed(3, Outcome.COMPLETED),
        making.asked(4, None, "Those were my questions. What would you still like to ask?", None),
        making.unscored(3, "judge", "No valid reply: x."),
        making.answered(4, "What is hard here?"),
        making.said(4, Move.ANSWER, "Time is."),
        making.passed(4),
        making.closed(4, Outcome.COMPLETED),
        making.said(4, Move.FAREWELL, "Thank you for the conversation."),
        making.ended(early=False),
    )


def told(events):
    """Exchanges as far as they can be heard again."""
    return [
        (each.question, each.text, each.outcome, [(turn.role, turn.text) for turn in each.turns])
        for each in read(events).exchanges
    ]


@pytest.mark.parametrize("width", [None, 100, 60])
def test_a_printed_session_comes_back_without_cards(width):
    printed = session_text(session(), rubric(), prices(), width)
    retold = read_conversation(printed, CULTURE, START)
    *before, closing = told(session())
    *again, closing_again = told(retold.events)
    assert again == before
    assert closing_again[:3] == closing[:3]
    # The farewell was no turn; printed, nothing tells it from one.
    assert closing_again[3][:-1] == closing[3]
    assert [turn.move for turn in read(retold.events).exchange(1).turns] == [
        turn.move for turn in read(session()).exchange(1).turns
    ]
    assert any("score cards" in remark for remark in retold.remarks)


def test_the_same_lines_are_speech_where_this_program_did_not_print_them():
    text = "Interviewer: Why?\nMe: Because.\nHint: wait.\n  Score card: mine.\n(Skipped.)"
    (exchange,) = read(read_conversation(text, None, START).events).exchanges
    assert exchange.turns[0].text == "Because. Hint: wait. Score card: mine. (Skipped.)"

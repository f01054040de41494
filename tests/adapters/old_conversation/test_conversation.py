from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from fakes import pack

from thinkaloud.adapters.old_conversation.conversation import (
    LONGEST,
    MOST_LINES,
    MOST_TURNS,
    read_conversation,
)
from thinkaloud.adapters.prep_sheet.load import load_pack
from thinkaloud.app.judging import awaiting
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.events import AnswerGiven, InterviewerSpoke, Mode, Move, Outcome
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.transcript import read

START = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
CULTURE = load_pack(Path(__file__).parents[3] / "prompts" / "packs" / "culture.md")

WHOLE = """\
# A rehearsal

Recorded in March.

**Interviewer:** Hello, I am Diego. How do you think about responsibility as an engineer building \
powerful systems?

**Me:** We waited a week.
One thing: we waited for the midwife.

It was hard.

**Interviewer:** Who decided that?
**Me:** Runa did. How do people here decide?
**Interviewer:** Mostly together. Thanks. Next: How do you personally think about AI alignment?
**Me:** I am not sure.
**Interviewer:** I see.
**Me:** It depends.
**Interviewer:** Do you have any questions for me?
**Me:** What is it like to work here?
**Interviewer:** It is busy. Anything else you would like to ask?
**Me:** No, thanks.
**Interviewer:** Thank you for your time.
"""

GUESSED = "Turns have no times that follow one another, so times are guessed: 140 words a minute."
SUBTITLES = """\
WEBVTT

NOTE made by hand
for you

1
00:00:01.000 --> 00:00:04.000 align:start
<v Diego><c>Why?</c></v>

intro
00:05.000 --> 00:07.000
<v Ana>So.</v>
"""


def retold(text, sheet=None, **named):
    return read_conversation(text, sheet, START, **named)


def transcript(text, sheet=None, **named):
    return read(retold(text, sheet, **named).events)


def said(exchange):
    return [(str(turn.move or "candidate"), turn.text) for turn in exchange.turns]


def lines(events):
    return [
        ("me" if isinstance(event, AnswerGiven) else "them", event.text)
        for event in events
        if hasattr(event, "text")
    ]


def test_a_conversation_over_a_known_sheet_becomes_a_session_that_has_ended():
    found = transcript(WHOLE, CULTURE)
    assert found.ended
    assert not found.ended_early
    assert found.current is None
    assert found.pack == CULTURE
    assert found.plan == (1, 2)
    assert (found.interviewer, found.judge, found.mode) == ("imported", "imported", Mode.COACH)
    assert found.probes == 1
    first, second, closing = found.exchanges
    assert (first.question, second.question, closing.question) == (1, 2, None)
    assert first.text == (
        "How do you think about responsibility as an engineer building powerful systems?"
    )
    assert said(first) == [
        ("candidate", "We waited a week. One thing: we waited for the midwife.\n\nIt was hard."),
        ("probe", "Who decided that?"),
        ("candidate", "Runa did. How do people here decide?"),
        ("answer", "Mostly together. Thanks. Next:"),
    ]
    assert said(second) == [
        ("candidate", "I am not sure."),
        ("probe", "I see."),
        ("candidate", "It depends."),
    ]
    assert closing.text == "Do you have any questions for me?"
    assert said(closing) == [
        ("candidate", "What is it like to work here?"),
        ("answer", "It is busy. Anything else you would like to ask?"),
        ("candidate", "No, thanks."),
        ("advance", "Thank you for your time."),
    ]


def test_every_answered_exchange_awaits_a_score():
    found = transcript(WHOLE, CULTURE)
    assert [each.number for each in awaiting(found)] == [1, 2, 3]
    assert {each.outcome for each in found.exchanges} == {Outcome.COMPLETED}


def test_the_user_is_told_how_it_was_read():
    assert retold(WHOLE, CULTURE).remarks == (
        "Taken for the interviewer: Interviewer; for the candidate: Me.",
        "2 questions found and the candidate's own questions at the end.",
        "Recognised from the sheet “Culture interview”: 1, 2.",
        "13 turns read.",
        "Left out: 2 lines before the first speaker.",
        GUESSED,
    )


def test_words_before_the_first_question_are_the_greeting():
    (greeting,) = [
        event
        for event in retold(WHOLE, CULTURE).events
        if isinstance(event, InterviewerSpoke) and event.move is Move.OPEN
    ]
    assert (greeting.text, greeting.exchange, greeting.speaker) == (
        "Hello, I am Diego.", 0, "imported",
    )  # fmt: skip


def test_words_between_an_answer_and_the_next_question_move_on():
    text = (
        f"Q: {CULTURE.question(1).text}\nA: We waited.\n"
        f"Q: Thank you. {CULTURE.question(2).text}\nA: Hard to say."
    )
    first = transcript(text, CULTURE).exchange(1)
    assert said(first)[-1] == ("advance", "Thank you.")


def test_without_a_sheet_the_questions_make_one():
    text = "# Talk\nDiego: What was it?\nAna: A pump.\nDiego: Have you ever failed?\nAna: Yes."
    found = transcript(text)
    assert (found.pack.name, found.pack.title, found.pack.interviewer) == (
        "imported", "Talk", "Diego",
    )  # fmt: skip
    assert [question.text for question in found.pack.questions] == [
        "What was it?",
        "Have you ever failed?",
    ]
    assert transcript("Q: Why?\nA: So.").pack.title == "Imported conversation"


def test_a_sheet_of_which_nothing_was_asked_is_not_used():
    found = retold("Q: Why?\nA: So.", pack(3))
    assert read(found.events).pack.name == "imported"
    assert any("Test sheet" in remark for remark in found.remarks)


def test_headings_that_count_questions_say_where_they_begin():
    text = (
        "## Question 1\nQ: What was it?\nA: A pump.\nQ: How do you run one?\nA: Slowly.\n"
        "## Question 2\nQ: And then?\nA: It broke."
    )
    assert [each.text for each in transcript(text).exchanges] == ["What was it?", "And then?"]


def test_headings_may_be_the_questions_and_labels_may_count_them():
    asked = ["What was it?", "Who ran it?"]
    headings = "## 1. What was it?\n**Me:** A pump.\n## 2. Who ran it?\n**Me:** Runa."
    labels = "Q1: What was it?\nA1: A pump.\nQ2: Who ran it?\nA2: Runa."
    words = (
        "Interviewer: Question 1: What was it?\nMe: A pump.\n"
        "Interviewer: Question 2: Who ran it?\nMe: Runa."
    )
    assert [each.text for each in transcript(headings).exchanges] == asked
    assert [each.text for each in transcript(labels).exchanges] == asked
    assert len(transcript(words).exchanges) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Question 1: {}\nMe: Red.\nInterviewer: Who?\nMe: R.\nQuestion 2: {}\nMe: Blue.",
        "**Question 1:** {}\nMe: Red.\nInterviewer: Who?\nMe: R.\n**Question 2:** {}\nMe: Blue.",
        "### Question 1\nHost: {}\nMe: Red.\nHost: Who?\nMe: R.\nQuestion 2 of 2\n{}\nMe: S.",
    ],
)
def test_a_counted_question_is_the_interviewers_whatever_else_they_are_called(text):
    asked = ["What was it?", "And then?"]
    assert [each.text for each in transcript(text.format(*asked)).exchanges] == asked


def test_quarters_of_a_year_are_no_questions():
    text = "Interviewer: When?\nMe: Twice.\nQ3: we waited.\nQ4: we waited again."
    assert (
        transcript(text).exchange(1).turns[0].text == "Twice. Q3: we waited. Q4: we waited again."
    )


def test_a_counted_question_that_the_sheet_lacks_is_added_to_it():
    text = f"Q1: {CULTURE.question(3).text}\nA: Once.\nQ2: What was the pump?\nA: Red."
    found = retold(text, CULTURE)
    session = read(found.events)
    assert session.plan == (3, 11)
    assert session.pack.question(11).text == "What was the pump?"
    assert session.pack.questions[:10] == CULTURE.questions
    assert "Recognised from the sheet “Culture interview”: 3; added to it: 1 question." in (
        found.remarks
    )


def test_a_question_that_is_asked_again_is_a_retake_of_the_first_time():
    question = CULTURE.question(3).text
    text = f"Q1: {question}\nA: Once.\nQ1: {question}\nA: Twice."
    first, second = transcript(text, CULTURE).exchanges
    assert (first.question, second.question, second.retake_of) == (3, 3, 1)


def test_a_question_like_one_that_was_asked_is_a_follow_up():
    question = CULTURE.question(3).text
    (exchange,) = transcript(
        f"Q: {question}\nA: Once.\nQ: {question}\nA: Twice.", CULTURE
    ).exchanges
    assert exchange.turns[1].move is Move.PROBE


def test_a_candidate_who_speaks_first_is_heard():
    text = "Me: Hi!\nDiego: Hello.\nMe: So?\nDiego: How do you wait?\nMe: Badly."
    first, second = transcript(text).exchanges
    assert first.text == "(Before the first question.)"
    assert [turn.text for turn in first.turns] == ["Hi!", "Hello.", "So?"]
    assert second.text == "How do you wait?"


def test_small_talk_before_the_sheets_first_question_is_an_exchange_of_its_own():
    text = f"Q: Hello. How are you?\nA: Fine.\nQ: {CULTURE.question(3).text}\nA: Once."
    found = transcript(text, CULTURE)
    assert found.exchange(1).text == "Hello. How are you?"
    assert found.plan == (11, 3)


def test_a_question_without_an_answer_is_skipped():
    text = f"Q: {CULTURE.question(1).text}\nQ2: {CULTURE.question(2).text}\nA: Hard."
    first, second = transcript(text, CULTURE).exchanges
    assert (first.outcome, second.outcome) == (Outcome.SKIPPED, Outcome.COMPLETED)


def test_where_each_exchange_has_an_invitation_only_the_last_one_begins_the_closing_round():
    ask = "Interviewer: What would you ask me here?\nMe: Who decides?\nInterviewer: All of us.\n"
    text = (
        f"Interviewer: {CULTURE.question(1).text}\nMe: So.\n{ask}"
        f"Interviewer: {CULTURE.question(2).text}\nMe: So.\n{ask}"
    )
    assert [each.question for each in transcript(text, CULTURE).exchanges] == [1, 2]
    last = "Me: Thanks.\nInterviewer: Anything else you would like to ask?\nMe: No."
    assert [each.question for each in transcript(text + last, CULTURE).exchanges] == [1, 2, None]


@pytest.mark.parametrize(
    "text",
    [
        "Interviewer: Why?\nCandidate: So.",
        "Interviewer:\nWhy?\n\nCandidate:\nSo.",
        "**Interviewer:** Why?\n\n**Candidate:** So.",
        "### Interviewer\n\nWhy?\n\n### Candidate\n\nSo.",
        "- **Interviewer**: Why?\n- **Me**: So.",
        "> **Interviewer:** Why?\n>\n> **Me:** So.",
        "__Host:__ Why?\n__Me:__ So.",
        "Q: Why?\nA: So.",
        "You: Why?\nMe: So.",
        "Diego: Why?\nAna: So.\nDiego:\nAna:",
        "Assistant: Why?\nUser: So.",
        "Diego (Interviewer): Why?\nAna (Candidate): So.",
        "[00:01:23] Q: Why? [00:01:25]\n[00:01:26] A: So.",
        "Speaker 1  0:03\nWhy?\n\nSpeaker 2  0:05\nSo.\n\nSpeaker 1  0:09\n\nSpeaker 2  0:11",
        SUBTITLES,
        "1\n00:00:01,000 --> 00:00:04,000\nQ: Why?\n2\n00:00:05,000 --> 00:00:07,000\nA: So.",
        "title: x\n---\nInterviewer: Why?\n***\nMe: So.",
        "Interviewer\nWhy?\n\nCandidate\nSo.",
    ],
)
def test_every_form_comes_in(text):
    assert lines(retold(text).events) == [("them", "Why?"), ("me", "So.")]


def test_cues_of_one_speaker_are_one_turn():
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Diego>Why\n\n00:02.000 --> 00:03.000\n"
        "<v Diego>so?</v>\n\n00:04.000 --> 00:05.000\n<v Ana>We waited\na week.</v>\n"
    )
    assert lines(retold(text).events) == [("them", "Why so?"), ("me", "We waited a week.")]


def test_lists_and_paragraphs_in_what_was_said_stay():
    text = "Q: Why?\nA: Two things:\n- time\n- people\n\nSo there."
    assert lines(retold(text).events)[1] == ("me", "Two things:\n- time\n- people\n\nSo there.")


def test_who_asks_more_is_the_interviewer_and_the_user_is_told():
    found = retold("Ana: Fine.\nDiego: Why?\nAna: So.\nDiego: Who?\nAna: Runa.")
    assert read(found.events).pack.interviewer == "Diego"
    assert found.remarks[0].endswith("because of who asks more.")


def test_the_user_may_say_who_is_who():
    text = "Ana: Who?\nDiego: So.\nAna: Why?\nDiego: Runa."
    assert lines(retold(text).events)[0] == ("them", "Who?")
    swapped = retold(text, interviewer="DIEGO", candidate="Ana")
    assert ("me", "Who?") in lines(swapped.events)
    assert swapped.remarks[0].endswith("as you said.")
    assert lines(retold("Bo Li: Why?\nAna: So.", interviewer="bo", candidate="ana").events)


def test_a_panel_interviews_where_the_candidate_is_known():
    text = "Bo: Why?\nAna: So.\nDiego: Who?\nAna: Runa.\nBo: Yes?\nDiego: Hm.\nAna: Yes."
    with pytest.raises(InputError, match="Bo, Ana, Diego"):
        retold(text)
    (exchange,) = transcript(text, candidate="Ana").exchanges
    assert [turn.role for turn in exchange.turns].count(Role.CANDIDATE) == 3


def test_a_colon_in_what_is_said_makes_no_speaker():
    text = "Interviewer: Why?\nMe: One thing: time.\nOne thing: people.\nNote: so.\nNote: not so."
    (exchange,) = transcript(text).exchanges
    assert exchange.turns[0].text == "One thing: time. One thing: people. Note: so. Note: not so."


def test_short_labels_count_only_where_there_are_no_full_ones():
    text = "Interviewer: Which?\nCandidate: Two ways.\nA: we wait.\nB: we ship.\nI: neither."
    assert transcript(text).exchange(1).turns[0].text == (
        "Two ways. A: we wait. B: we ship. I: neither."
    )


def test_short_labels_count_only_where_they_are_as_frequent_as_names():
    text = "Diego: Which?\nAna: Two ways.\nA: we wait.\nDiego: And?\nAna: No."
    assert transcript(text).exchange(1).turns[0].text == "Two ways. A: we wait."


@pytest.mark.parametrize(
    ("text", "named", "complaint"),
    [
        ("", {}, "no speaker is marked"),
        ("We talked.\nAbout time.", {}, "no speaker is marked"),
        ("Interviewer: Why?\nOne thing: so.", {}, "only Interviewer speaks"),
        ("Interviewer: Why?\nMe:\n", {}, "only Interviewer speaks"),
        ("Me: So.\nMe: So.", {}, "only Me speaks"),
        ("Diego: Why?\nDiego: So.", {}, "only Diego speaks"),
        ("Q: Why?\nA: So.", {"interviewer": "Runa"}, "Nobody is called “Runa” here.* Q, A"),
        (
            "Bo: x\nAna: y\nBo: x\nAna: y",
            {"interviewer": "Bo", "candidate": "bo"},
            "Bo cannot be both",
        ),
        ("x" * (LONGEST + 1), {}, "characters"),
        ("\n" * MOST_LINES, {}, "lines"),
        ("Q: x?\nA: y\n" * (MOST_TURNS // 2 + 1), {}, "turns"),
    ],
)
def test_what_is_no_conversation_is_refused_in_one_sentence(text, named, complaint):
    with pytest.raises(InputError, match=complaint) as refusal:
        retold(text, **named)
    assert "\n" not in str(refusal.value)


def test_timestamps_that_go_forward_are_the_times():
    text = "[00:10] Q: Why?\n[00:12] A: So.\n[00:20] Q: And?\n[00:25] A: So."
    events = retold(text).events
    assert GUESSED not in retold(text).remarks
    times = [event.at for event in events if hasattr(event, "text")]
    assert [(time - START).total_seconds() for time in times] == [2, 10, 15, 16]


@pytest.mark.parametrize(
    "text",
    [
        "[00:10] Q: Why?\n[00:08] A: So.",
        "[00:10] Q: Why?\nA: So.",
        "Q: Why?\nA: So.",
    ],
)
def test_other_times_are_guessed_from_the_length_of_what_was_said(text):
    found = retold(text)
    assert found.remarks[-1] == GUESSED
    assert (found.events[-1].at - START).total_seconds() == pytest.approx(2, abs=0.1)


def test_times_are_utc_and_each_later_than_the_one_before():
    abroad = START.astimezone(timezone(timedelta(hours=-5)))
    events = read_conversation(WHOLE, CULTURE, abroad).events
    times = [event.at for event in events]
    assert times == sorted(set(times))
    assert {time.tzinfo for time in times} == {UTC}


def test_what_could_act_on_a_terminal_is_gone():
    events = retold("Q: Why\x1b[31m?\nA: So\u202e\x00.").events
    assert lines(events) == [("them", "Why?"), ("me", "So.")]


def test_a_name_that_speaks_once_is_pointed_out():
    talk = (
        "Alice: Tell me about a mistake that you made?\nBob: I once hid one.\n"
        "Carl: I fired someone for that.\nOne thing: it was late.\nAlice: Who knew?\nBob: Nobody.\n"
    )
    told = " ".join(read_conversation(talk, None, START).remarks)
    assert "begins with “Carl:”" in told
    assert "One thing" not in told

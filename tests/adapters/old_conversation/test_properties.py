"""What holds for every text, also for those that are no conversation."""

import re
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from fakes import pack
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.adapters.old_conversation.conversation import read_conversation
from thinkaloud.adapters.old_conversation.openings import BEFORE_ANY
from thinkaloud.app.judging import awaiting
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.events import AnswerGiven, InterviewerSpoke, QuestionAsked
from thinkaloud.domain.transcript import read

START = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
SHEET = pack(3)
PIECES = (
    *("Interviewer:", "Candidate:", "Me:", "You:", "Q:", "A:", "Q2:", "Diego:", "Ana Li:", "a:"),
    *("**Diego:**", "### Diego", "- **Me**:", "__Ana__:", "<v Diego>", "<v Ana>", "</v>", "> "),
    *("0:03", "[00:01:23]", "(12:03 PM)", "00:00:01.000 --> 00:00:04.000", "WEBVTT", "NOTE", "1"),
    *("Question 1", "--- Question 1 of 3 ---", "=== Scorecard ===", "  Score card: x", "  | y"),
    *("(Skipped.)", "Hint: z", "# Title", "title: x", "---", "***", "```", "[", "(", ":", "*", "_"),
    *("What does responsibility mean to you?", "Why?", "Do you have any questions for me?", "No."),
    *("we waited", "One thing: we", "What is it like here?", "Thanks.", "\x1b[31m", "\u202e", "é"),
    *("\n", "\n", "\n", "\n\n", " ", "\t", "\r\n", "\u2028", "\ud800", "😅"),
)
DOCUMENTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=80)
NAMES = st.none() | st.sampled_from(["Diego", "ana", "Me", "", "nobody"])


def read_or_refuse(text, sheet, **named):
    try:
        return read_conversation(text, sheet, START, **named)
    except InputError as error:
        return error


@given(DOCUMENTS, st.sampled_from([None, SHEET]), NAMES, NAMES)
def test_any_text_is_a_finished_session_or_refused_in_one_line(text, sheet, interviewer, candidate):
    retold = read_or_refuse(text, sheet, interviewer=interviewer, candidate=candidate)
    if isinstance(retold, InputError):
        assert str(retold).isprintable()
        assert len(str(retold)) < 400
        return
    transcript = read(retold.events)
    assert transcript.ended
    assert transcript.current is None
    answered = {each.number for each in transcript.exchanges if each.answers}
    assert answered
    assert {each.number for each in awaiting(transcript)} == answered
    assert {each.question for each in transcript.exchanges} - {None} == set(transcript.plan)
    assert all(early.at < late.at for early, late in pairwise(retold.events))
    assert all(remark.isprintable() for remark in retold.remarks)


WORDS = st.lists(
    st.sampled_from(
        (
            *("we", "waited", "Runa:", "a:", "Note:", "why?", "questions", "next", "one", "-"),
            *(
                "Thanks.",
                "What",
                "does",
                "responsibility",
                "mean",
                "to",
                "you?",
                "[x]",
                "1.",
                "3.5",
            ),
        )
    ),
    min_size=1,
    max_size=12,
).map(lambda words: " ".join(["So", *words]))
"""What begins otherwise may look like a label."""
STYLES = (
    "{who}: {words}\n",
    "{who}:\n{words}\n\n",
    "**{who}:** {words}\n\n",
    "- **{who}**: {words}\n",
    "### {who}\n\n{words}\n\n",
    "> **{who}:** {words}\n>\n",
    "[00:0{place}] {who}: {words}\n",
    "{who} (00:0{place}): {words}\n",
    "{who}  0:0{place}\n{words}\n\n",
    "00:00:0{place}.000 --> 00:00:0{place}.500\n<v {who}>{words}</v>\n\n",
)
PAIRS = (("Interviewer", "Candidate"), ("Diego Ruiz", "Ana"), ("Speaker 1", "Speaker 2"))


@given(st.sampled_from(STYLES), st.sampled_from(PAIRS), st.lists(WORDS, min_size=4, max_size=9))
def test_nothing_that_was_said_is_lost(style, pair, turns):
    text = "".join(
        style.format(who=pair[place % 2], words=words, place=place)
        for place, words in enumerate(turns)
    )
    events = read_conversation(text, SHEET, START).events
    spoken = [
        event.text
        for event in events
        if isinstance(event, AnswerGiven | InterviewerSpoke | QuestionAsked)
        and event.text != BEFORE_ANY
    ]
    assert re.findall(r"\w+", " ".join(spoken)) == re.findall(r"\w+", " ".join(turns))


@pytest.mark.parametrize(
    "text",
    [
        "a: " * 300_000,
        "a: \n" * 250_000,
        "[" * 1_000_000,
        " " * 1_000_000,
        "a" + " " * 1_000_000 + "b: c",
        "*" * 1_000_000,
        "0:03 " * 200_000,
        "\x1b[" * 500_000,
        "".join(f"W{number}: x\n" for number in range(50_000)),
    ],
)
def test_what_looks_like_nothing_but_labels_is_refused_in_time(text):
    began = datetime.now(UTC)
    with pytest.raises(InputError):
        read_conversation(text, SHEET, START)
    assert (datetime.now(UTC) - began).total_seconds() < 60

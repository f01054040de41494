import re

import pytest
from events import finished_exchange, listed, opened
from fakes import pack
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sessions import level, score, scored, taken

from thinkaloud.adapters.report.markdown import session_markdown
from thinkaloud.app import making
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.events import Mode
from thinkaloud.domain.score import ScoreState
from thinkaloud.domain.transcript import BrokenTranscript

HOSTILE = (
    "# heading\n- list\n1. list\n> quote\n![x](http://x.org/y.png) [l](http://x.org) "
    "<script>alert(1)</script> </style>\n\n---\n\n    code\n\n```\nfence\n```\n{{7*7}} "
    "\x1b[31mred\x1b[0m \u202egnirts"
)
READER = MarkdownIt("gfm-like")
FLOWING = ("paragraph", "inline", "softbreak", "text")


def structure(text):
    """All tokens but those of running text."""
    return [
        (each.type, each.tag)
        for token in READER.parse(text)
        for each in (token, *(token.children or ()))
        if not each.type.startswith(FLOWING)
    ]


def part(text, heading):
    """What stands below a heading, up to the next one of its rank or above."""
    rank = heading.split(" ")[0]
    below = text.split(f"\n{heading}\n", 1)[1]
    return re.split(rf"\n#{{2,{len(rank)}}} ", below)[0]


def test_it_begins_with_what_the_session_was(figures, rubric):
    text = session_markdown(figures, rubric)
    assert text.startswith("# Test sheet\n\n- Date: ")
    for line in (
        "- Mode: coach",
        "- Interviewer: Diego (scripted)",
        "- Judge: judge",
        "- Course: 6 questions, finished",
    ):
        assert f"{line}\n" in text


def test_a_title_and_tags_of_the_candidates_own_are_shown(rubric):
    events = listed(*opened(), making.renamed("Second try"), making.tagged(("clinic", "may")))
    text = session_markdown(events, rubric)
    assert text.startswith("# Second try\n")
    assert "- Tags: clinic, may\n" in text


def test_the_scorecard_has_levels_of_the_session_and_a_row_for_each_exchange(figures, rubric):
    card = part(session_markdown(figures, rubric), "## Scorecard")
    assert "- **Thinking out loud:** 3.4 · Starting to reflect (over 3)" in card
    assert "- **Reflectiveness:** 3.7 · Reflecting" in card
    assert "**Strongest moment:** “Runa the midwife” (the human side, question 1 of 6)" in card
    assert "**Practise next:** Thinking out loud: " in card
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in card.splitlines()]
    assert ["1", "responsibility", "3.3 ± 0.5", "4.0", "2.0"] in rows
    assert ["", "once more", "4.7", "4.3", "no chance"] in rows
    assert ["3", "?", *["unscored"] * 3] in rows
    assert ["6", "?", *["not scored yet"] * 3] in rows


def test_an_exchange_is_told_in_order_with_hint_sample_pass_and_card(figures, rubric):
    take = part(session_markdown(figures, rubric), "## Question 1 of 6 · responsibility")
    told = [
        "> What does responsibility mean to you?",
        "> **Hint:** One decision of yours.",
        "**You:** In March we waited a week",
        "**Diego:** Which week was it?",
        "**You:** The second one in March.\n\nIt was a Tuesday.",
        "> **Sample answer:** Responsibility shows up",
        "(You passed.)",
        "**Score card.** Scored by judge.",
        "- **Thinking out loud:** 3.3 ± 0.5 · Starting to reflect",
        "  - a moment of your own: “we waited a week”",
        "- **You rated yourself:** 4 · Reflecting",
        "**Strength:** “we waited a week”: that is a moment of your own.",
        "**Next move:** Who saw it differently?",
        "**Rewritten:** We waited a week, and \\[who?] paid for it.",
    ]
    places = [take.index(words) for words in told]
    assert places == sorted(places)


def test_a_retake_stands_beside_the_first_take(figures, rubric):
    text = part(session_markdown(figures, rubric), "## Question 1 of 6 · responsibility")
    first, again = part(text, "### First take"), part(text, "### Once more")
    assert "In March we waited a week" in first
    assert "Another week, in May." in again
    assert "3.3 ± 0.5" in first
    assert "4.7 · Reflecting critically" in again


def test_what_is_unscored_says_why_and_has_no_figure(figures, rubric):
    text = part(session_markdown(figures, rubric), "## Question 3 of 6")
    assert "**Score card.** Unscored: the judge gave no answer" in text
    assert not re.search(r"\d\.\d", text)


def test_what_was_held_back_skipped_or_not_scored_yet_says_so(figures, rubric):
    text = session_markdown(figures, rubric)
    assert "  - held back: part of it matches the sample" in part(text, "## Question 2 of 6")
    assert "(Skipped.)" in part(text, "## Question 4 of 6")
    assert "Not scored yet." in part(text, "## Question 6 of 6")


def test_what_was_not_scorable_prepared_or_said_to_the_grader_is_told(rubric):
    prepared = score(1.0, 5.0, reflectiveness=2.5, held_back=True, addressed_to_grader=True)
    empty = level(None, state=ScoreState.NOT_SCORABLE, reason="nothing was said")
    failed = level(None, state=ScoreState.UNSCORED, reason="no answer")
    makes = [
        *opened(pack(5), (1, 2, 3, 4, 5))[:1],
        *(make for number in (1, 2, 3) for make in taken(number, prepared, question=number)),
        *taken(4, score(empty, empty), question=4),
        *taken(5, score(3.0, failed), question=5),
    ]
    text = session_markdown(listed(*makes), rubric)
    words = "2.5 · Starting to reflect, without asking back, held back by prepared text"
    assert f"- **Reflectiveness:** {words}" in part(text, "## Scorecard")
    assert "1 of 5 could not be scored. 1 of 5 unscored" in text
    assert f"- **Reflectiveness:** {words}" in part(text, "## Question 1 of 5 · responsibility")
    assert "Words that spoke to the grader were left out." in text
    assert "**Systems to people:** could not be scored: nothing was said" in text
    assert "**Systems to people:** unscored: no answer" in text
    for cell in ("| not scorable ", "| unscored ", "| no chance "):
        assert cell in text


def test_a_real_interview_that_was_estimated_shows_bands_and_no_figure(practised, rubric):
    text = session_markdown(practised, rubric)
    told = text.split("## How to read the figures")[0]
    assert "a rule-of-thumb estimate" in told
    assert " band · " in told
    assert not re.search(r"[1-5]\.\d", told)


def test_every_word_that_was_said_is_there(practised, rubric):
    text = session_markdown(practised, rubric)
    said = [event.text for event in practised if event.type in ("answer_given", "question_asked")]
    assert said
    for each in said:
        assert each in text.replace("\\", "")


def test_an_unfinished_simulation_says_nothing_of_quality(rubric):
    exchange = taken(1, "the judge failed")[1:]
    events = listed(*opened(mode=Mode.SIMULATION), *exchange)
    text = session_markdown(events, rubric)
    assert "the scorecard comes at its end" in text
    assert "In March we waited a week" in text
    for word in (
        "score card",
        "unscored",
        "judge failed",
        "band",
        "strongest",
        "levels",
        "longest",
    ):
        assert word not in text.lower()
    ended = session_markdown(
        [*events, making.ended(early=True)(len(events), events[-1].at)], rubric
    )
    assert "Unscored: the judge failed" in ended


@pytest.mark.parametrize(
    ("makes", "words"),
    [
        (opened()[:1], "Nothing was answered, so there is nothing to score."),
        (opened(), "Nothing was answered, so there is nothing to score."),
        ((*opened(), making.answered(1, "We")), "No question is finished yet, so nothing is"),
        ((*opened(), *finished_exchange(1)), "One exchange still to be scored."),
    ],
)
def test_a_session_with_little_in_it_is_a_report_too(makes, words, rubric):
    assert words in session_markdown(listed(*makes), rubric)


def test_a_question_set_aside_in_silence_is_left_out(rubric):
    events = listed(
        *opened(),
        *finished_exchange(1),
        making.asked(2, 2, "Question number 2?", None),
        making.closed(2, "set_aside"),
        making.retake_started(1),
        making.asked(3, 1, "What does responsibility mean to you?", 1),
    )
    text = session_markdown(events, rubric)
    assert "Question number 2?" not in text
    assert part(part(text, "## Question 1 of 2 · responsibility"), "### Once more") == (
        "\n(Not finished.)\n"
    )


def test_a_question_that_is_not_of_the_plan_is_shown_in_its_own_words(rubric):
    events = listed(
        *opened()[:1], making.asked(1, 3, "From elsewhere?", None), *finished_exchange(1)
    )
    text = session_markdown(events, rubric)
    assert part(text, "## Question").startswith("\n> From elsewhere?\n")
    assert "| –   | From elsewhere? |" in text


def test_only_the_newest_score_is_shown(figures, rubric):
    scores = [event.score for event in figures if event.type == "exchange_scored"]
    later = scored(1, scores[-1])(len(figures), figures[-1].at)
    text = session_markdown([*figures, later], rubric)
    assert "3.3 ± 0.5" not in text


def test_what_is_no_session_is_refused(rubric):
    with pytest.raises(BrokenTranscript):
        session_markdown([], rubric)


@settings(max_examples=40, deadline=None)
@given(st.text())
@example(HOSTILE)
@example("a | b\n:--\n")
def test_no_text_of_people_files_or_models_changes_the_structure(filled, rubric, text):
    assume(one_line(text))
    assert structure(session_markdown(filled(text), rubric)) == structure(
        session_markdown(filled("word"), rubric)
    )


def test_hostile_text_is_shown_as_it_was_typed(filled, rubric):
    text = session_markdown(filled(HOSTILE), rubric)
    assert "{{7\\*7}}" in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    shown = READER.render(text)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "<script" not in shown
    assert "<img" not in shown
    assert "<a " not in shown

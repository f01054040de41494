"""The ways in which people write a prep sheet."""

import pytest

from thinkaloud.adapters.prep_sheet.parse import parse, parse_pack
from thinkaloud.domain.pack import Pack, Probe, ProbeKind

FAIL, WHY = "How do you deal with failure?", "Why here?"


def read(sheet: str) -> Pack:
    return parse_pack(sheet, "sheet")


def asked(sheet: str) -> list[str]:
    return [question.text for question in read(sheet).questions]


def warned(sheet: str) -> list[tuple[int | None, str]]:
    return [(remark.line, remark.text) for remark in parse(sheet, "sheet").warnings]


@pytest.mark.parametrize(
    "sheet",
    [
        f"## {FAIL}\n\n## {WHY}\n",
        f"# Prep\n\n## Values\n\n### {FAIL}\n\ntext\n\n### {WHY}\n",
        f"# How should you prepare?\n\nRead this.\n\n## {FAIL}\n\n## {WHY}\n",
        f"## What will they ask?\n\n### {FAIL}\n\n### {WHY}\n",
        f"## What will they ask?\n\n1. {FAIL}\n2. {WHY}\n",
        f"## 1. {FAIL}\n\n## 2) {WHY}\n",
        f"## 1️⃣ {FAIL}\n\n## 🧭 2️⃣ {WHY}\n",
        f"## Question 1: {FAIL}\n\n## Q2 – {WHY}\n",
        f"## Question 1\n\n{FAIL}\n\n## Question 2\n\n{WHY}\n",
        f"## **{FAIL}**\n\n## “{WHY}”\n",
        f"**{FAIL}**\n\ntext\n\n**{WHY}**\n",
        f"**1. {FAIL}**\ntext\n\n**2. {WHY}** text\n",
        f"**Question 1:** {FAIL}\n\n**Question 2:** {WHY}\n",
        f"1. {FAIL}\n2. {WHY}\n",
        f"1) {FAIL}\n\n> text\n\n2) **{WHY}**\n",
        f"1️⃣ {FAIL}\n2️⃣ {WHY}\n",
        f"1.\t“{FAIL}”\n\n•\ttext\n\n2.\t{WHY}\n",
        f"- {FAIL}\n- {WHY}\n",
        f"Q: {FAIL}\nA: text\n\nQ: {WHY}\nA: text\n",
        f"Some words before.\n\n{FAIL}\n{WHY}\n",
        f"Prep\n====\n\n{FAIL}\n---\n\ntext\n\n{WHY}\n---\n",
        f"```markdown\n## {FAIL}\n\n## {WHY}\n```\n",
        f"## 1. Failing\n\n**Question:** {FAIL}\n\n## 2. Us\n\n**Question:** {WHY}\n",
    ],
)
def test_questions_are_found_however_they_are_marked(sheet: str) -> None:
    assert asked(sheet) == [FAIL, WHY]


def test_an_invitation_is_a_question_without_its_mark() -> None:
    assert asked(
        "1. Tell me about a time you failed.\n2. Describe your team\n3. Be yourself\n"
    ) == [
        "Tell me about a time you failed.",
        "Describe your team",
    ]


def test_questions_within_an_answer_are_no_questions_of_the_sheet() -> None:
    sheet = f"""
## {FAIL}

I ask myself three things.

1. What happened?
2. Who was hurt?

**What did I learn?** To wait.

## {WHY}
"""
    assert asked(sheet) == [FAIL, WHY]


def test_questions_listed_under_a_label_belong_to_it() -> None:
    sheet = f"""
**{FAIL}**

I wait.

**Follow-up questions:**
1. How do you?
2. Who does not?
3. Why is that?

**{WHY}**
"""
    pack = read(sheet)

    assert [question.text for question in pack.questions] == [FAIL, WHY]
    assert pack.questions[0].ask_backs == ("How do you?", "Who does not?", "Why is that?")


@pytest.mark.parametrize(
    ("sample_label", "ask_back_label"),
    [
        ("**Your Answer (oral):**", "**Follow-up Question (to Ana):**"),
        ("**Sample answer**", "**Ask back**"),
        ("### Answer", "### Follow-ups"),
        ("Suggested response:", "Question to ask Ana:"),
        ("*My answer:*", "*Your question:*"),
        ("**A:**", "__Questions you could ask:__"),
        ("**🗣 Model Answer:**", "**❓ Asking back:**"),
    ],
)
def test_labels_are_known_by_many_names(sample_label: str, ask_back_label: str) -> None:
    sheet = f"## {FAIL}\n\n{sample_label}\n\n> I wait.\n\n{ask_back_label}\n\n> “Do you?”\n"

    (question,) = read(sheet).questions

    assert question.sample == "I wait."
    assert question.ask_backs == ("Do you?",)


def test_labels_and_their_texts_may_share_lines_and_list_items() -> None:
    sheet = f"""
1. {FAIL}
   - **Sample answer:** I wait,
     and then I talk.
   - Follow-up: Do you?
   - Hint: Says what was felt.
   - Theme: Failing
2. {WHY}
   **Answer:** For
   the people.
   **Ask back:** Who are they?
"""
    first, second = read(sheet).questions

    assert first.sample == "I wait, and then I talk."
    assert first.ask_backs == ("Do you?",)
    assert (first.hint, first.theme) == ("Says what was felt.", "Failing")
    assert second.sample == "For the people."
    assert second.ask_backs == ("Who are they?",)


def test_without_labels_the_first_quote_is_the_sample_and_one_that_asks_the_ask_back() -> None:
    sheet = f"""
## {FAIL}

> I wait. Why not?

> I talk.

> And how do you?

## {WHY}

> Who asks?
"""

    first, second = read(sheet).questions

    assert first.sample == "I wait. Why not?\nI talk."
    assert first.ask_backs == ("And how do you?",)
    assert (second.sample, second.ask_backs) == (None, ("Who asks?",))


def test_without_quotes_or_labels_the_text_is_the_sample() -> None:
    (question,) = read(f"**{FAIL}** I wait.\n\nThen I\ntalk.\n").questions

    assert question.sample == "I wait.\nThen I talk."


def test_paragraphs_become_lines_and_wrapped_lines_become_spaces() -> None:
    (question,) = read(f"## {FAIL}\n\n**Answer:**\n\n> “One\n> two.\n>\n> “Three.”\n").questions

    assert question.sample == "One two.\nThree."


def test_an_answer_may_have_subheadings_of_its_own() -> None:
    sheet = f"## {FAIL}\n\n**Answer:**\n\n**Situation:** It broke.\n\n**Action:** We talked.\n"

    assert read(sheet).questions[0].sample == "Situation: It broke.\nAction: We talked."


def test_probes_carry_their_kind() -> None:
    sheet = f"""
## {FAIL}

**Probes:**

- people: Who felt it?
- **Other side:** Who objected?
- off-script: When last?
"""

    assert read(sheet).questions[0].probes == (
        Probe(kind=ProbeKind.PEOPLE, text="Who felt it?"),
        Probe(kind=ProbeKind.OTHER_SIDE, text="Who objected?"),
        Probe(kind=ProbeKind.OFF_SCRIPT, text="When last?"),
    )


def test_a_probe_without_a_kind_goes_for_the_particular_and_is_reported() -> None:
    sheet = f"## {FAIL}\n\nProbes:\n- What: when?\n"

    assert read(sheet).questions[0].probes == (
        Probe(kind=ProbeKind.PARTICULAR, text="What: when?"),
    )
    assert any("without a kind" in text for _, text in warned(sheet))


def test_what_a_chatbot_says_round_the_sheet_is_nobodys_text() -> None:
    sheet = f"""
Great question! Would you like the short version?

* be calm
* be kind

---

## {FAIL}

> I wait.

---

Let me know if you want more. Shall I go on?
"""
    pack = read(sheet)

    assert [question.text for question in pack.questions] == [FAIL]
    assert pack.questions[0].sample == "I wait."
    assert pack.questions[0].ask_backs == ()
    assert pack.tone_tips == ()


@pytest.mark.parametrize(
    "announcement", ["## 🗣️ Pro Tip: The Tone to Aim For", "# Tips", "**Tone tips:**", "### Tone"]
)
def test_tone_tips_are_the_list_under_a_heading_that_speaks_of_them(announcement: str) -> None:
    sheet = f"""
**{FAIL}**

I wait.

{announcement}

Keep in mind:

* *Be* calm.
* **Slow:** breathe.
"""

    pack = read(sheet)

    assert pack.tone_tips == ("Be calm.", "Slow: breathe.")
    assert pack.questions[0].sample == "I wait."


def test_probes_and_tips_may_begin_like_labels() -> None:
    pack = read(
        f"1. {FAIL}\n   - Probes:\n     - people: Who?\n     - answer: What?\n"
        "   - Hint: Says why.\n\n"
        "## Tips\n\n- Answer: in one breath.\n- Tone: calm.\n"
    )

    assert [probe.text for probe in pack.questions[0].probes] == ["Who?", "answer: What?"]
    assert pack.questions[0].hint == "Says why."
    assert pack.tone_tips == ("Answer: in one breath.", "Tone: calm.")


def test_tips_within_a_question_do_not_end_it() -> None:
    pack = read(f"## {FAIL}\n\n### Some tips\n\n- Breathe.\n\n### Answer\n\n> I wait.\n")

    assert pack.tone_tips == ("Breathe.",)
    assert pack.questions[0].sample == "I wait."


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("**Follow-up (to Diego):** Who?", "Diego"),
        ("This is for the interview (especially with Ana-María).", "Ana-María"),
        ("**Follow-up (to you):** Who?", "Alex"),
        ("**Follow-up (to the interviewer):** Who?", "Alex"),
        ("> He went home (to Diego).", "Alex"),
        ("", "Alex"),
    ],
)
def test_the_interviewer_is_whom_the_sheet_mentions(mention: str, name: str) -> None:
    assert read(f"## {FAIL}\n\n{mention}\n").interviewer == name


def test_the_title_is_the_first_top_heading_or_the_name() -> None:
    assert read(f"# My *week*\n\n# Other\n\n## {FAIL}\n").title == "My week"
    assert read(f"## {FAIL}\n").title == "sheet"


def test_what_is_left_out_or_missing_is_reported_with_its_line() -> None:
    sheet = f"""## {FAIL}
**Answer:**
> I wait.

A remark.

**Why it works:** it is calm.
## {WHY}
"""
    assert warned(sheet) == [
        (5, "text without a label is left out"),
        (7, "“Why it works” is no label that is known; what it stands over is left out"),
        (8, "question 2 has no sample answer"),
    ]


def test_a_section_that_is_no_part_of_a_question_is_left_out() -> None:
    sheet = f"## {FAIL}\n\n> I wait.\n\n### Background\n\nOld.\n\n## The company\n\n> Also old.\n"

    assert read(sheet).questions[0].sample == "I wait."
    assert warned(sheet) == [
        (5, "“Background” is no label that is known; what it stands over is left out")
    ]


def test_a_bare_list_of_questions_gets_one_remark() -> None:
    assert warned(f"1. {FAIL}\n2. {WHY}\n") == [(None, "no question has a sample answer")]


def test_more_questions_than_anybody_practises_are_left_out() -> None:
    sheet = "".join(f"## What about {number}?\n" for number in range(1, 251))

    reading = parse(sheet, "sheet")

    assert len(reading.pack.questions) == 200
    assert "questions after the first 200 are left out" in [each.text for each in reading.warnings]
    assert reading.warnings[-1].line == 201


def test_a_text_beyond_all_measure_is_cut() -> None:
    sheet = f"## {FAIL}\n\n> {'word ' * 20_000}\n"

    assert len(read(sheet).questions[0].sample or "") <= 20_000
    assert (1, "text beyond 20000 characters is left out") in warned(sheet)


def test_a_theme_is_cut_without_a_ragged_end() -> None:
    question = read(f"## {FAIL}\n\n**Theme:** {'a' * 59} b\n").questions[0]

    assert question.theme == "a" * 59

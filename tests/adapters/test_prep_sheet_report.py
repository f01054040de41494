"""What a sheet's writer is told of how it was read."""

from thinkaloud.adapters.prep_sheet.description import describe
from thinkaloud.adapters.prep_sheet.parse import parse

SHEET = """---
title: My week
interviewer: Ana
probes: 1
---
## Why here?

**Theme:** Motive

**Hint:** Says why.

**Answer:** For the people.

**Ask back:** Who are they?

**Probes:**
- people: Who?
- doubt: Are you sure?

## What else?

**Mood:** good

## Tips
- Breathe.
"""


def test_the_description_lists_what_was_understood_and_what_was_not() -> None:
    assert describe(parse(SHEET, "week")) == (
        "week: My week\n"
        "interviewer Ana, language en, 1 probe for each question at most\n"
        "2 questions, 1 sample answer, 1 ask-back, 2 probes, 1 tone tip\n"
        "  1. Why here?\n"
        "     theme Motive, sample of 3 words, 1 ask-back, 2 probes, hint\n"
        "  2. What else?\n"
        "     question only\n"
        "2 warnings:\n"
        "  line 20: question 2 has no sample answer\n"
        "  line 22: “Mood” is no label that is known; what it stands over is left out"
    )


def test_a_sheet_without_faults_gets_no_warnings() -> None:
    assert describe(parse("## Why here?\n> So it is.\n", "week")).endswith("sample of 3 words")

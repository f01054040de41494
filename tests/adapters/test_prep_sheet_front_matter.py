"""The lines between two rules with which a sheet may begin."""

import pytest

from thinkaloud.adapters.prep_sheet.errors import PrepSheetError
from thinkaloud.adapters.prep_sheet.parse import parse, parse_pack

BODY = "\n# Heading\n\n## Why here?\n\n**Follow-up (to Ana):** Who?\n"


def test_front_matter_says_what_the_sheet_itself_does_not() -> None:
    pack = parse_pack(
        "---\ntitle: “Mine”: a week\nInterviewer: Diego\npersona: >\n  Curious,\n  and warm.\n"
        f"language: de-AT\nprobes: 3\n---\n{BODY}",
        "sheet",
    )

    assert pack.title == "“Mine”: a week"
    assert pack.interviewer == "Diego"
    assert pack.persona == "Curious, and warm."
    assert pack.language == "de"
    assert pack.probes_per_question == 3


def test_without_values_the_sheet_is_asked() -> None:
    pack = parse_pack(f"---\ntitle:\nprobes: 0\npersona: ''\n---\n{BODY}", "sheet")

    assert (pack.title, pack.interviewer, pack.persona) == ("Heading", "Ana", None)
    assert (pack.language, pack.probes_per_question) == ("en", 0)


def test_quotes_round_a_value_are_its_wrapping() -> None:
    assert parse_pack(f'---\ntitle: "a: \\b"\n---\n{BODY}', "sheet").title == "a: \\b"


def test_keys_that_say_nothing_here_are_reported() -> None:
    warnings = parse(f"---\ntags:\n  - x\n- y\ndate: 2020\ntitle: T\n---\n{BODY}", "s").warnings

    assert [(each.line, each.text) for each in warnings[1:]] == [
        (2, "“tags” in the front matter says nothing here"),
        (5, "“date” in the front matter says nothing here"),
    ]


@pytest.mark.parametrize(
    "start", ["---\n", "---\n\n", "\n---\nHello: this is it.\n\n", "---\nHi\n\n"]
)
def test_a_rule_at_the_top_is_no_front_matter(start: str) -> None:
    assert parse_pack(start + BODY + "\n---\n", "sheet").title == "Heading"


@pytest.mark.parametrize(
    ("front", "line", "reason"),
    [
        ("---\ntitle: T\n", 3, "front matter is lines of “key: value”"),
        ("---\nlanguage: de", 1, "the front matter that begins here is never closed"),
        ("---\ntitle T\n---\n", 2, "front matter is lines of “key: value”"),
        ("---\ntitle: T\nno pair\n---\n", 3, "front matter is lines of “key: value”"),
        ("---\ntitle: T\ntitle: U\n---\n", 3, "“title” is in the front matter twice"),
        ("---\nlanguage: English\n---\n", 2, "the language is a two-letter code such as en"),
        ("---\nprobes: many\n---\n", 2, "probes is a number from 0 to 10, not “many”"),
        ("---\nprobes: 11\n---\n", 2, "probes is a number from 0 to 10, not “11”"),
        ("---\nprobes: -1\n---\n", 2, "probes is a number from 0 to 10, not “-1”"),
        ("\n\n---\nprobes: ²\n---\n", 4, "probes is a number from 0 to 10, not “²”"),
    ],
)
def test_broken_front_matter_is_refused_with_its_line(front: str, line: int, reason: str) -> None:
    body = "" if line == 1 else "## Why here?\n"

    with pytest.raises(PrepSheetError) as refused:
        parse_pack(front + body, "sheet")

    assert refused.value.line == line
    assert refused.value.reason.startswith(reason)

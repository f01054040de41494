"""What holds for every sheet, also for those that nobody would write."""

import re
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thinkaloud.adapters.prep_sheet.checks import LARGEST
from thinkaloud.adapters.prep_sheet.errors import PrepSheetError
from thinkaloud.adapters.prep_sheet.parse import parse, parse_pack
from thinkaloud.adapters.prep_sheet.writing import render_pack
from thinkaloud.domain.pack import Pack, Probe, ProbeKind, Question

PIECES = (
    *("# ", "## ", "### ", "1. ", "- ", "> ", "**", "*", "`", "```\n", "---\n", "===\n", "    "),
    *("\n", "\n\n", "\r\n", " ", "\t", "How do you?", "Tell me about it", "Answer:", "a b", "x: "),
    *("Follow-up:", "(to Diego)", "Probes:", "doubt: x", "Hint:", "Theme:", "Tone tips", "Q2: "),
    *("Question 3", "title: x\n", "“", "”", "‘", '"', "'", "?", "!", "#", "_", "\\", "&amp;", "|"),
    *(
        "<b>",
        "</b>",
        "<!--",
        "[a](b)",
        "![",
        "😅",
        "1️⃣",
        "é",
        "Ã©",
        "â€",
        "ğŸ",
        "\ufffd",
        "\x1b[31m",
    ),
    *("\x1b]", "\u202e", "\u200b", "\x00", "\x9d", "\ud800", "\u2028"),
)
SHEETS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
ALPHABET = "ab Zé0.,:;!?-–—…()[]<>*_#&`~+=|\\/‘’"
TEXTS = st.text(ALPHABET, max_size=50).map(
    lambda text: " ".join((re.sub(r"\*{2,}", "*", text) + " a").split())
)


def every_text(pack: Pack) -> Iterator[str]:
    yield from (pack.name, pack.title, pack.interviewer, pack.persona or "", *pack.tone_tips)
    for question in pack.questions:
        yield from (question.text, question.theme or "", question.hint or "", *question.ask_backs)
        yield from (probe.text for probe in question.probes)
        yield from (question.sample or "").split("\n")


def read_or_refuse(content: str | bytes) -> Pack | PrepSheetError:
    try:
        return parse_pack(content, "sheet")
    except PrepSheetError as error:
        return error


@settings(deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(lambda t: t.encode("utf-16"))))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    result = read_or_refuse(content)

    if isinstance(result, PrepSheetError):
        assert "\n" not in str(result)
        assert result.line is None or result.line >= 1


@settings(deadline=None, max_examples=300)
@given(st.one_of(SHEETS, SHEETS.map("## How do you?\n".__add__), st.text(max_size=400)))
def test_whatever_is_read_is_safe_and_tidy(sheet: str) -> None:
    result = read_or_refuse(sheet)

    for text in every_text(result) if isinstance(result, Pack) else ():
        assert not any(unicodedata.category(char)[0] == "C" for char in text)
        assert "\ufffd" not in text
        assert text == " ".join(text.split())


@st.composite
def questions(draw: st.DrawFn, number: int) -> Question:
    kinds = st.sampled_from(ProbeKind)
    paragraphs = draw(st.lists(TEXTS, max_size=3))
    return Question(
        number=number,
        text=f"{draw(TEXTS)} {'i' * number}?",
        theme=draw(st.none() | TEXTS),
        sample="\n".join(paragraphs) or None,
        ask_backs=tuple(f"{text}?" for text in draw(st.lists(TEXTS, max_size=3))),
        probes=tuple(
            Probe(kind=draw(kinds), text=text) for text in draw(st.lists(TEXTS, max_size=3))
        ),
        hint=draw(st.none() | TEXTS),
    )


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    return Pack(
        name="sheet",
        title=draw(TEXTS),
        interviewer=draw(TEXTS),
        persona=draw(st.none() | TEXTS),
        language=draw(st.sampled_from(["en", "de"])),
        probes_per_question=draw(st.integers(0, 10)),
        questions=tuple(draw(questions(number)) for number in range(1, draw(st.integers(2, 4)))),
        tone_tips=tuple(draw(st.lists(TEXTS, max_size=3))),
    )


@settings(deadline=None, max_examples=200)
@given(packs())
def test_a_pack_written_out_reads_as_itself(pack: Pack) -> None:
    assert parse_pack(render_pack(pack), "sheet") == pack


@pytest.mark.parametrize(
    "piece",
    [
        ">",
        "> ",
        "- ",
        "[",
        "![",
        "*",
        "**a ",
        "_a ",
        "`a ",
        "<a ",
        "<!--",
        "&amp;",
        "# a?\n",
        "a\n",
        "1. a\n",
        "“",
        '"',
        "😀",
        " ",
        "\xa0",
        "1️",
        "â€",
        "ğŸ”",
        "�",
        "\x1b]",
        "## ?(",
        "**a:**\n\n",
        "Answer: a\n",
        "Q: a\n",
        "> > > > > > a\n",
        "a😀",
        "é\x85",
    ],
)
def test_depth_and_repetition_do_no_harm(piece: str) -> None:
    size = LARGEST // 16
    read_or_refuse(piece * (size // len(piece.encode())))
    read_or_refuse("## Why here?\n\n> " + piece * (size // len(piece.encode())))


def test_remarks_on_a_hopeless_sheet_are_limited() -> None:
    assert len(parse("## Why here?\n" + "**So:**\n\n" * 500, "sheet").warnings) == 100

"""Text of strangers made safe and plain."""

import pytest

from thinkaloud.adapters.prep_sheet.parse import parse_pack
from thinkaloud.adapters.prep_sheet.plain import plain, without_wrapping_quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred\x1b[0m and \x1b[1;4mbold\x1b[m", "red and bold"),
        ("\x1b]0;title\x07text \x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "text link"),
        ("a\x00b\x07c\x08d\x7fe\x9bf", "abcdef"),
        ("ab\u202ecd\u2066ef\u2069 \u061cg\u200fh", "abcdef gh"),
        ("zero\u200bwidth\u200d\ufeff\u2060 soft\u00adhyphen", "zerowidth softhyphen"),
        ("private\ue000 \U000e0041tag \ud800half \ufffdlost", "private tag half lost"),
        ("one\ntwo\r\n three\tfour\u00a0five\u2028six", "one two three four five six"),
        ("🧭 Go 😀😀 there 🇩🇪, now 😀.", "Go there, now."),
        ("Samza→Flink and 5 °C, ½ × 3 €", "Samza→Flink and 5 °C, ½ × 3 €"),
        ("one😀two", "one two"),
        ("**left** over *** stars and 2*3", "left over stars and 2*3"),
    ],
)
def test_nothing_stays_that_acts_hides_or_decorates(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I think so.”", "I think so."),
        ('"I think so."', "I think so."),
        ("‘I don’t think so.’", "I don’t think so."),
        ("'I think so.'", "I think so."),
        ("„Ich denke schon.“", "Ich denke schon."),
        ("“The end is lost.", "The end is lost."),
        ("The beginning is lost.”", "The beginning is lost."),
        ("“I call it “slow””", "I call it “slow”"),
        ('"I call it "slow" and "fast" work"', 'I call it "slow" and "fast" work'),
        ("“Fast” is not “good”", "“Fast” is not “good”"),
        ('"Fast" is not "good"', '"Fast" is not "good"'),
        ("She said “go.”", "She said “go.”"),
        ("“Go,” she said, “and don’t wait.”", "“Go,” she said, “and don’t wait.”"),
        ("‘Fast’ and ‘slow’", "‘Fast’ and ‘slow’"),
        ("“”", ""),
        ("", ""),
    ],
)
def test_quotation_marks_go_only_where_they_wrap_the_whole(text: str, expected: str) -> None:
    assert without_wrapping_quotes(text) == expected


def test_links_images_html_and_code_become_their_words() -> None:
    sheet = """
## What is <b>your</b> [view](javascript:alert(1)) on `rm -rf` ![of *this*](x.png)?

<details><summary>Sample answer</summary>
<script>go()</script>
<!-- a comment -->
Mine<br>too &amp; yours &lt;b&gt;.
</details>
"""
    question = parse_pack(sheet, "sheet").questions[0]

    assert question.text == "What is your view on rm -rf of this?"
    assert question.sample == "go() Mine too & yours <b>."

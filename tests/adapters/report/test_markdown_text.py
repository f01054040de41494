import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from thinkaloud.adapters.report.markdown_text import block, inline
from thinkaloud.domain.clean import clean, one_line

READERS = [MarkdownIt("commonmark"), MarkdownIt("gfm-like")]

PLAIN = {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak"}

BITS = st.sampled_from(
    "# - + * _ ` ~ = > < | [ ] ( ) ! : / \\ & ; . @ 1. 1) www. http:// x.org a@b.org --- === ``` "
    "~~~ <b> </p> <!-- ![x](y) [x]: &amp; :-- {% {{ $ \t".split(" ")
) | st.sampled_from(["\n", "\n\n", "    ", "word", " "])
TEXTS = st.lists(BITS, max_size=14).map("".join) | st.text(max_size=80)


def kinds(reader, text):
    tokens = reader.parse(text)
    return {each.type for token in tokens for each in (token, *(token.children or ()))}


def words(reader, text):
    shown = [
        "\n" if child.type == "softbreak" else child.content
        for token in reader.parse(text)
        for child in (token.children or ())
    ]
    return "".join("".join(shown).split())


@pytest.mark.parametrize("reader", READERS, ids=["commonmark", "gfm"])
@given(text=TEXTS)
@example("a | b\n:--")
@example("1.\n2)")
@example("title\n===")
@example("[x]: /y\n[x]")
@example("see www.example.org, http://example.org or a@example.org")
@example("\x1b[31m# red")
def test_no_text_becomes_markup_and_every_word_stays(reader, text):
    for made in (block(text), inline(text)):
        assert kinds(reader, made) <= PLAIN
        assert words(reader, made) == "".join(clean(text).split())


@given(TEXTS)
def test_one_line_stays_one_line(text):
    assert "\n" not in inline(text)
    assert bool(inline(text)) is bool(one_line(text))


@pytest.mark.parametrize(
    "text",
    [
        "I don't know - 3.5 weeks, e.g. in May (half of it)!",
        "She said: “no”; it cost $5 & a day.",
        "2024 was hard. Why? R&D = people.",
    ],
)
def test_what_people_say_is_left_as_it_is(text):
    assert inline(text) == text
    assert block(text) == text


def test_paragraphs_and_lines_stay_and_indents_go():
    assert block("One,\n    two.\n \n\n\tThree.") == "One,\ntwo.\n\nThree."

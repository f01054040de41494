import pytest
from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.clean import clean, one_line


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("a\x1b[31mred\x1b[0m", "ared"),
        ("\x1b]8;;http://evil\x07link\x1b]8;;\x07", "link"),
        ("\x1b]52;c;cm0gLXJm\x1b\\after", "after"),
        ("\x9b2Jgone", "gone"),
        ("bell\x07 back\x08 null\x00", "bell back null"),
        ("right\u202eto\u2066left", "righttoleft"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("tag\U000e0041", "tag"),
        ("half\ud83d", "half\ufffd"),
        ("e" + "\u0301" * 50, "e" + "\u0301" * 4),
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("tab\tstays", "tab\tstays"),
        ("👩\u200d🚀 stays", "👩\u200d🚀 stays"),
        ("\x1bPdevice control\x1b\\x", "x"),
        ("\x1b]unterminated", ""),
    ],
)
def test_what_could_act_on_a_terminal_is_removed(hostile, harmless):
    assert clean(hostile) == harmless


@given(st.text())
def test_cleaned_text_can_be_saved_and_is_clean_already(text):
    cleaned = clean(text)
    cleaned.encode()
    assert clean(cleaned) == cleaned
    assert not any(ord(character) < 32 and character not in "\n\t" for character in cleaned)


def test_one_line_folds_white_space():
    assert one_line("  a\n b\t\x1b[1mc ") == "a b c"

"""Text from people, files and models made safe to keep and show: data, never a control."""

import re
import unicodedata

_ANSI = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # OSC, DCS, SOS, PM, APC
    r"|\x9b[0-?]*[ -/]*[@-~]"
    r"|\x1b[ -/]*[0-~]"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_TAGS = re.compile("[\U000e0000-\U000e007f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_MARKS_KEPT = 4


def clean(text: str) -> str:
    r"""Return text without terminal escapes, control characters and invisible overrides.

    Line ends become `\n`; tabs stay; joiners that scripts and emoji need stay; unpaired surrogates
    become U+FFFD; more than four combining marks in a row are cut to four.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    text = text.replace("\u2029", "\n\n").replace("\x85", "\n")
    for pattern in (_ANSI, _CONTROLS, _INVISIBLE, _TAGS):
        text = pattern.sub("", text)
    text = _SURROGATES.sub("\ufffd", text)
    return text if text.isascii() else _without_floods(text)


def one_line(text: str) -> str:
    """Return cleaned text with all white space folded to single spaces."""
    return " ".join(clean(text).split())


def _without_floods(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MARKS_KEPT:
            kept.append(character)
    return "".join(kept)

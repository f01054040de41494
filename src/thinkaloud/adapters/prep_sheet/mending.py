"""Damaged encodings mended: by ftfy, and where bytes were lost, by what is left of them.

UTF-8 that was read as a Windows code page and saved again is repaired by ftfy as long as every
byte is there. Many programs drop the bytes that the code page has no character for, and with them
the end of closing quotation marks and of many emoji. Such remains are put right beforehand.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import ftfy
from ftfy.badness import is_bad

from thinkaloud.adapters.prep_sheet.plain import without_terminal_codes

_CODE_PAGES = ("windows-1252", "windows-1254", "windows-1250")
_QUOTES = "”’“‘"
"""What the remains of a punctuation mark are taken for, most likely first."""

_FTFY = ftfy.TextFixerConfig(
    unescape_html=False, uncurl_quotes=False, fix_line_breaks=False, explain=False
)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_LOST_APOSTROPHE = re.compile(r"(?<=\w)\ufffd(?=(?:s|t|d|m|re|ve|ll)\b)")


@dataclass(frozen=True)
class Mended:
    """A text after the repair, as lines; line numbers count from 1."""

    lines: tuple[str, ...]
    repaired: tuple[int, ...]
    """Lines whose encoding was damaged."""
    doubtful: tuple[int, ...]
    """Lines that still look damaged, or have lost characters for good."""


def mend(text: str) -> Mended:
    """Undo damage to the encoding and take out what cannot be seen."""
    before = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    restore = _restorer(_likely_code_page(text))
    after = tuple(_mended(line, restore) for line in before)
    damaged = [number for number, line in enumerate(before, start=1) if _is_damaged(line)]
    return Mended(
        lines=after,
        repaired=tuple(n for n in damaged if before[n - 1] != after[n - 1]),
        doubtful=tuple(n for n in damaged if _is_damaged(after[n - 1])),
    )


def _mended(line: str, restore: Callable[[str], str]) -> str:
    line = _INVISIBLE.sub("", without_terminal_codes(line))
    if line.isascii():
        return line
    if is_bad(line):
        line = restore(line)
    return _LOST_APOSTROPHE.sub("’", ftfy.fix_text(line, _FTFY))


def _is_damaged(line: str) -> bool:
    return "\ufffd" in line or is_bad(line)


def _likely_code_page(text: str) -> str:
    """Return the code page that has most of the characters; the commoner one when they tie."""
    foreign = {char for char in text if not char.isascii()}

    def lacking(page: str) -> int:
        return sum(not char.encode(page, "ignore") for char in foreign)

    return min(_CODE_PAGES, key=lacking)


def _restorer(page: str) -> Callable[[str], str]:
    """Return what puts the remains of characters right that went through this code page.

    Only remains that stand for nothing else are touched: of general punctuation, symbols and emoji.
    """
    sloppy = f"sloppy-{page}"

    def characters(first: int, last: int) -> str:
        return re.escape(bytes(range(first, last + 1)).decode(sloppy))

    tail = f"[{characters(0x80, 0xBF)}]"
    head_of_4 = f"[{characters(0xF0, 0xF4)}]"
    symbol = f"[{characters(0xE2, 0xE2)}{characters(0xEF, 0xEF)}]"
    remains = re.compile(
        f"[{characters(0xC2, 0xDF)}]{tail}|[{characters(0xE0, 0xEF)}]{tail}{{2}}"
        f"|{head_of_4}{tail}{{3}}"
        f"|(?P<torn>{symbol}(?:\ufffd{tail}|{tail}\ufffd?)|{head_of_4}(?:{tail}|\ufffd){{1,3}})"
        f"(?P<joined>(?={head_of_4}))?"
    )
    lost = [bytes([byte]) for byte in range(0x80, 0xC0) if not _has(page, byte)]

    def restored(match: re.Match[str]) -> str:
        if match["torn"] is None:
            return match[0]
        if match["joined"] is not None:
            return ""
        begun = match["torn"].replace("\ufffd", "").encode(sloppy)
        possible = {(begun + byte).decode("utf-8", "ignore") for byte in lost}
        return next((quote for quote in _QUOTES if quote in possible), "")

    return lambda line: remains.sub(restored, line)


def _has(page: str, byte: int) -> bool:
    return bytes([byte]).decode(page, "ignore") != ""

"""Text of strangers made safe and plain: one line of words, nothing that acts or decorates."""

import re
import unicodedata

_TERMINAL_CODE = re.compile(
    r"\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)?"  # operating system commands, as window titles
    r"|\x1b\[[0-?]*[ -/]*[@-~]"  # control sequences, as colours
    r"|\x1b[PX^_][^\x1b\n]*(?:\x1b\\)?"  # strings for devices
    r"|\x1b[ -/]*[0-~]?"
)
_EMOJI = re.compile(
    "(?: ?[\u20e3\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff\ufe00-\ufe0f"
    "\U0001f000-\U0001faff\U000e0100-\U000e01ef])+ ?"
)
_STRAY_STARS = re.compile(r"\*{2,}")

_MARKS = '"“”„«»'
_MARK = re.compile(f"[{_MARKS}]")
_BEFORE_OPENING = f" ([—–-/{_MARKS}"
_MOST_QUOTES = 40
"""How many pairs of quotation marks are taken off one inside the other."""
_SINGLES = (("‘", "’"), ("'", "'"))


def without_terminal_codes(text: str) -> str:
    """Remove whole terminal sequences, so that no harmless-looking tail of one stays behind."""
    return _TERMINAL_CODE.sub("", text)


def plain(text: str) -> str:
    """Return the words of a text on one line, with single spaces.

    Controls, bidirectional overrides, zero-width and private characters, unpaired surrogates,
    replacement characters, emoji and stray `**` are gone.
    """
    harmless = "".join(filter(_is_harmless, without_terminal_codes(text)))
    words = _EMOJI.sub(_gap, " ".join(harmless.split()))
    return " ".join(_STRAY_STARS.sub("", words).split())


def cut(text: str, length: int) -> str:
    """Return as much of a text as has at most this many characters."""
    return text[:length].rstrip()


def _gap(emoji: re.Match[str]) -> str:
    """Return a space where the neighbours of emoji would otherwise run together."""
    text, (start, end) = emoji.string, emoji.span()
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    apart = " " in emoji[0] or (before.isalnum() and after.isalnum())
    return " " if apart and after not in tuple(".,;:!?") else ""


def _is_harmless(char: str) -> bool:
    return char.isspace() or (char != "\ufffd" and unicodedata.category(char)[0] != "C")


def without_wrapping_quotes(text: str) -> str:
    """Remove quotation marks that stand round the whole text, also where one of the two is lost.

    Marks that belong to something inside stay: `“Fast” is not “good”` is returned as it is.
    """
    for _ in range(_MOST_QUOTES):
        wrapped, text = text, _unwrapped(text)
        if text == wrapped:
            break
    return text


def _unwrapped(text: str) -> str:
    for opening, closing in _SINGLES:
        inner = text[1:-1]
        if text[:1] == opening and text[-1:] == closing and f" {opening}" not in f" {inner}":
            return inner.strip()
    marks = [match.start() for match in _MARK.finditer(text)]
    if not marks:
        return text
    last = len(text) - 1
    starts_wrapped = marks[0] == 0 and all(at == last or _opens(text, at) for at in marks[1:2])
    ends_wrapped = marks[-1] == last and all(not _opens(text, at) for at in marks[-2:-1] if at)
    return text[starts_wrapped : last if ends_wrapped else last + 1].strip()


def _opens(text: str, at: int) -> bool:
    return text[at - 1] in _BEFORE_OPENING and text[at + 1 : at + 2].strip() != ""

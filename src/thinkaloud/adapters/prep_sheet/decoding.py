"""Bytes to text: the encodings in which prep sheets arrive, and the files that are no text."""

import codecs
import re

from ftfy import bad_codecs

from thinkaloud.adapters.prep_sheet.errors import PrepSheetError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TEXT = (
    (b"PK\x03\x04", "a Word document or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_ADVICE = "open it where it was written and save it as plain text or Markdown"
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS_IN_TEXT = 0.02
"""Share of control characters above which bytes are taken to be something other than text."""


def decode(data: bytes, where: str) -> str:
    """Decode UTF-8, UTF-16, UTF-32 or Windows-1252, with or without byte order mark.

    Single bytes that are no UTF-8 are read as Windows-1252, so that a sheet pasted together from
    both comes out right.

    Raises:
        PrepSheetError: The bytes are no text.
    """
    for start, what in _NO_TEXT:
        if data.startswith(start):
            raise PrepSheetError(where, None, f"this is {what}, not text; {_ADVICE}")
    text = _decoded(data)
    controls = len(_CONTROLS.findall(text))
    if "\0" in text or controls > _CONTROLS_IN_TEXT * len(text):
        raise PrepSheetError(where, None, f"this is a binary file, not text; {_ADVICE}")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    unmarked = _utf16_without_mark(data)
    if unmarked is not None:
        return data.decode(unmarked, "replace")
    return _lenient_utf8(data.removeprefix(codecs.BOM_UTF8))


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell the byte order by the zero bytes of Latin letters; None where there is doubt."""
    half = len(data) // 2
    even, odd = data[::2].count(0), data[1::2].count(0)
    if odd * 2 > half and not even:
        return "utf-16-le"
    if even * 2 > half and not odd:
        return "utf-16-be"
    return None


def _lenient_utf8(data: bytes) -> str:
    bad_codecs.ok()  # registers the codec that has a character for every byte
    strays = {
        0xDC00 + byte: bytes([byte]).decode("sloppy-windows-1252") for byte in range(0x80, 0x100)
    }
    return data.decode("utf-8", "surrogateescape").translate(strays)

"""A text made comparable, character by character, that knows where each one came from."""

from typing import NamedTuple

QUOTE_MARKS = "'\"`´‘’‚‛“”„‟‹›«»′″ʼ＇＂"
"""Every mark that people and models put around quotes or for an apostrophe."""


class PlainText(NamedTuple):
    """White space as one blank, every quote mark as `'`, nothing blank around it."""

    text: str
    origins: tuple[int, ...]
    """For each character of `text`, its offset in the original."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the original of a stretch of `text` that is not empty."""
        return self.origins[start], self.origins[end - 1] + 1


def plain(original: str, *, fold: bool = False) -> PlainText:
    """Make a text comparable; with `fold` upper and lower case are the same as well."""
    characters: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(original):
        if character.isspace():
            if characters and characters[-1] != " ":
                characters.append(" ")
                origins.append(place)
            continue
        shown = "'" if character in QUOTE_MARKS else character
        for part in shown.casefold() if fold else shown:
            characters.append(part)
            origins.append(place)
    if characters and characters[-1] == " ":
        del characters[-1], origins[-1]
    return PlainText("".join(characters), tuple(origins))


def unquoted(text: str) -> str:
    """Return a text without the white space and the quote marks around it."""
    return text.strip().strip(QUOTE_MARKS).strip()

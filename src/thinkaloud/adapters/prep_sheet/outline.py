"""Markdown as a flat outline: every line of text with what it stands in, already plain."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from markdown_it import MarkdownIt
from markdown_it.token import Token

from thinkaloud.adapters.prep_sheet.plain import plain

DEEPEST_NESTING = 12

_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})\s*\w*\s*$")
_BULLET = re.compile(r"^(\s*)[•●▪◦‣·]\s+")
_KEYCAPS = re.compile(r"^(\W*)((?:\d\ufe0f?\u20e3?)*\d(?:\ufe0f\u20e3?|\u20e3))\s*")
_TAG = re.compile(r"<!--.*?(?:-->|$)|</?[a-zA-Z!][^<>]*>", re.DOTALL)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


class Kind(Enum):
    """What a line stands in."""

    HEADING = auto()
    QUOTE = auto()
    NUMBERED = auto()
    """First line of an item of a numbered list."""
    BULLET = auto()
    """First line of an item of any other list."""
    PROSE = auto()
    RULE = auto()


@dataclass(frozen=True)
class Line:
    """One line of text."""

    number: int
    """1-based line of the sheet."""
    kind: Kind
    text: str = ""
    bold: str = ""
    """The bold words with which it begins."""
    rest: str = ""
    """What follows them; the whole text where it does not begin bold."""
    level: int = 0
    """Of a heading, from 1 to 6; 0 for other lines."""
    depth: int = 0
    """How many lists it stands in."""
    block: int = 0
    """Number of the line with which its paragraph begins."""
    quote: int = 0
    """Number of the line with which its block quote begins; 0 outside of quotes."""


class _WordsOnly(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - as the parser calls it
        """Accept all links: what they point to is dropped."""
        return True


def outline(lines: Sequence[str]) -> tuple[Line, ...]:
    """Parse Markdown; links, images, HTML and code come out as their words."""
    markdown = _WordsOnly("commonmark", {"maxNesting": DEEPEST_NESTING})
    # Indented text in a prep sheet is an answer, and a fence round it is how a chatbot quotes.
    markdown.disable(["code", "fence", "reference"])
    return tuple(_lines(markdown.parse("\n".join(_as_markdown(line) for line in lines))))


def _as_markdown(line: str) -> str:
    if _FENCE.match(line):
        return ""
    return _KEYCAPS.sub(_number, _BULLET.sub(r"\1- ", line))


def _number(match: re.Match[str]) -> str:
    return f"{match[1]}{''.join(filter(str.isdecimal, match[2]))}. "


class _Place:
    """Where in the nesting of blocks a token stands."""

    def __init__(self) -> None:
        self._kind = Kind.PROSE
        self._level = 0
        self._depth = 0
        self._quotes: list[int] = []

    def move(self, token: Token) -> None:
        """Enter or leave a block."""
        match token.type:
            case "blockquote_open":
                self._quotes.append(_start(token))
            case "blockquote_close":
                self._quotes.pop()
            case "list_item_open":
                self._depth += 1
                self._kind = Kind.NUMBERED if token.info else Kind.BULLET
            case "list_item_close":
                self._depth -= 1
                self._kind = Kind.PROSE
            case "heading_open" if token.markup != "-":  # a rule right below text is no heading
                self._kind, self._level = Kind.HEADING, int(token.tag[1:])
            case _:
                pass

    def lines(self, token: Token) -> Iterator[Line]:
        """Yield the lines of the text that stands here."""
        start = _start(token)
        for number, (bold, rest) in enumerate(_spoken(token), start):
            kind = Kind.QUOTE if self._quotes else self._kind
            line = Line(
                number,
                kind,
                plain(bold + rest),
                plain(bold),
                plain(rest),
                level=self._level if kind is Kind.HEADING else 0,
                depth=self._depth,
                block=start,
                quote=self._quotes[0] if self._quotes else 0,
            )
            self._kind = Kind.PROSE
            if line.text:
                yield line


def _lines(tokens: Sequence[Token]) -> Iterator[Line]:
    place = _Place()
    for token in tokens:
        place.move(token)
        if token.type in ("inline", "html_block"):
            yield from place.lines(token)
        elif token.type == "hr":
            yield Line(_start(token), Kind.RULE)


def _start(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


def _spoken(token: Token) -> Iterator[tuple[str, str]]:
    """Yield the lines of a block, each parted where the bold words that begin it end."""
    if token.type == "html_block":
        words = _TAG.sub("", _LINE_BREAK.sub(" ", token.content))
        yield from (("", html.unescape(line)) for line in words.split("\n"))
        return
    bold, rest, strong = "", "", 0
    for child in token.children or ():
        strong += child.nesting if child.tag == "strong" else 0
        if child.type in ("softbreak", "hardbreak"):
            yield bold, rest
            bold, rest = "", ""
        elif strong and not plain(rest):
            bold += _words(child)
        else:
            rest += _words(child)
    yield bold, rest


def _words(token: Token) -> str:
    if token.type == "html_inline":
        return " " if _LINE_BREAK.fullmatch(token.content) else ""
    return "".join(map(_words, token.children)) if token.children else token.content

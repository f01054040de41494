"""Where words were said: sessions that hold all of them, and the place to show of each."""

import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from thinkaloud.domain.search_query import Term
from thinkaloud.domain.summary import Snippet

EVENTS_EACH = 1_048_576
"""Row numbers of the full text that belong to one session: its number times this, plus `seq`.

So a search knows the session of a hit without reading another row.
"""

_TOKENS = "tokenize = 'unicode61 remove_diacritics 2'"

_OPEN, _CLOSE = "\x02", "\x03"
"""Round a found word while SQLite hands it over; what was said holds no control characters."""

_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")

_WORDS_SHOWN = 14


class SaidWords:
    """One search of the full text, over one connection."""

    def __init__(self, connection: sqlite3.Connection, terms: Sequence[Term]) -> None:
        self._connection = connection
        self._terms = terms
        self._places: dict[int, int] = {}

    def sessions(self) -> Sequence[int] | None:
        """Return the numbers of the sessions in which each of the terms was said somewhere.

        Without terms, None: it may be any.
        """
        if not self._terms:
            return None
        first, *others = (self._first_rows(_match([term])) for term in self._terms)
        together = self._first_rows(_match(self._terms)) if others else {}
        common = set(first).intersection(*others)
        self._places = {number: together.get(number, first[number]) for number in common}
        return sorted(common)

    def snippets(self, numbers: Iterable[object]) -> Mapping[object, Snippet]:
        """Return, for sessions that were found, the place where the terms stand together.

        A table of just these places is searched once more: asked of the whole, each snippet would
        have to go through every row that holds the words.
        """
        if not self._terms:
            return {}
        places = {self._places[number]: number for number in numbers if isinstance(number, int)}
        run = self._connection.execute
        run(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.shown USING fts5 (text, {_TOKENS})")
        run("DELETE FROM temp.shown")
        self._connection.executemany(
            "INSERT INTO temp.shown (rowid, text) SELECT rowid, text FROM spoken WHERE rowid = ?",
            [(place,) for place in places],
        )
        rows = run(
            "SELECT rowid, snippet(shown, 0, ?, ?, '…', ?) FROM temp.shown WHERE shown MATCH ?",
            (_OPEN, _CLOSE, _WORDS_SHOWN, _match(self._terms, " OR ")),
        )
        return {places[place]: _snippet(" ".join(str(text).split())) for place, text in rows}

    def _first_rows(self, match: str) -> dict[int, int]:
        """The first row of each session that matches, by the number of the session."""
        rows = self._connection.execute(
            "SELECT rowid / ?1, MIN(rowid) FROM spoken WHERE spoken MATCH ?2 GROUP BY rowid / ?1",
            (EVENTS_EACH, match),
        )
        return dict(rows.fetchall())


def _match(terms: Iterable[Term], between: str = " ") -> str:
    """Every term between quotes, so that nothing in it is search syntax."""
    return between.join(
        f'"{term.words.replace(chr(34), " ")}"{"*" if term.prefix else ""}' for term in terms
    )


def _snippet(marked: str) -> Snippet:
    """Take the marks out of a text, and say where they were."""
    text, last = "", 0
    marks: list[tuple[int, int]] = []
    for match in _MARKED.finditer(marked):
        text += marked[last : match.start()]
        marks.append((len(text), len(text) + len(match[1])))
        text += match[1]
        last = match.end()
    return Snippet(text + marked[last:], tuple(marks))

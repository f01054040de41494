"""The list of sessions in the library: one of them is highlighted, and the keys act on it."""

from collections.abc import Sequence
from datetime import datetime

from textual.binding import Binding
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.summary import SessionSummary
from thinkaloud.ui.session_row import session_words, snippet_words


class SessionList(OptionList):
    """One row for each session, two where a search shows what it found."""

    BINDING_GROUP_TITLE = "Sessions"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        Binding("enter", "select", "Open", tooltip="Carry on, or read the scorecard")
    ]

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as in textual
        super().__init__(id=id, compact=True, markup=False)
        self._shown: dict[str, SessionSummary] = {}

    @property
    def session(self) -> str | None:
        """Id of the session that is highlighted."""
        row = self.highlighted
        return None if row is None else self.get_option_at_index(row).id

    @property
    def summary(self) -> SessionSummary | None:
        """What is known of the session that is highlighted."""
        return self._shown.get(self.session or "")

    @property
    def neighbour(self) -> str | None:
        """Id of the session below the one that is highlighted, or of the one above the last."""
        ids, session = list(self._shown), self.session
        if session is None:
            return None
        place = ids.index(session)
        near = ids[place + 1 :] or ids[:place][-1:]
        return near[0] if near else None

    def list_sessions(
        self, sessions: Sequence[SessionSummary], keep: str | None, rubric: Rubric, now: datetime
    ) -> str | None:
        """Put these in place of those before, and return the id that is highlighted then.

        Args:
            sessions: In this order.
            keep: Id to highlight; else the highlight stays on its session, or goes to the first.
            rubric: Names of levels.
            now: For words as `today`.
        """
        wanted = keep or self.session
        self._shown = {each.session: each for each in sessions}
        self.clear_options()
        self.add_options([_row(each, rubric, now) for each in sessions])
        if sessions:
            ids = list(self._shown)
            self.highlighted = ids.index(wanted) if wanted in self._shown else 0
        return self.session


def _row(summary: SessionSummary, rubric: Rubric, now: datetime) -> Option:
    words = session_words(summary, rubric, now)
    if summary.snippet is not None:
        words = words.append("\n    ").append(snippet_words(summary.snippet))
    return Option(words, summary.session)

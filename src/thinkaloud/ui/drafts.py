"""Keeps unsent text in the store while it is typed, and brings it back."""

from collections.abc import Callable

from textual.timer import Timer

from thinkaloud.app.interview import Interview
from thinkaloud.app.ports import SessionStore
from thinkaloud.domain.errors import StoreError
from thinkaloud.ui.answer_box import AnswerBox

PAUSE = 0.25
"""Seconds that typed text may be without a copy."""


class Drafts:
    """Saves a while after the first change, so that steady typing is saved as well."""

    def __init__(
        self,
        box: AnswerBox,
        store: SessionStore,
        interview: Interview,
        told: Callable[[StoreError | None], None],
    ) -> None:
        """Make a keeper of drafts.

        Args:
            box: What is typed into; its timers and workers are used.
            store: Where drafts are kept.
            interview: Whose draft it is.
            told: Told what went wrong each time, and None once a draft is kept.
        """
        self._box = box
        self._store = store
        self._interview = interview
        self._told = told
        self._timer: Timer | None = None
        self._kept = ""

    async def recall(self) -> None:
        """Put the text that was not sent back into the box."""
        try:
            draft = await self._store.draft(self._interview.session)
        except StoreError as error:
            self._told(error)
            return
        self._kept = draft
        if draft:
            self._box.give_back(draft)

    def changed(self) -> None:
        """Keep the text soon, if it is not what was kept last."""
        if self._timer is None and self._box.text != self._kept:
            self._timer = self._box.set_timer(PAUSE, self._due)

    def forgotten(self) -> None:
        """An answer was recorded, here or elsewhere, and the draft with it: keep what is here."""
        self._kept = ""
        self.changed()

    async def keep(self) -> bool:
        """Keep the text now, and tell whether it is kept; a session not begun has no drafts."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        text = self._box.text
        if text == self._kept or not self._interview.events:
            return True
        try:
            await self._store.save_draft(self._interview.session, text)
        except StoreError as error:
            self._told(error)
            return False
        self._kept = text
        self._told(None)
        return True

    def _due(self) -> None:
        self._box.run_worker(self.keep(), group="draft")

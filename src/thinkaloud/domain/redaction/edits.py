"""A text with stretches of it replaced, that knows where each place has gone to."""

from collections.abc import Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """One stretch, and what stands there instead."""

    start: int
    end: int
    replacement: str


class Edited(NamedTuple):
    """A text before and after; edits are in order and do not overlap."""

    before: str
    edits: Sequence[Edit]

    @property
    def after(self) -> str:
        """The text with everything replaced."""
        pieces: list[str] = []
        at = 0
        for edit in self.edits:
            pieces += (self.before[at : edit.start], edit.replacement)
            at = edit.end
        return "".join((*pieces, self.before[at:]))

    def holds(self, quote: str, start: int, end: int) -> bool:
        """Tell whether a quote stands at just these offsets in the text before."""
        return 0 <= start <= end <= len(self.before) and self.before[start:end] == quote

    def start(self, place: int) -> int:
        """Return where a stretch begins now; inside what was replaced, at its beginning."""
        return self._moved(place, at_end=False)

    def end(self, place: int) -> int:
        """Return where a stretch ends now; inside what was replaced, at its end."""
        return self._moved(place, at_end=True)

    def _moved(self, place: int, *, at_end: bool) -> int:
        shift = 0
        for edit in self.edits:
            if place <= edit.start:
                break
            if place < edit.end:
                begun = edit.start + shift
                return begun + len(edit.replacement) if at_end else begun
            shift += len(edit.replacement) - (edit.end - edit.start)
        return place + shift

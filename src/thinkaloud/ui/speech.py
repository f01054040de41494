"""One utterance or aside: who speaks in the margin, the words beside it."""

from collections.abc import Sequence
from enum import StrEnum

from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widgets import Static

from thinkaloud.domain.clean import clean, one_line

MARK = "underline"
"""How words are brought out; needs no colour."""

LONGEST_NAME = 9
"""Columns of the margin; a longer name is cut there and nowhere else."""


class Voice(StrEnum):
    """Whose words these are; also the style class of the widget."""

    INTERVIEWER = "interviewer"
    CANDIDATE = "candidate"
    ASIDE = "aside"
    """Shown to the candidate and no part of the conversation: hint, sample, notes."""
    FAULT = "fault"
    """Something went wrong, and what to do."""


class Speech(HorizontalGroup):
    """Words of a person, a file, a model or the program, never read as markup."""

    def __init__(
        self,
        who: str,
        words: str,
        voice: Voice,
        *,
        main: bool = False,
        marked: Sequence[tuple[int, int]] = (),
    ) -> None:
        """Make an utterance.

        Args:
            who: The label in the margin.
            words: What is said; line breaks are kept.
            voice: Whose words they are.
            main: It is a question of the sheet, which everything below is about.
            marked: Stretches of the words to bring out, as offsets.
        """
        super().__init__(classes=f"-{voice}")
        self.set_class(main, "-main")
        name = one_line(who)
        self._who = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
        self._words = Static(_marked(words, marked), classes="words")

    def compose(self) -> ComposeResult:
        """Lay out the label and the words."""
        yield Static(Content(self._who), classes="who")
        yield self._words

    def say(self, words: str) -> None:
        """Show these words in place of the ones before."""
        self._words.update(Content(clean(words)))


def _marked(words: str, marked: Sequence[tuple[int, int]]) -> Content:
    """Offsets mean nothing any more where cleaning had to take something out."""
    shown = clean(words)
    content = Content(shown)
    if shown == words:
        for start, end in marked:
            content = content.stylize(MARK, start, end)
    return content

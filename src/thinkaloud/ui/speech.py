"""One utterance or aside: who speaks in the margin, the words beside it."""

from enum import StrEnum

from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widgets import Static

from thinkaloud.domain.clean import clean, one_line

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

    def __init__(self, who: str, words: str, voice: Voice, *, main: bool = False) -> None:
        """Make an utterance.

        Args:
            who: The label in the margin.
            words: What is said; line breaks are kept.
            voice: Whose words they are.
            main: It is a question of the sheet, which everything below is about.
        """
        super().__init__(classes=f"-{voice}")
        self.set_class(main, "-main")
        name = one_line(who)
        self._who = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
        self._words = Static(Content(clean(words)), classes="words")

    def compose(self) -> ComposeResult:
        """Lay out the label and the words."""
        yield Static(Content(self._who), classes="who")
        yield self._words

    def say(self, words: str) -> None:
        """Show these words in place of the ones before."""
        self._words.update(Content(clean(words)))

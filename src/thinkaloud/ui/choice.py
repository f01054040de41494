"""A row with a setting that the arrow keys change."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

NAME_WIDTH = 14
"""Columns that the names of settings take."""


class Choice(Widget, can_focus=True):
    """One of several options; says below which one it is, in words and not in colour."""

    BINDING_GROUP_TITLE = "Setting"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "Change", key_display="←→"),
        Binding("right", "move(1)", "Change", show=False),
        Binding("enter", "begin", "Begin", tooltip="Begin an interview with these settings"),
    ]

    place: reactive[int] = reactive(0, layout=True)
    """0-based place of the option that holds."""

    @dataclass
    class Changed(Message):
        """Another option holds."""

        choice: "Choice"

        @property
        def control(self) -> "Choice":
            """The row, so that it can be selected by its id."""
            return self.choice

    @dataclass
    class Accepted(Message):
        """Enter: the settings are as they should be."""

    def __init__(self, name: str, options: Sequence[tuple[str, str]], *, id: str) -> None:  # noqa: A002 - as in textual
        """Make a row.

        Args:
            name: What is set.
            options: Each as its word and a remark that stands behind it.
            id: For style sheet and messages.
        """
        super().__init__(id=id)
        self._label = name
        self._options = list(options)

    def offer(self, options: Sequence[tuple[str, str]], place: int) -> None:
        """Put other options in place of these."""
        self._options = list(options)
        self.place = min(place, len(self._options) - 1)
        self.refresh(layout=True)

    def render(self) -> Content:
        """Draw name, option and remark."""
        word, remark = self._options[self.place]
        before = "‹ " if self.place > 0 else "  "
        after = " ›" if self.place < len(self._options) - 1 else "  "
        return Content.assemble(
            f"{self._label:<{NAME_WIDTH}}",
            (before, "dim"),
            (word, "bold"),
            (after, "dim"),
            (f"  {remark}", "dim"),
        )

    def watch_place(self, old: int, new: int) -> None:
        """Tell the screen."""
        if old != new:
            self.post_message(self.Changed(self))

    def action_move(self, step: int) -> None:
        """Take the next option, or the one before."""
        self.place = min(max(self.place + step, 0), len(self._options) - 1)

    def action_begin(self) -> None:
        """Accept the settings."""
        self.post_message(self.Accepted())

    def on_click(self, event: events.Click) -> None:
        """Go round the options with the mouse."""
        event.stop()
        self.place = (self.place + 1) % len(self._options)

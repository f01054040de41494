"""A row that does something when it is entered."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class Entry(Static, can_focus=True):
    """One line of text with a meaning to Enter and to a click."""

    BINDING_GROUP_TITLE = "Row"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "Open", tooltip="Open this row")
    ]

    @dataclass
    class Entered(Message):
        """The row was chosen."""

        entry: "Entry"

        @property
        def control(self) -> "Entry":
            """The row, so that it can be selected by its id."""
            return self.entry

    def __init__(
        self,
        words: Content,
        key: str = "",
        *,
        id: str | None = None,  # noqa: A002 - as in textual
        classes: str | None = None,
    ) -> None:
        """Make a row.

        Args:
            words: What it says.
            key: What it stands for, as the id of a session.
            id: For style sheet and messages.
            classes: For style sheet and messages.
        """
        super().__init__(words, id=id, classes=classes)
        self.key = key

    def action_enter(self) -> None:
        """Choose the row."""
        self.post_message(self.Entered(self))

    def on_click(self) -> None:
        """Choose the row with the mouse."""
        self.action_enter()

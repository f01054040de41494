"""One line asked for at the foot of a screen: a title, tags."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static


class LineEditor(HorizontalGroup):
    """Hidden until something is asked; Enter gives the line, Esc leaves it be."""

    BINDING_GROUP_TITLE = "Line"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave as it is", key_display="Esc"),
    ]

    @dataclass
    class Given(Message):
        """The line was entered."""

        about: str
        """What was asked for, as it was given to `ask`."""
        text: str

    @dataclass
    class Left(Message):
        """Nothing is to change."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as in textual
        super().__init__(id=id)
        self._label = Static(classes="label")
        self._input = Input(compact=True, select_on_focus=False)
        self._about = ""

    def compose(self) -> ComposeResult:
        """Lay out the label and the line."""
        yield self._label
        yield self._input

    def on_mount(self) -> None:
        """Nothing is asked yet."""
        self.display = False

    def ask(self, about: str, label: str, text: str, remark: str) -> None:
        """Ask for a line.

        Args:
            about: Comes back with the answer.
            label: Stands before the line.
            text: Stands in it at first.
            remark: Stands in it while it is empty.
        """
        self._about = about
        self._label.update(Content(label))
        self._input.placeholder = remark
        self._input.value = text
        self.display = True
        self._input.focus()

    @on(Input.Submitted)
    def entered(self, message: Input.Submitted) -> None:
        """Give the line."""
        message.stop()
        self.display = False
        self.post_message(self.Given(self._about, message.value))

    def action_leave(self) -> None:
        """Leave things as they are."""
        self.display = False
        self.post_message(self.Left())

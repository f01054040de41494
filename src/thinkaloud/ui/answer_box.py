"""The answer box: grows with what is typed, sends on Enter, breaks the line on Shift+Enter."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from thinkaloud.domain.clean import clean


class AnswerBox(TextArea):
    """Where the candidate speaks."""

    BINDING_GROUP_TITLE = "Answer box"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "send", "Send", show=False),
        Binding("shift+enter,ctrl+j", "break_line", "New line", show=False),
    ]

    @dataclass
    class Submitted(Message):
        """The candidate wants to send this; the box still holds it."""

        text: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as in textual
        super().__init__(
            id=id,
            soft_wrap=True,
            compact=True,
            highlight_cursor_line=False,
            placeholder="Answer in your own words. Enter sends, Ctrl+J breaks the line.",
        )

    def on_key(self, event: events.Key) -> None:
        """Send, or break the line, in the order of the keys.

        A binding with priority would overtake letters that are still waiting to be typed in.
        """
        acts = {"enter": self.action_send, "shift+enter": self.action_break_line}
        act = acts.get("shift+enter" if event.key == "ctrl+j" else event.key)
        if act is not None:
            event.stop()
            event.prevent_default()
            act()

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text without the controls that may hide in it."""
        event.stop()
        event.prevent_default()
        self.take_up(event.text)

    def action_send(self) -> None:
        """Offer the text to whoever takes answers."""
        self.post_message(self.Submitted(self.text))

    def action_break_line(self) -> None:
        """Break the line where the cursor is."""
        self.insert("\n")

    def give_back(self, text: str) -> None:
        """Put text that was not sent before whatever has been typed since; nobody is told."""
        with self.prevent(TextArea.Changed):
            self.load_text("\n".join(part for part in (text, self.text) if part))
        self.move_cursor(self.document.end)

    def take_up(self, text: str) -> None:
        """Type on with this, a key or a paste that another widget received."""
        self.focus(scroll_visible=False)
        self.replace(clean(text), *self.selection, maintain_selection_offset=False)

"""The candidate's own rating: one key before the score card is shown, or none."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from thinkaloud.domain.rubric import Rubric


class SelfRating(Static, can_focus=True):
    """Takes a key from 1 to 5; Enter or Esc goes on without."""

    BINDING_GROUP_TITLE = "Your own rating"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "rate(1)", "Rate yourself", key_display="1-5"),
        *(
            Binding(str(level), f"rate({level})", "Rate yourself", show=False)
            for level in range(2, 6)
        ),
        Binding("enter", "rate(0)", "Just the card"),
        Binding("escape", "rate(0)", "Just the card", show=False),
    ]

    @dataclass
    class Rated(Message):
        """The candidate chose a level, or to go without."""

        exchange: int
        level: int | None

    def __init__(self, exchange: int, rubric: Rubric) -> None:
        self._exchange = exchange
        levels = [f"{level} {name}" for level, name in enumerate(rubric.level_names, 1)]
        super().__init__(
            Content.assemble(
                ("How reflective was that?", "bold"),
                " Press 1 to 5, or just go on.\n",
                ("   ".join(levels[:3]), "dim"),
                "\n",
                ("   ".join(levels[3:]), "dim"),
            )
        )

    def on_mount(self) -> None:
        """Take the keys."""
        self.focus(scroll_visible=False)

    def action_rate(self, level: int) -> None:
        """Take the rating; 0 stands for none."""
        self.post_message(self.Rated(self._exchange, level or None))

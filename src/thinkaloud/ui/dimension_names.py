"""The names of the dimensions in one row; says in words and not in colour which one is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static


class DimensionName(Static):
    """One name; a click shows its dimension."""

    chosen: reactive[bool] = reactive(False, toggle_class="-chosen")

    @dataclass
    class Clicked(Message):
        """Another dimension is to be shown."""

        place: int
        """0-based among the names."""

    def __init__(self, name: str, place: int) -> None:
        super().__init__(classes="dimension-name")
        self._label = name
        self._place = place

    def render(self) -> Content:
        """Draw the name, between angles if it is the one."""
        return Content(f"‹{self._label}›" if self.chosen else f" {self._label} ")

    def on_click(self) -> None:
        """Ask for its dimension."""
        self.post_message(self.Clicked(self._place))


class DimensionNames(HorizontalGroup):
    """All names, one of them chosen."""

    place: reactive[int] = reactive(0)
    """0-based place of the chosen one."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(id="names")
        self._names = [DimensionName(name, place) for place, name in enumerate(names)]

    def compose(self) -> ComposeResult:
        """Lay out the names."""
        yield from self._names

    def watch_place(self) -> None:
        """Mark the chosen one."""
        for place, name in enumerate(self._names):
            name.chosen = place == self.place

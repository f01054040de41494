"""A layout in which the reader's line stays where it is while something comes in above it."""

from textual.geometry import Size
from textual.layout import ArrangeResult
from textual.layouts.vertical import VerticalLayout
from textual.widget import Widget


class SteadyLayout(VerticalLayout):
    """From top to bottom, scrolled so that `below` rows remain from the top of the view to the end.

    Scrolling only after the layout would show the wrong lines for as long as one frame.
    """

    below: float | None = None
    """Rows; absent while the view may move freely."""

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Place the children, then scroll the parent."""
        placements = super().arrange(parent, children, size, greedy)
        if self.below is not None and placements:
            end = max(placement.region.bottom for placement in placements)
            parent.set_reactive(Widget.scroll_y, end - self.below)
        return placements

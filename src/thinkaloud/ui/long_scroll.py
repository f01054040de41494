"""A scroll with a long past: the newest entries are laid out, earlier ones as they are scrolled to.

However many entries there are, it opens as fast as if there were few.
"""

import asyncio
from collections.abc import Callable

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalGroup, VerticalScroll
from textual.layout import Layout
from textual.widget import AwaitMount, Widget

from thinkaloud.ui.steady_layout import SteadyLayout

AT_ONCE = 16
"""Widgets that are laid out in one go, at least."""


class LongScroll(VerticalScroll):
    """Stays at its end until the reader scrolls away, and then where the reader is."""

    def __init__(self, make: Callable[[int], list[Widget]], *, id: str | None = None) -> None:  # noqa: A002 - as in textual
        """Make a scroll without entries.

        Args:
            make: Makes the widgets of an entry, by its place from 0 on; it may have none.
            id: For messages and style sheet.
        """
        super().__init__(id=id)
        self._make = make
        self._first = 0
        self._reaching_back = False
        self._group = VerticalGroup(classes="entries")
        self._steady = SteadyLayout()

    @property
    def layout(self) -> Layout:
        """How entries are laid out, also while earlier ones come in."""
        return self._steady

    def compose(self) -> ComposeResult:
        """Lay out a group that fills the screen, so that a few entries begin at the top."""
        yield self._group

    def on_mount(self) -> None:
        """Keep the newest entries in sight, whatever makes the scroll longer."""
        self.anchor()
        self.watch(self, "scroll_y", self._reach_back, init=False)

    def on_resize(self) -> None:
        """Fill a screen that has become larger."""
        self._reach_back()

    def to_the_end(self) -> None:
        """Come back to the newest entries, wherever the reader has scrolled to."""
        self.anchor()

    def turn_page(self, direction: int) -> None:
        """Scroll by what fits on the screen: 1 to later entries, -1 to earlier ones."""
        self.release_anchor()
        step = max(1, self.size.height - 2)
        self.scroll_relative(y=direction * step, animate=False)

    def start_over(self, length: int) -> AwaitMount:
        """Lay out the newest of so many entries in place of all that is there."""
        self._steady.below = None
        self._first = length
        self._group.display = False
        self._group.remove()
        self._group = VerticalGroup(*self._earlier(), classes="entries")
        mounted = self.mount(self._group)
        self._begin_to_reach_back()
        return mounted

    def add(self, *widgets: Widget, before: Widget | None = None) -> None:
        """Lay out the widgets of the next entry, at the end or before one that stays there."""
        self._group.mount(*widgets, before=before)

    def _reach_back(self) -> None:
        """Lay out earlier entries once less than a page of them is left above the reader."""
        if self._is_short():
            self._begin_to_reach_back()

    def _is_short(self) -> bool:
        return self._first > 0 and self.scroll_y < self.size.height

    def _begin_to_reach_back(self) -> None:
        if not self._reaching_back:
            self._reaching_back = True
            self._lay_out_earlier()

    @work(group="earlier")
    async def _lay_out_earlier(self) -> None:
        await self._drawn()
        while await self._laid_out_more():
            await self._drawn()
            self._steady.below = None
            self.scroll_target_y = self.vertical_scrollbar.position = self.scroll_y
        self._reaching_back = False

    async def _laid_out_more(self) -> bool:
        async with self.batch():
            if not self._is_short():
                return False
            await self.stop_animation("scroll_y")
            self._steady.below = self.virtual_size.height - self.scroll_y
            await self._group.mount(*self._earlier(), before=0)
            return True

    async def _drawn(self) -> None:
        """Wait until everything has its size and its place."""
        drawn = asyncio.Event()
        self.call_after_refresh(drawn.set)
        await drawn.wait()

    def _earlier(self) -> list[Widget]:
        """Make the widgets just before those that are laid out, enough of them to be worth it."""
        widgets: list[Widget] = []
        while self._first > 0 and len(widgets) < AT_ONCE:
            self._first -= 1
            widgets = [*self._make(self._first), *widgets]
        return widgets

"""What a scorecard shows: the session's levels, what to practise next, and its exchanges."""

import asyncio

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from thinkaloud.app.earlier import Earlier
from thinkaloud.app.interview import Interview
from thinkaloud.domain.card_rows import Row
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.scorecard import Scorecard, scorecard
from thinkaloud.domain.scorecard_words import practise_words, remarks
from thinkaloud.domain.standing import level_words
from thinkaloud.ui.entry import Entry
from thinkaloud.ui.exchange_row import COLUMN, TITLE_WIDTH, ExchangeRow
from thinkaloud.ui.gauge import gauge
from thinkaloud.ui.score_card import Line
from thinkaloud.ui.scorecard_words import since_words, strongest_words


class ScorecardPage(VerticalScroll, can_focus=False):
    """The scorecard as the session's events tell it now."""

    def __init__(self, rubric: Rubric, interview: Interview, *, id: str) -> None:  # noqa: A002 - as in textual
        super().__init__(id=id)
        self._rubric = rubric
        self._interview = interview
        self._opened: set[int] = set()
        self._earlier: Earlier | None = None
        self._turnstile = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """Lay out the session, then its exchanges."""
        transcript = self._interview.transcript
        card = scorecard(transcript)
        when = transcript.started.astimezone()
        title = f"{one_line(transcript.pack.title)} · {transcript.mode} · {when.day} {when:%b %Y}"
        yield Static(Content.assemble(("Scorecard  ", "bold"), (title, "dim")), id="title")
        if card.reflectiveness is not None:
            yield from self._levels(card)
        yield Static(Content(" ".join(remarks(card))), id="remarks")
        if self._earlier is not None:
            words = since_words(self._earlier, card, self._rubric)
            yield Line("Since", "", words, classes="-advice")
        strongest = strongest_words(card, transcript, self._rubric)
        practise = practise_words(card, self._rubric)
        if strongest:
            yield Line("Strongest", "", strongest, classes="-advice")
        if practise:
            yield Line("Practise", "", practise, classes="-advice")
        yield from self._exchanges(card)

    async def toggle(self, exchange: int) -> None:
        """Open the card of an exchange, or close it."""
        self._opened ^= {exchange}
        await self.show_again()
        if exchange in self._opened:
            row = next(row for row in self._rows() if row.key == str(exchange))
            self.call_after_refresh(self.scroll_to_widget, row, top=True, animate=False)

    async def compare_with(self, found: Earlier) -> None:
        """Say how this session stands beside an earlier one."""
        self._earlier = found
        await self.show_again()

    async def show_again(self) -> None:
        """Show how things stand now; focus and scroll position stay."""
        async with self._turnstile:
            focused = self.focused_exchange()
            place = self.scroll_y
            await self.recompose()
            self.focus_row(focused)
            self.scroll_to(y=place, animate=False)

    def focused_exchange(self) -> int | None:
        """Return the exchange whose row has the focus."""
        row = self.screen.focused
        return int(row.key) if isinstance(row, Entry) and row.key else None

    def focus_row(self, exchange: int | None = None) -> None:
        """Put the focus on the row of an exchange, or on the first one."""
        rows = self._rows()
        wanted = [row for row in rows if row.key == str(exchange)] or rows
        if wanted:
            wanted[0].focus(scroll_visible=False)

    def _rows(self) -> list[Entry]:
        return list(self.query(".exchange").results(Entry))

    def _levels(self, card: Scorecard) -> ComposeResult:
        level, band = card.reflectiveness, card.band
        if level is not None:
            words = level_words(level, band, self._rubric)
            if card.without_asking_back:
                words += ", without asking back"
            if card.held_back:
                words += ", held back by prepared text"
            yield Line("Reflectiveness", gauge(level, band), words, classes="-whole")
        for part in self._rubric.dimensions:
            of_it = card.levels[part.dimension]
            if of_it.level is None:
                yield Line(part.name, "···", "no opportunity", classes="-dimension")
                continue
            words = level_words(of_it.level, of_it.band, self._rubric)
            mark = gauge(of_it.level, of_it.band)
            yield Line(part.name, mark, words, classes="-dimension")

    def _exchanges(self, card: Scorecard) -> ComposeResult:
        if not card.rows:
            yield Static(Content("Nothing was said here that could be scored."), classes="heading")
            return
        names = [part.name.split()[0] for part in self._rubric.dimensions]
        columns = "".join(f"{name:<{COLUMN}}" for name in (*names, "Together"))
        yield Static(Content(f"    {'':<{TITLE_WIDTH}}{columns}"), classes="heading")
        for row in card.rows:
            yield self._row(row, again=False)
            for retake in card.retakes:
                if retake.first.exchange == row.exchange:
                    yield self._row(retake.again, again=True)

    def _row(self, row: Row, *, again: bool) -> ExchangeRow:
        opened = row.exchange in self._opened
        transcript = self._interview.transcript
        return ExchangeRow(row, transcript, self._rubric, opened=opened, again=again)

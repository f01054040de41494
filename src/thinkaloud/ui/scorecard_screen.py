"""The scorecard of a session: its levels, what to practise next, and each exchange to open."""

import asyncio
from contextlib import aclosing

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from thinkaloud.app.earlier import Earlier, earlier
from thinkaloud.app.interview import Interview
from thinkaloud.app.practice import Practice
from thinkaloud.domain.card_rows import Row
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.errors import Refused, StoreError
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.scorecard import Scorecard, scorecard
from thinkaloud.domain.spending import in_brief
from thinkaloud.domain.standing import level_words
from thinkaloud.ui.entry import Entry
from thinkaloud.ui.exchange_row import COLUMN, TITLE_WIDTH, ExchangeRow
from thinkaloud.ui.fact import Fact
from thinkaloud.ui.gauge import gauge
from thinkaloud.ui.navigation import GoHome, OpenReplay
from thinkaloud.ui.score_card import Line
from thinkaloud.ui.scorecard_words import practise_words, remarks, since_words, strongest_words
from thinkaloud.ui.status_line import StatusLine


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


class ScorecardScreen(Screen[None]):
    """Waits for the last score, then leads to the replay or home."""

    CSS_PATH = "scorecard_screen.tcss"
    BINDING_GROUP_TITLE = "Scorecard"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        # Before the page can take these keys for scrolling.
        Binding("down", "app.focus_next", "Move", key_display="↑↓", priority=True),
        Binding("up", "app.focus_previous", "Move", show=False, priority=True),
        Binding("s", "score_again", "Score again", tooltip="Score this exchange once more"),
        Binding("r", "replay", "Replay", tooltip="Play this session"),
        Binding("escape,h", "home", "Home", key_display="Esc", tooltip="Go home"),
    ]

    page = getters.query_one("#page", ScorecardPage)
    status = getters.query_one("#status", StatusLine)

    def __init__(self, practice: Practice, interview: Interview) -> None:
        """Make the screen.

        Args:
            practice: The store, the rubric and the prices.
            interview: One that is over.
        """
        super().__init__()
        self._practice = practice
        self._interview = interview

    def compose(self) -> ComposeResult:
        """Lay out the page and the status line below it."""
        with Vertical(id="frame"):
            yield ScorecardPage(self._practice.rubric, self._interview, id="page")
            yield StatusLine(id="status")
            yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Score what is left, and look for a session to compare with."""
        self.page.focus_row()
        self.score_pending()
        self.look_back()

    @on(Entry.Entered, ".exchange")
    async def exchange_entered(self, message: Entry.Entered) -> None:
        """Open or close the card of an exchange."""
        await self.page.toggle(int(message.entry.key))

    @work(group="scoring")
    async def score_pending(self) -> None:
        """Wait for the scores that are still to come, showing each."""
        self._wait()
        try:
            async with aclosing(self._interview.scores.pending()) as scores:
                async for _ in scores:
                    await self.page.show_again()
                    self._wait()
        except StoreError as error:
            self.status.tell(str(error))
        self._wait()

    @work(group="earlier")
    async def look_back(self) -> None:
        """Compare with an earlier session, where there is one that was judged alike."""
        interview = self._interview
        try:
            found = await earlier(self._practice.store, interview.session, interview.transcript)
        except StoreError as error:
            self.status.tell(str(error))
            return
        if found is not None:
            await self.page.compare_with(found)

    @work(group="scoring")
    async def score_once_more(self, exchange: int) -> None:
        """Score one exchange again."""
        self.status.tell("Scoring it once more…")
        try:
            await self._interview.scores.again(exchange)
        except (Refused, StoreError) as error:
            self.status.tell(str(error))
        else:
            self.status.tell("Scored once more; the earlier score is kept beside it.")
            await self.page.show_again()

    def action_score_again(self) -> None:
        """Score the exchange of the row again."""
        exchange = self.page.focused_exchange()
        if exchange is not None:
            self.score_once_more(exchange)

    def action_replay(self) -> None:
        """Play the session."""
        self.post_message(OpenReplay(list(self._interview.events)))

    def action_home(self) -> None:
        """Go home."""
        self.post_message(GoHome())

    def _wait(self) -> None:
        awaited = self._interview.scores.outstanding
        self.status.turn = "The last score is on its way…" if awaited else ""
        bill = self._practice.prices.bill(self._interview.transcript.usage)
        cost, session = in_brief(bill), f"session {one_line(self._interview.session)}"
        self.status.facts = (*((Fact(cost, 0),) if cost else ()), Fact(session, 1))

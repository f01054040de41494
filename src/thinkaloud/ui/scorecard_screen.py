"""The scorecard of a session: scores what is left, and leads to its exchanges and beyond."""

from contextlib import aclosing

from textual import getters, on, work
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import ScreenResume
from textual.screen import Screen
from textual.widgets import Footer

from thinkaloud.app.earlier import earlier
from thinkaloud.app.interview import Interview
from thinkaloud.app.practice import Practice
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.errors import Refused, StoreError
from thinkaloud.domain.events import ExchangeUnscored
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.placing import place_of, question_of
from thinkaloud.domain.spending import in_brief
from thinkaloud.domain.takes import Takes, takes
from thinkaloud.ui.entry import Entry
from thinkaloud.ui.fact import Fact
from thinkaloud.ui.navigation import GoBack, GoHome, OpenComparison, OpenReplay, RetakeExchange
from thinkaloud.ui.score_again import ScoreAgain, ScoreAgainScreen
from thinkaloud.ui.scorecard_page import ScorecardPage
from thinkaloud.ui.status_line import StatusLine


def _any_app() -> type[App[object]]:
    return App


class ScorecardScreen(Screen[None]):
    """Waits for the last score, then leads to the replay or home."""

    CSS_PATH = "scorecard_screen.tcss"
    BINDING_GROUP_TITLE = "Scorecard"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        # Before the page can take these keys for scrolling.
        Binding("down", "app.focus_next", "Move", key_display="↑↓", priority=True),
        Binding("up", "app.focus_previous", "Move", show=False, priority=True),
        Binding("t", "retake", "Retake", tooltip="Take this question again"),
        Binding("c", "compare", "Compare", tooltip="Set the first take beside the newest one"),
        Binding("s", "score_again", "Score", tooltip="Score this exchange again"),
        Binding("r", "replay", "Replay", tooltip="Play this session"),
        Binding("escape", "back", "Back", key_display="Esc", tooltip="Go back"),
        Binding("h", "home", "Home", show=False, tooltip="Go home"),
    ]

    app = getters.app(_any_app)
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
        """Look for a session to compare with."""
        self.page.focus_row()
        self.look_back()

    @on(ScreenResume)
    async def come_back(self) -> None:
        """Show what has happened since: another take, another score."""
        await self.page.show_again()
        self.score_pending()

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
    async def score_once_more(self, exchange: int, wanted: ScoreAgain) -> None:
        """Score one exchange again."""
        self.status.tell("Scoring it once more…")
        judging = self._practice.judging(wanted.judge, wanted.samples)
        try:
            event = await self._interview.scores.again(exchange, judging)
        except (Refused, StoreError) as error:
            self.status.tell(str(error))
            return
        if isinstance(event, ExchangeUnscored):
            self.status.tell(f"No new score: {event.reason}")
        else:
            self.status.tell("Scored once more; the earlier score is kept beside it.")
        await self.page.show_again()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as textual has it
        """Offer on a row what can be done with its exchange."""
        exchange = self._focused()
        match action:
            case "retake":
                transcript = self._interview.transcript
                return exchange is not None and question_of(transcript, exchange) is not None
            case "compare":
                return exchange is not None and self._retaken(exchange) is not None
            case "score_again":
                return exchange is not None
            case _:
                return True

    def action_retake(self) -> None:
        """Take the question of the row again."""
        exchange = self._focused()
        if exchange is not None:
            self.post_message(RetakeExchange(self._interview.session, exchange.number))

    def action_compare(self) -> None:
        """Set the first take of the row's question beside its newest retake."""
        exchange = self._focused()
        found = None if exchange is None else self._retaken(exchange)
        if found is not None:
            again = found.again[-1].number
            transcript = self._interview.transcript
            self.post_message(OpenComparison(transcript, found.first.number, again))

    def action_score_again(self) -> None:
        """Ask how to score the exchange of the row again."""
        exchange = self._focused()
        if exchange is None:
            return

        def chosen(wanted: ScoreAgain | None) -> None:
            if wanted is not None:
                self.score_once_more(exchange.number, wanted)

        cast = self._practice.cast
        place = place_of(self._interview.transcript, exchange).lower()
        which = f"{place}, once more" if exchange.retake_of else place
        dialog = ScoreAgainScreen(which, (cast.judge, *cast.judges), cast.samples)
        self.app.push_screen(dialog, chosen)

    def action_replay(self) -> None:
        """Play the session."""
        self.post_message(OpenReplay(list(self._interview.events), self._interview.session))

    def action_back(self) -> None:
        """Go back to where the interview was begun, or its session chosen."""
        self.post_message(GoBack())

    def action_home(self) -> None:
        """Go home."""
        self.post_message(GoHome())

    def _focused(self) -> Exchange | None:
        number = self.page.focused_exchange()
        return None if number is None else self._interview.transcript.exchange(number)

    def _retaken(self, exchange: Exchange) -> Takes | None:
        """All takes of a question that was taken again, from any of them."""
        for each in takes(self._interview.transcript):
            numbers = [take.number for take in (each.first, *each.again)]
            if each.again and exchange.number in numbers:
                return each
        return None

    def _wait(self) -> None:
        awaited = self._interview.scores.outstanding
        self.status.turn = "The last score is on its way…" if awaited else ""
        bill = self._practice.prices.bill(self._interview.transcript.usage)
        cost, session = in_brief(bill), f"session {one_line(self._interview.session)}"
        self.status.facts = (*((Fact(cost, 0),) if cost else ()), Fact(session, 1))

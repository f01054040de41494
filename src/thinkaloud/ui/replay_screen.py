"""The replay of a session: the same conversation, at the pace it had or stepped by hand."""

from contextlib import aclosing

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer

from thinkaloud.app.replay import Player
from thinkaloud.domain.checkpoints import Checkpoints
from thinkaloud.domain.placing import place_of
from thinkaloud.domain.rubric import Rubric
from thinkaloud.ui.conversation import Conversation
from thinkaloud.ui.fact import Fact
from thinkaloud.ui.navigation import BranchOff, GoBack, RetakeExchange
from thinkaloud.ui.replay_keys import replay_keys
from thinkaloud.ui.scrub_bar import ScrubBar
from thinkaloud.ui.status_line import StatusLine

YOUR_TURN = "Your turn: Enter answers it yourself, → shows what you said."
BRING_IN_TO_TRY = "Bring it in first: thinkaloud import FILE, then try it yourself."
BRING_IN_TO_BRANCH = "Bring it in first: thinkaloud import FILE, then branch off."
NOT_BEGUN = "Nothing has been said yet: choose a later place to branch off from."
OVER = "Nothing is left to go on from here: choose an earlier place."


class ReplayScreen(Screen[None]):
    """Plays what was saved; changes nothing."""

    CSS_PATH = "replay_screen.tcss"
    BINDING_GROUP_TITLE = "Replay"
    BINDINGS = [*replay_keys()]  # noqa: RUF012 - as textual has it

    conversation = getters.query_one("#conversation", Conversation)
    bar = getters.query_one("#bar", ScrubBar)
    status = getters.query_one("#status", StatusLine)

    def __init__(self, rubric: Rubric, player: Player, session: str | None = None) -> None:
        """Make the screen.

        Args:
            rubric: Names of levels and dimensions.
            player: Holds the events, which add up to a session.
            session: Its id, where it lies in the store.
        """
        super().__init__()
        self._rubric = rubric
        self._player = player
        self._session = session
        self._checkpoints = Checkpoints(player.events)

    def compose(self) -> ComposeResult:
        """Lay out the conversation, the bar and the status line below it."""
        player = self._player
        with Vertical(id="frame"):
            yield Conversation(self._rubric, id="conversation")
            yield ScrubBar(player.landmarks, len(player.events), id="bar")
            yield StatusLine(id="status")
            yield Footer(compact=True, show_command_palette=False)

    async def on_mount(self) -> None:
        """Show what comes before the place to start at, and play."""
        visible = self._checkpoints.whole.scores_visible
        self.conversation.scores_visible = self.bar.scores_visible = visible
        await self._arrive()

    @work(group="replay", exclusive=True)
    async def play(self) -> None:
        """Show each event as its time comes."""
        self._stand()
        async with aclosing(self._player.play()) as events:
            async for _ in events:
                self._show()
        self._show()

    async def action_pause(self) -> None:
        """Pause, go on, or begin again at the end."""
        again = self._player.over
        self._player.toggle()
        if again:
            await self._arrive()
        self._stand()

    def action_step(self) -> None:
        """Show the events up to and with the next turn."""
        self._player.step()
        self._show()
        self.conversation.to_the_end()

    async def action_back(self) -> None:
        """Take the last turn away."""
        self._player.back()
        await self._arrive()

    async def action_next_question(self) -> None:
        """Go to where the next question was asked."""
        if self._player.next_question():
            await self._arrive()
        else:
            self.status.tell("That was the last question.", passing=True)

    async def action_previous_question(self) -> None:
        """Go to where this question was asked, or the one before."""
        self._player.previous_question()
        await self._arrive()

    async def action_question(self, number: int) -> None:
        """Go to a question by its number."""
        if self._player.question(number):
            await self._arrive()
        else:
            self.status.tell(f"Question {number} was not asked here.", passing=True)

    async def action_to_begin(self) -> None:
        """Go to before the first event."""
        await self._go_to(0)

    async def action_to_end(self) -> None:
        """Go to after the last event."""
        await self._go_to(len(self._player.events))

    @on(ScrubBar.Chosen)
    async def place_chosen(self, message: ScrubBar.Chosen) -> None:
        """Go where the bar was clicked on."""
        await self._go_to(message.place)

    def action_faster(self) -> None:
        """Take the next higher speed."""
        self._player.faster()
        self.play()

    def action_slower(self) -> None:
        """Take the next lower speed."""
        self._player.slower()
        self.play()

    def action_turn_page(self, direction: int) -> None:
        """Turn a page of the conversation."""
        self.conversation.turn_page(direction)

    async def action_try_it(self) -> None:
        """Stop at questions before their answers are shown, or no more."""
        self._player.toggle_try_it()
        await self._arrive()

    def action_answer_it(self) -> None:
        """Answer the question that is being stood at."""
        asked = self._player.your_turn
        if self._session is None:
            self.status.tell(BRING_IN_TO_TRY, passing=True)
        elif asked is not None:
            self.post_message(RetakeExchange(self._session, asked.exchange))

    def action_branch_off(self) -> None:
        """Go on differently from the last event that is shown."""
        player = self._player
        player.pause()
        self._stand()
        if self._session is None:
            self.status.tell(BRING_IN_TO_BRANCH, passing=True)
        elif player.place == 0:
            self.status.tell(NOT_BEGUN, passing=True)
        elif self.conversation.transcript.ended:
            self.status.tell(OVER, passing=True)
        else:
            self.post_message(BranchOff(self._session, player.place - 1))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as textual has it
        """Offer to answer a question only while one is being stood at."""
        return action != "answer_it" or self._player.your_turn is not None

    def action_leave_replay(self) -> None:
        """Go back to where the replay was opened."""
        self.post_message(GoBack())

    async def _go_to(self, place: int) -> None:
        self._player.jump(place)
        await self._arrive()

    async def _arrive(self) -> None:
        """Show how the session stood at the place that was gone to, and play on from there."""
        player = self._player
        shown = player.events[: player.place]
        await self.conversation.restart(shown, self._checkpoints.at(player.place))
        self.conversation.to_the_end()
        self.play()

    def _show(self) -> None:
        # While the screen is being taken away, the next event can fall on what is left of it.
        if not self.query(ScrubBar):
            return
        self.conversation.catch_up(self._player.events[: self._player.place])
        self._stand()

    def _stand(self) -> None:
        """Bring bar and status line up to date."""
        player = self._player
        self.bar.place = player.place
        self.status.go_on()
        self.status.turn = self._turn()
        exchanges = self.conversation.transcript.exchanges if self.conversation.shown else ()
        known = (
            Fact(place_of(self._checkpoints.whole, exchanges[-1]) if exchanges else "", 3),
            Fact("stops at questions" if player.try_it else "", 2),
            Fact(f"{player.speed:g}× speed, + -", 0),
            Fact(f"event {player.place} of {len(player.events)}", 1),
        )
        self.status.facts = tuple(each for each in known if each.words)

    def _turn(self) -> str:
        player = self._player
        if player.over:
            return "The end. Space plays it again."
        if player.your_turn is not None:
            return YOUR_TURN
        if player.playing:
            return "Playing"
        return "Paused" if player.place else "The beginning. Space plays it."

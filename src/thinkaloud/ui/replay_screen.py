"""The replay of a session: the same conversation, at the pace it had or stepped by hand."""

from contextlib import aclosing

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer

from thinkaloud.app.replay import Player
from thinkaloud.domain.placing import place_of
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.transcript import read
from thinkaloud.ui.conversation import Conversation
from thinkaloud.ui.fact import Fact
from thinkaloud.ui.navigation import GoBack
from thinkaloud.ui.status_line import StatusLine


class ReplayScreen(Screen[None]):
    """Plays what was saved; changes nothing."""

    CSS_PATH = "replay_screen.tcss"
    BINDING_GROUP_TITLE = "Replay"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        Binding(
            "space",
            "pause",
            "Pause or play",
            key_display="Space",
            tooltip="Pause, or go on; again at the end",
        ),
        Binding(
            "right", "step", "Step", key_display="←→", priority=True, tooltip="Show the next turn"
        ),
        Binding(
            "left", "back", "Step", show=False, priority=True, tooltip="Take the last turn away"
        ),
        Binding(
            "plus,equals_sign", "faster", "Faster", key_display="+", tooltip="Double the speed"
        ),
        Binding("minus", "slower", "Slower", key_display="-", tooltip="Halve the speed"),
        Binding("escape,q", "leave_replay", "Back", key_display="Esc", tooltip="Go back"),
    ]

    conversation = getters.query_one("#conversation", Conversation)
    status = getters.query_one("#status", StatusLine)

    def __init__(self, rubric: Rubric, player: Player) -> None:
        """Make the screen.

        Args:
            rubric: Names of levels and dimensions.
            player: Holds the events, which add up to a session.
        """
        super().__init__()
        self._rubric = rubric
        self._player = player
        self._whole = read(player.events)

    def compose(self) -> ComposeResult:
        """Lay out the conversation and the status line below it."""
        with Vertical(id="frame"):
            yield Conversation(self._rubric, id="conversation")
            yield StatusLine(id="status")
            yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show what comes before the place to start at, and play."""
        self.conversation.scores_visible = self._whole.scores_visible
        self.conversation.catch_up(self._player.events[: self._player.place])
        self.play()

    @work(group="replay", exclusive=True)
    async def play(self) -> None:
        """Show each event as its time comes."""
        self._stand()
        async with aclosing(self._player.play()) as events:
            async for _ in events:
                self._show()
        self._stand()

    async def action_pause(self) -> None:
        """Pause, go on, or begin again at the end."""
        if self._player.over:
            self._player.place = 0
            await self.conversation.restart([])
            if not self._player.playing:
                self._player.toggle()
            self.play()
        else:
            self._player.toggle()
        self._stand()

    def action_step(self) -> None:
        """Show the events up to and with the next turn."""
        self._player.step()
        self._show()

    async def action_back(self) -> None:
        """Take the last turn away."""
        over = self._player.over
        await self.conversation.restart(self._player.back())
        if over:
            self.play()
        self._stand()

    def action_faster(self) -> None:
        """Double the speed."""
        self._player.faster()
        self._stand()

    def action_slower(self) -> None:
        """Halve the speed."""
        self._player.slower()
        self._stand()

    def action_leave_replay(self) -> None:
        """Go back to where the replay was opened."""
        self.post_message(GoBack())

    def _show(self) -> None:
        self.conversation.catch_up(self._player.events[: self._player.place])
        self._stand()

    def _stand(self) -> None:
        player = self._player
        if player.over:
            self.status.turn = "The end. Space plays it again."
        else:
            self.status.turn = "Playing" if player.playing else "Paused"
        exchanges = self.conversation.transcript.exchanges if self.conversation.shown else ()
        place = (Fact(place_of(self._whole, exchanges[-1]), 1),) if exchanges else ()
        self.status.facts = (
            *place,
            Fact(f"{player.speed:g}× speed", 0),
            Fact(f"{player.place} of {len(player.events)}", 2),
        )

"""The interview: conversation, answer box and status line, wired together.

The way of an answer: `answered` here → `LiveConversation.take_turn` → `Interview.answer`, and each
event comes back through `Conversation.show`.
"""

from collections.abc import AsyncGenerator

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Footer, TextArea

from thinkaloud.app.interview import Happening, Interview
from thinkaloud.app.practice import Practice
from thinkaloud.domain.errors import Refused, StoreError
from thinkaloud.domain.events import AnswerGiven, ExchangeClosed
from thinkaloud.domain.speaking_time import count_words
from thinkaloud.ui import acts, commands
from thinkaloud.ui.answer_box import AnswerBox
from thinkaloud.ui.drafts import Drafts
from thinkaloud.ui.exchange_clock import exchange_seconds
from thinkaloud.ui.facts import facts
from thinkaloud.ui.live_conversation import LiveConversation
from thinkaloud.ui.navigation import GoBack, GoHome, OpenScorecard
from thinkaloud.ui.self_rating import SelfRating
from thinkaloud.ui.side_panel import SidePanel
from thinkaloud.ui.status_line import StatusLine
from thinkaloud.ui.whose_turn import Phase, whose_turn

TICK = 1.0
"""Seconds between two looks at the clock, and at what was recorded unseen."""


class InterviewScreen(Screen[None]):
    """One interview on the screen; leaving it loses nothing."""

    CSS_PATH = "interview_screen.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as textual has it
    BINDING_GROUP_TITLE = "Interview"
    AUTO_FOCUS = "#answer"
    BINDINGS = [  # noqa: RUF012
        Binding("enter", "scorecard", "Scorecard", tooltip="Open the scorecard"),
        Binding(
            "escape", "stop", "Stop", key_display="Esc", tooltip="Stop the interviewer's reply"
        ),
        Binding("escape", "back", "Back", key_display="Esc", tooltip="Go back to where you were"),
        *commands.bindings(),
        Binding("pageup", "scroll(-1)", "Earlier words", show=False, priority=True),
        Binding("pagedown", "scroll(1)", "Later words", show=False, priority=True),
    ]

    conversation = getters.query_one("#conversation", LiveConversation)
    box = getters.query_one("#answer", AnswerBox)
    status = getters.query_one("#status", StatusLine)
    panel = getters.query_one("#panel", SidePanel)

    def __init__(
        self,
        practice: Practice,
        interview: Interview,
        beginning: AsyncGenerator[Happening],
        note: str | None = None,
    ) -> None:
        """Make the screen.

        Args:
            practice: The store, the rubric and the clock.
            interview: A new interview, or a saved one.
            beginning: What starts it, or carries on with it.
            note: A sentence to say first.
        """
        super().__init__()
        self.interview = interview
        self._practice = practice
        self._beginning = beginning
        self._note = note
        self._saved = True
        self._end_asked = False
        self._phase_shown = Phase.LISTENING

    def compose(self) -> ComposeResult:
        """Lay out the conversation, the box below it, and the panel beside both."""
        with Vertical(id="frame"):
            with Horizontal(id="stage"):
                with Vertical(id="talk"):
                    rubric = self._practice.rubric
                    yield LiveConversation(self.interview, rubric, id="conversation")
                    yield AnswerBox(id="answer")
                yield SidePanel(id="panel")
            yield StatusLine(id="status")
            yield Footer(compact=True, show_command_palette=False)

    async def on_mount(self) -> None:
        """Show what there is already, take the draft up again, and begin."""
        store = self._practice.store
        self._drafts = Drafts(self.box, store, self.interview, self._saving)
        self.status.tell(self._note or "")
        if self.interview.events:
            self.conversation.recall()
            await self._drafts.recall()
        self.set_interval(TICK, self.conversation.follow)
        self.conversation.take_turn(self._beginning)

    async def keep_draft(self) -> bool:
        """Save what stands in the answer box; where that fails, say so and return False."""
        return await self._drafts.keep()

    @on(AnswerBox.Submitted)
    def answered(self, message: AnswerBox.Submitted) -> None:
        """Take an answer, a command, or an empty line."""
        text, word = message.text, commands.typed(message.text)
        self._stop_asking()
        if word is not None:
            self._slash(word)
        elif not self.interview.events:
            self.status.tell(acts.NOT_BEGUN)
        elif self.conversation.phase is not Phase.LISTENING:
            self.status.tell(acts.NOT_YOUR_TURN)
        elif not text.strip() and acts.something_is_owed(self.interview):
            self._begin(self.interview.carry_on)
        else:
            self._begin(lambda: self.interview.answer(text), said=text)

    def _begin(self, act: acts.TurnAct, said: str = "") -> None:
        """Begin an act; a refusal changes nothing and is said."""
        try:
            happenings = act()
        except Refused as refusal:
            self.status.tell(str(refusal))
            return
        if said:
            self.box.clear()
        self.status.hush()
        self.conversation.to_the_end()
        self.conversation.take_turn(happenings, said)

    def _slash(self, word: str) -> None:
        if word not in {*commands.BY_WORD, *commands.EVERYWHERE}:
            self.status.tell(f"There is no /{word}. There are: {commands.matching('')}")
            return
        self.box.clear()
        if word in commands.EVERYWHERE:
            self.call_later(self.run_action, commands.EVERYWHERE[word])
            return
        self._end_asked = True
        self.action_command(word)

    def action_command(self, word: str) -> None:
        """Do what a command says, if it can be done now."""
        act, beside = acts.turn_act(self.interview, word), acts.aside(self.interview, word)
        if word == "home":
            self.post_message(GoHome())
        elif not self.interview.events:
            self.status.tell(acts.NOT_BEGUN)
        elif beside is not None:
            self.conversation.do(beside)
        elif self.conversation.phase is not Phase.LISTENING:
            self.status.tell(acts.NOT_YOUR_TURN)
        elif word == "end" and not self._end_asked:
            self._end_asked = True
            self.status.tell(acts.SURE)
        elif act is not None:
            self._begin(act)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show only what can be done now."""
        replying = self.is_mounted and self.conversation.phase is not Phase.LISTENING
        transcript = self.interview.transcript if self.interview.events else None
        if action == "stop":
            return replying
        if action in {"scorecard", "back"}:
            return transcript is not None and transcript.ended
        if action == "command":
            return commands.is_live(str(parameters[0]), transcript, replying=replying)
        return True

    def action_stop(self) -> None:
        """Stop the reply, never the interview."""
        self.conversation.stop_reply()

    def action_scorecard(self) -> None:
        """Go to the scorecard of an interview that is over."""
        self.post_message(OpenScorecard(self.interview))

    def action_back(self) -> None:
        """Go back from an interview that is over."""
        self.post_message(GoBack())

    def action_scroll(self, direction: int) -> None:
        """Turn a page of the conversation."""
        step = max(1, self.conversation.size.height - 2)
        self.conversation.release_anchor()
        self.conversation.scroll_relative(y=direction * step, animate=False)

    @on(LiveConversation.Happened)
    def happened(self, message: LiveConversation.Happened) -> None:
        """Say how things stand; ask for the candidate's own view where an exchange closed."""
        for event in message.fresh:
            if isinstance(event, AnswerGiven):
                self._saved = True
                self._drafts.forgotten()
            if isinstance(event, ExchangeClosed):
                self._ask_for_rating(event.exchange)
        if message.fresh:
            self._end_asked = False
        if self.interview.events and self.interview.transcript.ended:
            self._stop_asking()
        if message.fresh or self.conversation.phase is not self._phase_shown:
            self._phase_shown = self.conversation.phase
            self.status.go_on()
            self.refresh_bindings()
        self._stand()

    def _ask_for_rating(self, exchange: int) -> None:
        """Ask about one exchange at a time, while nothing is typed and the interview goes on."""
        self._stop_asking()
        if not self.box.text:
            self.conversation.ask_for_rating(exchange)

    def _stop_asking(self) -> None:
        self.conversation.stop_asking()
        if isinstance(self.focused, SelfRating):
            self._focus()

    def _focus(self) -> None:
        """Put the focus where the next key belongs: the box, or after the end the conversation."""
        box = self.box
        (box if box.display else self.conversation).focus(scroll_visible=False)

    @on(LiveConversation.Told)
    def told(self, message: LiveConversation.Told) -> None:
        """Say it."""
        self.status.tell(message.sentence, passing=message.passing)

    @on(LiveConversation.NotSaved)
    def not_saved(self, message: LiveConversation.NotSaved) -> None:
        """Say it, and give back the words that nobody heard."""
        if message.said:
            self.box.give_back(message.said)
            self._drafts.forgotten()
        self._saving(message.error)

    @on(SelfRating.Rated)
    def rated(self, message: SelfRating.Rated) -> None:
        """Keep the candidate's own rating, then let the card be seen."""
        self.conversation.rate(message.exchange, message.level)
        self._focus()

    @on(TextArea.Changed)
    def text_changed(self) -> None:
        """Keep what is typed; offer the commands once a slash is."""
        self._drafts.changed()
        self._end_asked = False
        word = commands.typed(self.box.text)
        if word is not None:
            self.status.tell(commands.matching(word))
        elif self.box.text:
            self.status.hush()
        self._stand()

    def on_key(self, event: events.Key) -> None:
        """Let a letter typed anywhere go into the answer box."""
        letter = event.character if event.is_printable else None
        if letter and self.box.display and event.key not in self.active_bindings:
            event.stop()
            self.conversation.stop_asking()
            self.box.take_up(letter)

    def on_paste(self, event: events.Paste) -> None:
        """Let text pasted anywhere go into the answer box."""
        if self.box.display:
            self.conversation.stop_asking()
            self.box.take_up(event.text)

    def _saving(self, error: StoreError | None) -> None:
        """Take note of whether the last thing to be saved was."""
        self._saved = error is None
        if error is not None:
            self.status.tell(str(error))
        self._stand()

    def _stand(self) -> None:
        """Bring status line, panel and box up to date."""
        if not self.interview.events:
            return
        transcript = self.interview.transcript
        words = count_words(self.box.text)
        if transcript.ended and self.box.display:
            self.box.display = False
            self._focus()
        self.status.turn = whose_turn(
            transcript,
            self.conversation.phase,
            owes_reply=self.interview.owes_reply,
            scoring=self.interview.scores.outstanding,
        )
        bill = self._practice.prices.bill(transcript.usage)
        self.status.facts = facts(transcript, words, bill, saved=self._saved)
        seconds = exchange_seconds(self.interview.events, self._practice.clock())
        self.panel.stand(transcript, seconds, words, bill)

"""The library: all saved sessions, found by what was said in them."""

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList

from thinkaloud.app.practice import Practice
from thinkaloud.app.shelf import Shelf
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.summary import Found
from thinkaloud.domain.transcript import BrokenTranscript
from thinkaloud.ui.fact import Fact
from thinkaloud.ui.line_editor import LineEditor
from thinkaloud.ui.navigation import GoBack, OpenSession, ReplaySession, RetakeQuestion
from thinkaloud.ui.session_list import SessionList
from thinkaloud.ui.status_line import StatusLine

LISTED = 200
"""Sessions that are listed at once; searching narrows the rest."""

TITLE, TAGS, QUESTION = "title", "tags", "question"
"""What the line at the foot is asked for."""


class LibraryScreen(Screen[None]):
    """Finds, names, tags and deletes sessions; opening one is the app's to do."""

    CSS_PATH = "library_screen.tcss"
    BINDING_GROUP_TITLE = "Library"
    AUTO_FOCUS = "#list"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        Binding("slash", "search", "Find", key_display="/", tooltip="Look for words, #tags"),
        Binding("r", "replay", "Replay", tooltip="Play this session"),
        Binding("t", "retake", "Retake", show=False, tooltip="Take one of its questions again"),
        Binding("n", "rename", "Name", tooltip="Give this session a title"),
        Binding("number_sign", "tag", "Tag", key_display="#", tooltip="Put tags on this session"),
        Binding("d,delete", "delete", "Delete", key_display="d", tooltip="Delete this session"),
        Binding("u", "put_back", "Undo", tooltip="Put back what was deleted, until you leave"),
        Binding("escape,q", "back", "Back", key_display="Esc", tooltip="Go back"),
    ]

    search = getters.query_one("#search", Input)
    rows = getters.query_one("#list", SessionList)
    editor = getters.query_one("#editor", LineEditor)
    status = getters.query_one("#status", StatusLine)

    def __init__(self, practice: Practice, shelf: Shelf) -> None:
        """Make the screen.

        Args:
            practice: The store, the rubric and the clock.
            shelf: Holds what was deleted since the app was opened.
        """
        super().__init__()
        self._practice = practice
        self._shelf = shelf
        self._settled: str | None = None

    def compose(self) -> ComposeResult:
        """Lay out the search, the list, the line at the foot, and the status."""
        with Vertical(id="frame"):
            yield Input(
                placeholder='Search: words, "a phrase", #tag, is:unfinished',
                id="search",
                compact=True,
            )
            yield SessionList(id="list")
            yield LineEditor(id="editor")
            yield StatusLine(id="status")
            yield Footer(compact=True, show_command_palette=False)

    def on_screen_resume(self) -> None:
        """List the sessions as they are now."""
        self.list_sessions()

    @work(group="library", exclusive=True)
    async def list_sessions(self, keep: str | None = None) -> None:
        """List what the search holds for; the highlight stays on its session, or goes to `keep`."""
        searched = self.search.value
        try:
            found = await self._practice.store.sessions(searched, LISTED)
        except StoreError as error:
            self.status.tell(str(error))
            return
        now = self._practice.clock()
        self._settled = self.rows.list_sessions(found.sessions, keep, self._practice.rubric, now)
        self.refresh_bindings()
        self._count(found, searched)

    @on(Input.Changed, "#search")
    def search_changed(self) -> None:
        """Look as it is typed."""
        self.list_sessions()

    @on(Input.Submitted, "#search")
    def searched(self) -> None:
        """Go to what was found."""
        self.rows.focus()

    @on(OptionList.OptionSelected)
    def chosen(self, message: OptionList.OptionSelected) -> None:
        """Carry on with a session, or read its scorecard."""
        self.post_message(OpenSession(message.option.id or ""))

    @on(OptionList.OptionHighlighted)
    def highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Say more about the session of the row; what was said of a change stays until a move."""
        if message.option_id != self._settled:
            self.status.hush()
        self._settled = message.option_id
        self._say_more()
        self.refresh_bindings()

    @on(LineEditor.Given)
    def line_given(self, message: LineEditor.Given) -> None:
        """Save the title or the tags, or go into a retake."""
        self.rows.focus()
        session = self.rows.session
        if session is None:
            return
        if message.about != QUESTION:
            self.change(session, message.about, message.text)
        elif message.text.strip().isdecimal():
            self.post_message(RetakeQuestion(session, int(message.text)))
        else:
            self.status.tell("A question is asked for by its number in the sheet.")

    @on(LineEditor.Left)
    def line_left(self) -> None:
        """Leave things as they were."""
        self.rows.focus()

    @work(group="change")
    async def change(self, session: str, about: str, text: str) -> None:
        """Give a session a title, or tags."""
        try:
            if about == TITLE:
                await self._shelf.rename(session, text)
            else:
                await self._shelf.tag(session, text)
        except StoreError as error:
            self.status.tell(str(error))
        except BrokenTranscript as error:
            self.status.tell(f"This session cannot be read: {error}.")
        self.list_sessions(session)

    @work(group="change")
    async def delete_session(self, session: str) -> None:
        """Delete a session; the highlight goes to the next one."""
        shown, neighbour = self.rows.summary, self.rows.neighbour
        title = session if shown is None else one_line(shown.title)
        try:
            await self._shelf.remove(session)
        except StoreError as error:
            self.status.tell(str(error))
            return
        self.status.tell(f"Deleted {title}. Until you leave the app, u puts it back.")
        self.list_sessions(neighbour)

    @work(group="change")
    async def put_back(self) -> None:
        """Put back what was deleted last."""
        try:
            session = await self._shelf.put_back()
        except StoreError as error:
            self.status.tell(str(error))
            return
        if session is not None:
            self.status.tell("It is back.")
        self.list_sessions(session)

    def action_search(self) -> None:
        """Go to the search."""
        self.search.focus()

    def action_replay(self) -> None:
        """Play the session of the row."""
        session = self.rows.session
        if session is not None:
            self.post_message(ReplaySession(session))

    def action_retake(self) -> None:
        """Ask which question to take again."""
        self.editor.ask(QUESTION, "Take again", "", "number of the question")

    def action_rename(self) -> None:
        """Ask for a title."""
        shown = self.rows.summary
        if shown is not None:
            remark = "empty: called after its prep sheet again"
            self.editor.ask(TITLE, "Title", one_line(shown.title), remark)

    def action_tag(self) -> None:
        """Ask for tags."""
        shown = self.rows.summary
        if shown is not None:
            tags = " ".join(map(one_line, shown.tags))
            self.editor.ask(TAGS, "Tags", tags, "as many as you like, parted by spaces")

    def action_delete(self) -> None:
        """Delete the session of the row."""
        session = self.rows.session
        if session is not None:
            self.delete_session(session)

    def action_put_back(self) -> None:
        """Put back what was deleted last."""
        self.put_back()

    def action_back(self) -> None:
        """Leave the search, or the library."""
        if self.focused is self.search:
            self.search.value = ""
            self.rows.focus()
        else:
            self.post_message(GoBack())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as textual has it
        """Offer what can be done now; letters belong to a line that is being typed."""
        if not self.is_mounted:
            return True
        if action == "search":
            return self.focused is self.rows
        if action in {"replay", "retake", "rename", "tag", "delete"}:
            return self.focused is self.rows and self.rows.session is not None
        if action == "put_back":
            return self.focused is self.rows and bool(self._shelf.removed)
        return True

    def _count(self, found: Found, searched: str) -> None:
        if not found.total:
            self.status.turn = "Nothing was found." if searched.strip() else "No sessions yet."
        elif found.total > len(found.sessions):
            self.status.turn = f"The newest {LISTED} of {found.total:,}; a search narrows them."
        else:
            what = "found" if searched.strip() else "saved"
            self.status.turn = f"{found.total} {what}"
        self._say_more()

    def _say_more(self) -> None:
        shown = self.rows.summary
        facts: list[Fact] = []
        if shown is not None:
            if shown.origin is not None:
                facts.append(Fact(f"branch of {one_line(shown.origin)}", 2))
            facts += [Fact(one_line(shown.interviewer), 0), Fact(f"session {shown.session}", 1)]
        self.status.facts = tuple(facts)

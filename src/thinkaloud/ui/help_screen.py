"""Help: the keys that work where the reader comes from, and how scores come about."""

from collections.abc import Callable, Iterator, Mapping

from textual.app import App, ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import HorizontalGroup, VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Footer, Static

from thinkaloud.domain.rubric import Rubric


class HelpScreen(ModalScreen[None]):
    """Made from the live bindings of the widgets and from the rubric; there is no other list."""

    CSS_PATH = "help_screen.tcss"
    BINDING_GROUP_TITLE = "Help"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        Binding("escape,f1,q", "dismiss", "Close", key_display="Esc", tooltip="Close the help"),
    ]

    def __init__(
        self,
        bindings: Mapping[str, ActiveBinding],
        rubric: Rubric,
        key_name: Callable[[Binding], str],
    ) -> None:
        """Make the screen.

        Args:
            bindings: The live bindings of the screen below.
            rubric: What scores rest on.
            key_name: Says a key as it is shown.
        """
        super().__init__()
        self._live = bindings
        self._rubric = rubric
        self._key_name = key_name

    def compose(self) -> ComposeResult:
        """Lay out the keys by where they work, then the rubric."""
        with VerticalScroll(id="help"):
            for title, keys in _by_place(self._live, self._key_name):
                yield Static(Content(title), classes="heading")
                for key, meaning in keys:
                    yield HelpLine(key, meaning)
            yield Static(Content("What is scored"), classes="heading")
            for part in self._rubric.dimensions:
                yield HelpLine(part.name, part.question)
            yield Static(Content("Levels"), classes="heading")
            for level, name in enumerate(self._rubric.level_names, 1):
                yield HelpLine(str(level), name)
            yield Static(Content("How to read the figures"), classes="heading")
            for sentence in self._rubric.reading:
                yield Static(Content(sentence), classes="paragraph")
        yield Footer(compact=True, show_command_palette=False)


class HelpLine(HorizontalGroup):
    """A key or a name, and what it means."""

    def __init__(self, name: str, meaning: str) -> None:
        super().__init__()
        self._cells = (name, meaning)

    def compose(self) -> ComposeResult:
        """Lay out the two cells."""
        name, meaning = self._cells
        yield Static(Content(name), classes="key")
        yield Static(Content(meaning), classes="meaning")


def _by_place(
    live: Mapping[str, ActiveBinding], key_name: Callable[[Binding], str]
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each titled place that has keys; several keys for one act make one line."""
    places: dict[DOMNode, dict[str, list[Binding]]] = {}
    for node, binding, enabled, _ in live.values():
        if enabled and binding.description and node.BINDING_GROUP_TITLE:
            places.setdefault(node, {}).setdefault(_act(binding), []).append(binding)
    for node in sorted(places, key=_rank):
        acts = dict(sorted(places[node].items(), key=lambda act: not act[1][0].show))
        yield (
            node.BINDING_GROUP_TITLE or "",
            [(_keys(bindings, key_name), act) for act, bindings in acts.items()],
        )


def _rank(node: DOMNode) -> int:
    """The screen's keys come first, the fine print of single widgets last."""
    return 0 if isinstance(node, Screen) else 1 if isinstance(node, App) else 2


def _act(binding: Binding) -> str:
    return binding.tooltip or binding.description


def _keys(bindings: list[Binding], key_name: Callable[[Binding], str]) -> str:
    return ", ".join(dict.fromkeys(key_name(binding) for binding in bindings))

"""The dialog before an exchange is scored again: by which judge, and asked how often."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalGroup
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from thinkaloud.app.ports import Judge
from thinkaloud.domain.clean import one_line
from thinkaloud.ui.choice import Choice

MOST_SAMPLES = 5


@dataclass(frozen=True)
class ScoreAgain:
    """How to score again."""

    judge: Judge
    samples: int


class Setting(Choice, inherit_bindings=False):
    """A row of the dialog, on which Enter scores."""

    BINDINGS = [  # noqa: RUF012 - as textual has it
        Binding("left", "move(-1)", "Change", key_display="←→"),
        Binding("right", "move(1)", "Change", show=False),
        Binding("enter", "begin", "Score", tooltip="Score it this way"),
    ]


class ScoreAgainScreen(ModalScreen[ScoreAgain | None]):
    """Gives back how to score, or nothing where it was left."""

    CSS_PATH = "score_again.tcss"
    BINDING_GROUP_TITLE = "Score again"
    AUTO_FOCUS = "#judge"
    BINDINGS = [  # noqa: RUF012 - as textual has it
        Binding("down", "app.focus_next", "Move", key_display="↑↓", priority=True),
        Binding("up", "app.focus_previous", "Move", show=False, priority=True),
        Binding("escape", "leave", "Not now", key_display="Esc", tooltip="Do not score it again"),
    ]

    judge = getters.query_one("#judge", Setting)
    samples = getters.query_one("#samples", Setting)

    def __init__(self, place: str, judges: Sequence[Judge], samples: int) -> None:
        """Make the dialog.

        Args:
            place: Which exchange it is, in words.
            judges: Who can judge, at least one; the first is offered.
            samples: How often a judge is asked, unless something else is chosen.
        """
        super().__init__()
        self._place = place
        self._judges = judges
        self._usual = min(samples, MOST_SAMPLES)

    def compose(self) -> ComposeResult:
        """Lay out the two settings."""
        with VerticalGroup(id="dialog"):
            yield Static(Content(f"Score again · {self._place}"), id="heading")
            yield Setting("Judge", [_judge(each) for each in self._judges], id="judge")
            yield Setting("Samples", _counts(self._judges[0]), id="samples")
            yield Static(Content("The scores it has are kept beside the new one."), id="kept")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Offer as many samples as usual."""
        self._offer_samples()

    @on(Choice.Changed, "#judge")
    def judge_changed(self) -> None:
        """Offer as many samples as make sense with this judge."""
        self._offer_samples()

    @on(Choice.Accepted)
    def accept(self) -> None:
        """Give back what was chosen."""
        self.dismiss(ScoreAgain(self._chosen(), self.samples.place + 1))

    def action_leave(self) -> None:
        """Leave things as they are."""
        self.dismiss(None)

    def _offer_samples(self) -> None:
        self.samples.offer(_counts(self._chosen()), self._usual - 1)

    def _chosen(self) -> Judge:
        return self._judges[self.judge.place]


def _judge(judge: Judge) -> tuple[str, str]:
    return one_line(judge.name), "a rule of thumb" if judge.shows_band_only else ""


def _counts(judge: Judge) -> list[tuple[str, str]]:
    if judge.shows_band_only:
        return [("1", "an estimate is the same every time")]
    several = [(str(count), "their mean, with its spread") for count in range(2, MOST_SAMPLES + 1)]
    return [("1", "asked once"), *several]

"""The line that opens an exchange: which question it is, of how many, and its theme."""

from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widgets import Rule, Static

from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.placing import place_of, theme_of
from thinkaloud.domain.transcript import Transcript


class QuestionHeading(HorizontalGroup):
    """A heading with a hairline, so that the eye finds where each question begins."""

    def __init__(self, transcript: Transcript, exchange: Exchange) -> None:
        super().__init__()
        again = "once more" if exchange.retake_of else None
        rest = (part for part in (theme_of(transcript, exchange), again) if part)
        self._place = place_of(transcript, exchange)
        self._rest = "".join(f" · {part}" for part in rest)

    def compose(self) -> ComposeResult:
        """Lay out the words and the line."""
        yield Static(Content.assemble((self._place, "bold"), self._rest), classes="place")
        yield Rule()

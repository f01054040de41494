"""All that was said in one take of a question, with the quoted words underlined."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup

from thinkaloud.domain.card_quotes import quoted_spans
from thinkaloud.domain.exchange import Exchange, Role
from thinkaloud.ui.speech import Speech, Voice


class TakeText(VerticalGroup):
    """The turns of both sides, one below the other; the question is not among them."""

    def __init__(self, exchange: Exchange, interviewer: str) -> None:
        """Make the text.

        Args:
            exchange: What was said; the evidence of its newest score is underlined.
            interviewer: Name of who asks.
        """
        super().__init__()
        self._exchange = exchange
        self._interviewer = interviewer

    def compose(self) -> ComposeResult:
        """Lay out the turns."""
        score = self._exchange.score
        for place, turn in enumerate(self._exchange.turns):
            if turn.role is Role.INTERVIEWER:
                yield Speech(self._interviewer, turn.text, Voice.INTERVIEWER)
            else:
                marked = [] if score is None else quoted_spans(score, place)
                yield Speech("You", turn.text, Voice.CANDIDATE, marked=marked)

"""The end of an exchange in the conversation: the candidate's own rating, then the score."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.rubric import Rubric
from thinkaloud.ui.score_card import ScoreCard, UnscoredCard
from thinkaloud.ui.self_rating import SelfRating


class ExchangeEnd(VerticalGroup):
    """The place that a score has in the conversation, whenever it comes."""

    def __init__(self, place: str, exchange: Exchange, rubric: Rubric) -> None:
        super().__init__()
        self._place = place
        self._exchange = exchange
        self._rubric = rubric
        self._asking = False
        self._expected = False

    @property
    def asking(self) -> bool:
        """Whether the candidate's own rating is waited for, and the card with it."""
        return self._asking

    def compose(self) -> ComposeResult:
        """Lay out the question, the card, or what is known so far."""
        exchange = self._exchange
        if self._asking:
            yield SelfRating(exchange.number, self._rubric)
        elif exchange.unscored is not None:
            yield UnscoredCard(self._place, exchange.unscored)
        elif exchange.score is not None:
            yield ScoreCard(self._place, exchange.score, self._rubric, exchange.self_rating)
        elif self._expected:
            yield Static(Content("The score is on its way."), classes="expected")

    def stand(self, exchange: Exchange) -> None:
        """Show the exchange as it stands now."""
        self._exchange = exchange
        self.refresh(recompose=True)

    def expect(self) -> None:
        """Say that a score will come."""
        self._expected = True
        self.refresh(recompose=True)

    def ask(self) -> None:
        """Ask for the candidate's own rating first, where a score is expected."""
        self._asking = self._expected
        self.refresh(recompose=True)

    def stop_asking(self) -> None:
        """Show the card, or that it is on its way."""
        self._asking = False
        self.refresh(recompose=True)

"""The quiet side panel of wide terminals: where the interview is, how long, and at what cost."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from thinkaloud.domain.placing import place_of, theme_of
from thinkaloud.domain.prices import Bill
from thinkaloud.domain.speaking_time import SOFT_MARK, counted, minutes, seconds_to_say
from thinkaloud.domain.spending import kinds, money
from thinkaloud.domain.transcript import Transcript
from thinkaloud.ui.gauge import EMPTY, FULL

STEPS = 15
"""Columns of the bar that the soft mark stands at the end of."""


class SidePanel(Vertical):
    """Told how things stand; knows nothing by itself."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as in textual
        super().__init__(id=id)
        self._place = Static(classes="block")
        self._clock = Static(classes="block")
        self._answer = Static(classes="block")
        self._cost = Static(classes="block")

    def compose(self) -> ComposeResult:
        """Lay out the four blocks."""
        yield self._place
        yield self._clock
        yield self._answer
        yield self._cost

    def stand(self, transcript: Transcript, seconds: float, words: int, bill: Bill) -> None:
        """Show how things stand.

        Args:
            transcript: The session.
            seconds: How long the exchange has been running.
            words: How many words stand in the answer box.
            bill: What the session has cost so far.
        """
        paused = " · paused" if transcript.paused else ""
        clock = Content.assemble(("This exchange\n", "dim"), f"{minutes(seconds)}{paused}")
        for block, content in (
            (self._place, _place(transcript)),
            (self._clock, clock),
            (self._answer, _answer(words)),
            (self._cost, _cost(bill)),
        ):
            if block.content != content:
                block.update(content)


def _place(transcript: Transcript) -> Content:
    if not transcript.exchanges or transcript.ended:
        return Content("The interview is over." if transcript.ended else "")
    exchange = transcript.exchanges[-1]
    total = len(transcript.plan)
    over = {each.question for each in transcript.exchanges if each.question in transcript.plan}
    bar = FULL * len(over) + EMPTY * (total - len(over)) if total <= STEPS else ""
    theme = theme_of(transcript, exchange)
    return Content("\n").join(
        [
            Content.styled(place_of(transcript, exchange), "bold"),
            *([Content(theme)] if theme else []),
            *([Content.styled(bar, "dim")] if bar else []),
        ]
    )


def _answer(words: int) -> Content:
    seconds = seconds_to_say(words)
    steps = min(STEPS, seconds * STEPS // SOFT_MARK)
    bar = FULL * steps + EMPTY * (STEPS - steps)
    spoken = f"{counted(words)}, {minutes(seconds)} aloud"
    mark = "longer than two minutes" if seconds > SOFT_MARK else ""
    return Content.assemble(
        ("Your answer\n", "dim"), f"{spoken}\n", f"{bar} {minutes(SOFT_MARK)}\n", (mark, "italic")
    )


def _cost(bill: Bill) -> Content:
    if not bill.tokens:
        return Content("")
    lines = [*kinds(bill)]
    if bill.money is not None:
        lines.append(f"about {money(bill.money, bill.currency)}")
    return Content.assemble(("Tokens so far\n", "dim"), "\n".join(lines))

"""The quiet side panel of wide terminals: where the interview is, and how long the answer gets."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from thinkaloud.domain.transcript import Transcript
from thinkaloud.ui.gauge import EMPTY, FULL
from thinkaloud.ui.question_heading import place_of, theme_of
from thinkaloud.ui.speaking_time import SOFT_MARK, counted, minutes, seconds_to_say

STEPS = 15
"""Columns of the bar that the soft mark stands at the end of."""


class SidePanel(Vertical):
    """Told how things stand; knows nothing by itself."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as in textual
        super().__init__(id=id)
        self._place = Static(classes="block")
        self._clock = Static(classes="block")
        self._answer = Static(classes="block")

    def compose(self) -> ComposeResult:
        """Lay out the three blocks."""
        yield self._place
        yield self._clock
        yield self._answer

    def stand(self, transcript: Transcript, seconds: float, words: int) -> None:
        """Show how things stand.

        Args:
            transcript: The session.
            seconds: How long the exchange has been running.
            words: How many words stand in the answer box.
        """
        paused = " · paused" if transcript.paused else ""
        clock = Content.assemble(("This exchange\n", "dim"), f"{minutes(seconds)}{paused}")
        blocks = ((self._place, _place(transcript)), (self._clock, clock))
        for block, content in (*blocks, (self._answer, _answer(words))):
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

"""The line that opens an exchange: which question it is, of how many, and its theme."""

from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widgets import Rule, Static

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.pack import Question
from thinkaloud.domain.transcript import Exchange, Transcript


def place_of(transcript: Transcript, exchange: Exchange) -> str:
    """Return where an exchange stands: `Question 2 of 10`, or `Your questions` at the close."""
    if exchange.question is None:
        return "Your questions"
    if exchange.question not in transcript.plan:
        return "Question"
    return f"Question {transcript.plan.index(exchange.question) + 1} of {len(transcript.plan)}"


def question_of(transcript: Transcript, exchange: Exchange) -> Question | None:
    """Return the sheet's question of an exchange; a file from elsewhere may name one it lacks."""
    if exchange.question is None:
        return None
    try:
        return transcript.pack.question(exchange.question)
    except KeyError:
        return None


def theme_of(transcript: Transcript, exchange: Exchange) -> str | None:
    """Return the theme of an exchange in one line, where the sheet gives it one."""
    question = question_of(transcript, exchange)
    return one_line(question.theme) if question and question.theme else None


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

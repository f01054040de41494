"""Where an exchange stands in its session, in the words that every screen uses."""

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.pack import Question
from thinkaloud.domain.transcript import Transcript


def place_of(transcript: Transcript, exchange: Exchange) -> str:
    """Return where an exchange stands: `Question 2 of 10`, or `Your questions` at the close."""
    if exchange.question is None:
        return "Your questions"
    if exchange.question not in transcript.plan:
        return "Question"
    return f"Question {transcript.plan.index(exchange.question) + 1} of {len(transcript.plan)}"


def number_of(transcript: Transcript, exchange: Exchange) -> str:
    """Return the place of a question in the plan, as a figure."""
    question = question_of(transcript, exchange)
    if question is None or question.number not in transcript.plan:
        return ""
    return str(transcript.plan.index(question.number) + 1)


def title_of(transcript: Transcript, exchange: Exchange) -> str:
    """Return a short title for a row: the theme, or else the beginning of the question."""
    if exchange.question is None:
        return "Your questions"
    return theme_of(transcript, exchange) or one_line(exchange.text)


def theme_of(transcript: Transcript, exchange: Exchange) -> str | None:
    """Return the theme of an exchange in one line, where the sheet gives it one."""
    question = question_of(transcript, exchange)
    return one_line(question.theme) if question and question.theme else None


def question_of(transcript: Transcript, exchange: Exchange) -> Question | None:
    """Return the sheet's question of an exchange; a closing round has none."""
    if exchange.question is None:
        return None
    return transcript.pack.question(exchange.question)

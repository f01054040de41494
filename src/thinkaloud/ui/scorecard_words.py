"""Sentences that only the scorecard on the screen has."""

from thinkaloud.app.earlier import Earlier
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.comparison import changes
from thinkaloud.domain.comparison_words import judges_words, step_words
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.score import ExchangeScore
from thinkaloud.domain.score_comparison import compare_scores
from thinkaloud.domain.scorecard import Scorecard
from thinkaloud.domain.scorecard_words import strongest_place
from thinkaloud.domain.transcript import Transcript


def since_words(found: Earlier, card: Scorecard, rubric: Rubric) -> str:
    """Return how each dimension changed since an earlier session."""
    when = found.started.astimezone()
    told = [
        f"{rubric.dimension(dimension).name.lower()} {change}"
        for dimension, change in changes(found.card, card).items()
    ]
    return f"{when.day} {when:%b %Y}: {', '.join(told)}."


def newest_beside_words(before: ExchangeScore, newest: ExchangeScore, rubric: Rubric) -> str:
    """Return how the newest score of an exchange differs from the one before, if it can be said."""
    compared = compare_scores(before, newest)
    steps = [
        (part.name.lower(), compared.dimensions[part.dimension].step) for part in rubric.dimensions
    ]
    told = [
        f"{name} {words}"
        for name, step in (*steps, ("together", compared.together))
        if (words := step_words(step))
    ]
    sentences = (
        f"The newest beside the one before: {'; '.join(told)}." if told else None,
        judges_words((before, newest)),
    )
    return " ".join(sentence for sentence in sentences if sentence)


def strongest_words(card: Scorecard, transcript: Transcript, rubric: Rubric) -> str | None:
    """Return the quote that shows the most, with where it was said and what it does."""
    if card.strongest is None:
        return None
    quote = one_line(card.strongest.evidence.quote)
    return f"“{quote}” ({strongest_place(card, transcript, rubric)})"

"""What a session's scorecard says in sentences."""

from collections.abc import Iterator

from thinkaloud.app.earlier import Earlier
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.comparison import changes
from thinkaloud.domain.placing import place_of
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.scorecard import FEWEST_SCORABLE, Scorecard
from thinkaloud.domain.transcript import Transcript
from thinkaloud.ui.speaking_time import minutes, seconds_to_say


def remarks(card: Scorecard) -> Iterator[str]:
    """Yield how far the figures carry, what is left out of them, and what was not scored."""
    if card.awaited:
        yield f"{_count(len(card.awaited), 'exchange')} still being scored."
    if len(card.scorable) < FEWEST_SCORABLE:
        yield (
            f"{_count(len(card.scorable), 'exchange')} could be scored. A figure for the session "
            f"needs {FEWEST_SCORABLE}; until then each exchange stands by itself."
        )
    elif card.band is not None:
        yield "A rule-of-thumb estimate, good for a band and no more."
    elif card.reflectiveness is not None:
        yield "Figures are good to about half a level either way."
    if card.mixed:
        yield f"Different judges scored here: {', '.join(map(one_line, card.scorers))}."
    total = len(card.rows)
    if card.not_scorable:
        yield f"{len(card.not_scorable)} of {total} could not be scored."
    if card.unscored:
        yield f"{len(card.unscored)} of {total} unscored, because a judge failed."
    if card.recital is not None:
        yield f"On average, {card.recital:.0%} of an answer matches its sample."
    if card.longest_turn:
        aloud = minutes(seconds_to_say(card.longest_turn))
        yield f"Longest turn: {card.longest_turn} words, {aloud} aloud."


def since_words(found: Earlier, card: Scorecard, rubric: Rubric) -> str:
    """Return how each dimension changed since an earlier session."""
    when = found.started.astimezone()
    told = [
        f"{rubric.dimension(dimension).name.lower()} {change}"
        for dimension, change in changes(found.card, card).items()
    ]
    return f"{when.day} {when:%b %Y}: {', '.join(told)}."


def strongest_words(card: Scorecard, transcript: Transcript, rubric: Rubric) -> str | None:
    """Return the quote that shows the most, with where it was said and what it does."""
    found = card.strongest
    if found is None:
        return None
    items = {item.code: item.label for item in rubric.dimension(found.dimension).items}
    where = place_of(transcript, transcript.exchange(found.exchange))
    label = items.get(found.evidence.item, "")
    remark = ", ".join(part for part in (label, where.lower()) if part)
    return f"“{one_line(found.evidence.quote)}” ({remark})"


def practise_words(card: Scorecard, rubric: Rubric) -> str | None:
    """Return the invitation of the item to work on next."""
    wanted = card.practise
    if wanted is None:
        return None
    part = rubric.dimension(wanted.dimension)
    item = part.item(wanted.item)
    return f"{part.name}: {item.next_move or item.text}"


def _count(number: int, noun: str) -> str:
    return f"{'One' if number == 1 else number} {noun}{'' if number == 1 else 's'}"

"""What a session's scorecard says in sentences, wherever it is shown."""

from collections.abc import Iterator

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.placing import place_of
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.scorecard import FEWEST_SCORABLE, Scorecard
from thinkaloud.domain.speaking_time import minutes, seconds_to_say
from thinkaloud.domain.transcript import Transcript


def remarks(card: Scorecard) -> Iterator[str]:
    """Yield how far the figures carry, what is left out of them, and what was not scored."""
    if card.awaited:
        yield f"{_count(len(card.awaited))} still to be scored."
    if len(card.scorable) < FEWEST_SCORABLE:
        yield (
            f"{_count(len(card.scorable))} could be scored. A figure for the session "
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


def strongest_place(card: Scorecard, transcript: Transcript, rubric: Rubric) -> str:
    """Return what the strongest quote shows and where it was said; nothing where there is none."""
    found = card.strongest
    if found is None:
        return ""
    labels = {item.code: item.label for item in rubric.dimension(found.dimension).items}
    where = place_of(transcript, transcript.exchange(found.exchange)).lower()
    return ", ".join(part for part in (labels.get(found.evidence.item), where) if part)


def practise_words(card: Scorecard, rubric: Rubric) -> str | None:
    """Return the invitation of the item to work on next."""
    wanted = card.practise
    if wanted is None:
        return None
    part = rubric.dimension(wanted.dimension)
    item = part.item(wanted.item)
    return f"{part.name}: {item.next_move or item.text}"


def _count(number: int) -> str:
    return {0: "No exchange", 1: "One exchange"}.get(number, f"{number} exchanges")

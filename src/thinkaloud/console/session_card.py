"""The scorecard of a session as lines of plain text."""

from collections.abc import Iterator

from thinkaloud.console.cards import NAME_WIDTH
from thinkaloud.domain.card_rows import Row
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import DimensionScore, ScoreState
from thinkaloud.domain.scorecard import FEWEST_SCORABLE, Scorecard, SessionLevel, scorecard
from thinkaloud.domain.standing import level_words
from thinkaloud.domain.transcript import Transcript

LONGEST_QUESTION = 44


def session_card_lines(transcript: Transcript, rubric: Rubric) -> Iterator[str]:
    """Yield the scorecard: levels of the session, of each exchange, and what to practise."""
    card = scorecard(transcript)
    if not card.rows:
        answered = any(each.answers for each in transcript.exchanges)
        yield (
            "No question is finished yet, so nothing is scored."
            if answered
            else "Nothing was answered, so there is nothing to score."
        )
        return
    estimate = any(row.score is not None and row.score.is_estimate for row in card.rows)
    yield f"Scored by {', '.join(card.scorers) or 'nobody yet'}" + (
        ", a rule-of-thumb estimate" if estimate else ""
    )
    if card.mixed:
        yield "Figures of different judges are mixed here; compare with care."
    yield from _levels(card, rubric)
    yield ""
    yield from _rows(card, transcript)
    yield ""
    yield from _counts(card)
    if card.strongest is not None:
        quote = one_line(card.strongest.evidence.quote)
        yield f"Strongest moment: “{quote}”"
    if card.practise is not None:
        item = rubric.dimension(card.practise.dimension).item(card.practise.item)
        yield f"Practise next: {item.next_move or item.text}"


def _levels(card: Scorecard, rubric: Rubric) -> Iterator[str]:
    if len(card.scorable) < FEWEST_SCORABLE:
        yield (
            f"Fewer than {FEWEST_SCORABLE} exchanges could be scored, so there is no figure for "
            "the session."
        )
        return
    for part in rubric.dimensions:
        yield f"{part.name:<{NAME_WIDTH}}{_standing(card.levels[part.dimension], rubric)}"
    if card.reflectiveness is not None:
        remarks = [
            *(["held back by prepared text"] if card.held_back else []),
            *(["without asking back"] if card.without_asking_back else []),
        ]
        remark = f" ({', '.join(remarks)})" if remarks else ""
        words = level_words(card.reflectiveness, card.band, rubric)
        yield f"{'Reflectiveness':<{NAME_WIDTH}}{words}{remark}"


def _standing(level: SessionLevel, rubric: Rubric) -> str:
    if level.level is None:
        return "no level"
    return f"{level_words(level.level, level.band, rubric)} (over {level.exchanges})"


def _rows(card: Scorecard, transcript: Transcript) -> Iterator[str]:
    yield f"{'':<{LONGEST_QUESTION + 7}}thinking  people    asking"
    for row in card.rows:
        exchange = transcript.exchange(row.exchange)
        place = "  -" if row.question is None else f"{row.question:>3}"
        text = _shortened("Closing round" if row.question is None else one_line(exchange.text))
        yield f"{place}  {text:<{LONGEST_QUESTION}}  {_marks(row)}".rstrip()
        for retake in card.retakes:
            if retake.first.exchange == row.exchange:
                yield f"     {'taken again':<{LONGEST_QUESTION}}  {_marks(retake.again)}".rstrip()


def _marks(row: Row) -> str:
    return "".join(_mark(row.parts.get(dimension)) for dimension in Dimension)


def _mark(part: DimensionScore | None) -> str:
    return f"{_figure(part):<10}"


def _figure(part: DimensionScore | None) -> str:
    if part is None:
        return "?"
    if part.state is ScoreState.SCORED and part.level is not None:
        return f"{part.level:.1f}" if part.band is None else str(part.band)
    return "-" if part.state is ScoreState.NO_OPPORTUNITY else "?"


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_QUESTION else text[: LONGEST_QUESTION - 2] + " …"


def _counts(card: Scorecard) -> Iterator[str]:
    total = len(card.rows)
    for numbers, what in (
        (card.not_scorable, "could not be scored"),
        (card.unscored, "were left unscored by the judge"),
        (card.no_opportunity, "gave no chance to ask back"),
        (card.awaited, "still wait for their score"),
    ):
        if numbers:
            yield f"{len(numbers)} of {total} {what}."
    for held in card.held:
        yield f"Exchange {held.exchange}: {one_line(held.reason)}."
    if card.recital is not None:
        yield f"Matches the sample answers: {card.recital:.0%} of the wording, on average."
    yield f"Longest turn: {card.longest_turn} words."

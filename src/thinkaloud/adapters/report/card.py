"""The score card of one exchange, as the words that stand on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thinkaloud.domain.card_quotes import every_quote
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.rubric import DimensionRubric, Rubric
from thinkaloud.domain.score import DimensionScore, Evidence, ExchangeScore, ScoreState
from thinkaloud.domain.standing import level_words, overall_band, standing
from thinkaloud.domain.takes import is_over


@dataclass(frozen=True)
class Quotation:
    """Words of the candidate on a score card."""

    words: str
    label: str
    """What they show, in a few words; empty where the rubric does not know the item."""


@dataclass(frozen=True)
class CardPart:
    """One dimension on a score card."""

    name: str
    standing: str
    held_back: str | None
    """What held the level down."""
    quotes: tuple[Quotation, ...]


@dataclass(frozen=True)
class Card:
    """A score card; with `unscored` it says why there is none, and holds nothing else."""

    unscored: str | None = None
    scored_by: str = ""
    parts: tuple[CardPart, ...] = ()
    reflectiveness: str | None = None
    own_rating: str | None = None
    remark: str | None = None
    strength: str | None = None
    next_move: str | None = None
    rewritten: str | None = None


def card_of(exchange: Exchange, rubric: Rubric) -> Card | None:
    """Return the card of an exchange, or nothing where there is nothing to score."""
    if exchange.score is not None:
        return _card(exchange.score, rubric, exchange.self_rating)
    if not is_over(exchange):
        return None
    if exchange.unscored is None:
        return Card(unscored="Not scored yet.")
    return Card(unscored=f"Unscored: {one_line(exchange.unscored)}")


def scored_by(scorer: str, *, estimate: bool) -> str:
    """Return who scored, and that it is an estimate where it is one."""
    return f"Scored by {one_line(scorer)}" + (", a rule-of-thumb estimate" if estimate else "")


def reflectiveness_words(words: str, *, without_asking_back: bool, held_back: bool) -> str:
    """Return a level with what has to stand beside it."""
    remarks = [
        *(["without asking back"] if without_asking_back else []),
        *(["held back by prepared text"] if held_back else []),
    ]
    return ", ".join([words, *remarks])


def _card(score: ExchangeScore, rubric: Rubric, self_rating: int | None) -> Card:
    feedback = score.feedback
    return Card(
        scored_by=scored_by(score.scorer, estimate=score.is_estimate),
        parts=tuple(_parts(score, rubric)),
        reflectiveness=_reflectiveness(score, rubric),
        own_rating=(
            None if self_rating is None else f"{self_rating} · {rubric.level_name(self_rating)}"
        ),
        remark=(
            "Words that spoke to the grader were left out." if score.addressed_to_grader else None
        ),
        strength=one_line(feedback.strength) if feedback else None,
        next_move=one_line(feedback.next_move) if feedback else None,
        rewritten=one_line(feedback.rewrite) if feedback and feedback.rewrite else None,
    )


def _parts(score: ExchangeScore, rubric: Rubric) -> Iterator[CardPart]:
    quotes = every_quote(score)
    for part in rubric.dimensions:
        found = score.dimensions.get(part.dimension)
        if found is None:
            continue
        yield CardPart(
            name=part.name,
            standing=standing(found, rubric),
            held_back=_held_back(found),
            quotes=tuple(_quotations(quotes[part.dimension], rubric.dimension(part.dimension))),
        )


def _held_back(score: DimensionScore) -> str | None:
    if score.state is not ScoreState.SCORED or score.reason is None:
        return None
    return one_line(score.reason)


def _quotations(found: Sequence[Evidence], part: DimensionRubric) -> Iterator[Quotation]:
    """Yield one quote for each item; the others are marked in what was said."""
    labels = {item.code: item.label for item in part.items}
    first = {evidence.item: evidence for evidence in reversed(found)}
    for code in sorted(first):
        yield Quotation(words=one_line(first[code].quote), label=labels.get(code, ""))


def _reflectiveness(score: ExchangeScore, rubric: Rubric) -> str | None:
    if score.reflectiveness is None:
        return None
    return reflectiveness_words(
        level_words(score.reflectiveness, overall_band(score), rubric),
        without_asking_back=score.without_asking_back,
        held_back=score.held_back,
    )

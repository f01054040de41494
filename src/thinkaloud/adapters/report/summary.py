"""The scorecard of a session, as the words that stand on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from thinkaloud.adapters.report.card import reflectiveness_words, scored_by
from thinkaloud.adapters.report.overview import OverviewRow, overview
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.score import Band
from thinkaloud.domain.scorecard import Scorecard, scorecard
from thinkaloud.domain.scorecard_words import practise_words, remarks, strongest_place
from thinkaloud.domain.standing import level_words
from thinkaloud.domain.transcript import Transcript


@dataclass(frozen=True)
class SummaryLevel:
    """One dimension over the session, or all of them together."""

    name: str
    words: str
    level: float | None
    band: Band | None


@dataclass(frozen=True)
class Summary:
    """What a session adds up to."""

    card: Scorecard
    """What all of this was read from."""
    scored_by: str
    levels: tuple[SummaryLevel, ...]
    """Reflectiveness last; empty where too little could be scored for figures of a session."""
    remarks: tuple[str, ...]
    """How far the figures carry, and what is left out of them."""
    strongest: str | None
    """The quote that shows the most."""
    strongest_place: str
    """What it shows, and where it was said."""
    practise: str | None
    rows: tuple[OverviewRow, ...]


def summary_of(transcript: Transcript, rubric: Rubric) -> Summary | None:
    """Return what the newest scores add up to, or nothing where no exchange is over."""
    card = scorecard(transcript)
    if not card.rows:
        return None
    found = card.strongest
    return Summary(
        card=card,
        scored_by=_scored_by(card),
        levels=tuple(_levels(card, rubric)),
        remarks=tuple(remarks(card)),
        strongest=None if found is None else one_line(found.evidence.quote),
        strongest_place=strongest_place(card, transcript, rubric),
        practise=practise_words(card, rubric),
        rows=tuple(overview(card, transcript, rubric)),
    )


def _scored_by(card: Scorecard) -> str:
    """Remarks say what an estimate is good for."""
    if not card.scorers:
        return "Scored by nobody yet"
    return scored_by(", ".join(card.scorers), estimate=False)


def _levels(card: Scorecard, rubric: Rubric) -> Iterator[SummaryLevel]:
    if card.reflectiveness is None:
        return
    for part in rubric.dimensions:
        found = card.levels[part.dimension]
        words = (
            "no opportunity"
            if found.level is None
            else f"{level_words(found.level, found.band, rubric)} (over {found.exchanges})"
        )
        yield SummaryLevel(part.name, words, found.level, found.band)
    words = reflectiveness_words(
        level_words(card.reflectiveness, card.band, rubric),
        without_asking_back=card.without_asking_back,
        held_back=card.held_back,
    )
    yield SummaryLevel("Reflectiveness", words, card.reflectiveness, card.band)

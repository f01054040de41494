"""The exchanges of a session for reading: one section a question, with all takes of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from thinkaloud.adapters.report.card import Card, card_of
from thinkaloud.adapters.report.moments import Moment
from thinkaloud.domain.clean import clean
from thinkaloud.domain.events import Outcome
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.placing import place_of, theme_of
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.transcript import Transcript


@dataclass(frozen=True)
class Take:
    """One exchange."""

    exchange: int
    name: str
    """`First take` and `Once more`; empty where there is one take only."""
    moments: tuple[Moment, ...]
    ending: str | None
    """How it ended, where that is worth a word."""
    card: Card | None


@dataclass(frozen=True)
class Section:
    """A question, and what was said on it."""

    place: str
    theme: str | None
    question: str
    takes: tuple[Take, ...]


def sections(
    transcript: Transcript, said: Mapping[int, Sequence[Moment]], rubric: Rubric
) -> Iterator[Section]:
    """Yield the questions of a session in the order in which they were first asked.

    Args:
        transcript: The session.
        said: What was said and shown, by exchange.
        rubric: Names of levels and dimensions.
    """
    for group in _groups(transcript, said):
        first = group[0]
        names = ["First take", *["Once more"] * (len(group) - 1)] if len(group) > 1 else [""]
        yield Section(
            place=place_of(transcript, first),
            theme=theme_of(transcript, first),
            question=clean(first.text).strip(),
            takes=tuple(
                Take(
                    exchange=exchange.number,
                    name=name,
                    moments=tuple(said.get(exchange.number, ())),
                    ending=_ending(exchange),
                    card=card_of(exchange, rubric) if transcript.scores_visible else None,
                )
                for name, exchange in zip(names, group, strict=True)
            ),
        )


def _groups(
    transcript: Transcript, said: Mapping[int, Sequence[Moment]]
) -> Iterator[list[Exchange]]:
    """Yield exchanges with their retakes; one set aside in silence is asked again, and left out."""
    groups: dict[int, list[Exchange]] = {}
    root: dict[int, int] = {}
    for exchange in transcript.exchanges:
        if exchange.outcome is Outcome.SET_ASIDE and not said.get(exchange.number):
            continue
        # An imported file may name a take that comes later, or none: then it stands by itself.
        root[exchange.number] = root.get(exchange.retake_of or 0, exchange.number)
        groups.setdefault(root[exchange.number], []).append(exchange)
    yield from groups.values()


def _ending(exchange: Exchange) -> str | None:
    match exchange.outcome:
        case Outcome.COMPLETED:
            return None
        case Outcome.SKIPPED:
            return None if exchange.passed else "Skipped."
        case Outcome.RETAKEN:
            return "Started again from here."
        case Outcome.SET_ASIDE:
            return "Set aside, to be asked again later."
        case Outcome.ENDED:
            return "The interview was ended here."
        case None:
            return "Not finished."
        case _:
            assert_never(exchange.outcome)

"""Short ways to write down sessions whose exchanges have scores."""

from collections.abc import Sequence

from events import Make, listed
from fakes import pack

from thinkaloud.app import making
from thinkaloud.domain.events import ExchangeScored, ExchangeUnscored, Mode, Outcome
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import (
    Band,
    DimensionScore,
    Evidence,
    ExchangeScore,
    Overlap,
    QuoteStatus,
    ScoreState,
)
from thinkaloud.domain.transcript import Transcript, read

ANSWER = "In March we waited a week, and Runa the midwife paid for that."


def level(
    figure: float | None,
    codes: str = "",
    *,
    state: ScoreState | None = None,
    band: bool = False,
    quote: str = "we waited a week",
    reason: str | None = None,
) -> DimensionScore:
    """A dimension at a level, each of these items with the same quote; None is no opportunity."""
    settled = state or (ScoreState.NO_OPPORTUNITY if figure is None else ScoreState.SCORED)
    start = ANSWER.find(quote)
    return DimensionScore(
        state=settled,
        level=figure,
        band=Band.of(figure) if band and figure is not None else None,
        items=dict.fromkeys(codes.split(), True),
        evidence=tuple(
            Evidence(
                item=code,
                quote=quote,
                turn=0 if start >= 0 else None,
                start=start if start >= 0 else None,
                end=start + len(quote) if start >= 0 else None,
                status=QuoteStatus.VERIFIED if start >= 0 else QuoteStatus.UNVERIFIED,
            )
            for code in codes.split()
        ),
        reason=reason,
    )


def score(
    thinking: DimensionScore | float | None,
    linking: DimensionScore | float | None,
    asking: DimensionScore | float | None = None,
    **more: object,
) -> ExchangeScore:
    """The score of one exchange."""
    parts = (
        each if isinstance(each, DimensionScore) else level(each)
        for each in (thinking, linking, asking)
    )
    made = ExchangeScore(
        scorer="judge", rubric_version="1", dimensions=dict(zip(Dimension, parts, strict=True))
    )
    return made.model_copy(update=more)


def overlapping(ratio: float) -> Overlap:
    """An overlap whose one figure is this."""
    return Overlap(four_grams=ratio, skip_bigrams=0)


def taken(
    exchange: int,
    result: ExchangeScore | str | None = None,
    *,
    question: int | None = 1,
    text: str = ANSWER,
    retake_of: int | None = None,
    outcome: Outcome = Outcome.COMPLETED,
) -> tuple[Make, ...]:
    """An exchange from its question to its score, its failure, or neither."""
    answers = (making.answered(exchange, text),) if text else ()
    return (
        making.asked(exchange, question, "?", retake_of),
        *answers,
        making.closed(exchange, outcome),
        *(() if result is None else (scored(exchange, result),)),
    )


def scored(exchange: int, result: ExchangeScore | str) -> Make:
    """A score, or why there is none."""
    if isinstance(result, str):
        return lambda seq, at: ExchangeUnscored(
            seq=seq, at=at, exchange=exchange, scorer="judge", reason=result
        )
    return lambda seq, at: ExchangeScored(seq=seq, at=at, exchange=exchange, score=result)


def session(*exchanges: Sequence[Make], sheet: Pack | None = None) -> Transcript:
    """A session of these exchanges."""
    sheet = sheet or pack(3)
    plan = tuple(question.number for question in sheet.questions)
    start = making.started(sheet, plan, 2, Mode.COACH, "scripted", "judge")
    return read(listed(start, *(make for each in exchanges for make in each)))

"""Short ways to write down sessions as they stand in the index, and to make many of them up."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from events import listed
from fakes import pack
from hypothesis import settings
from hypothesis import strategies as st
from sessions import level, score, session, taken

from thinkaloud.app import making
from thinkaloud.app.making import Make
from thinkaloud.domain.events import Mode
from thinkaloud.domain.progress import entry_of
from thinkaloud.domain.progress_entry import JudgedBy, NoFigure, ProgressEntry
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Band, ExchangeScore
from thinkaloud.domain.scorecard import SessionLevel
from thinkaloud.domain.transcript import Transcript, read

FEW = settings(max_examples=50, deadline=None)
"""For properties of whole sessions, which take a while to make up."""

NOON = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
"""The same day almost everywhere."""

MODEL, OTHER_MODEL, ESTIMATE = "claude-sonnet-5-5", "claude-opus-5-1", "offline-estimate/2"

JUDGES = ((MODEL, "1"), (MODEL, "2"), (OTHER_MODEL, "1"), (ESTIMATE, "1"))


def by_model(*levels: float | None, scorer: str = MODEL, rubric: str = "1") -> ExchangeScore:
    """Figures in the order of the dimensions."""
    return score(*levels, scorer=scorer, rubric_version=rubric)


def by_rule(*levels: float | None) -> ExchangeScore:
    """An estimate."""
    return score(*(level(each, band=True) for each in levels), scorer=ESTIMATE)


def entry(
    name: str, days: float, *scores: ExchangeScore | str | None, **more: object
) -> ProgressEntry:
    """A session of these exchanges, so many days after the first; one score is taken thrice."""
    each = scores * 3 if len(scores) == 1 else scores
    numbered = (taken(number, one, question=number) for number, one in enumerate(each, 1))
    made = entry_of(name, session(*numbered, sheet=pack(max(1, len(each)))))
    return made.model_copy(update={"started": NOON + timedelta(days=days), **more})


def retaking(
    name: str, days: float, first: ExchangeScore | None, again: ExchangeScore | None
) -> ProgressEntry:
    """A session of one exchange that was taken again."""
    made = entry_of(name, session(taken(1, first), taken(2, again, retake_of=1)))
    return made.model_copy(update={"started": NOON + timedelta(days=days)})


def _levels() -> st.SearchStrategy[float]:
    return st.integers(10, 50).map(lambda tenths: tenths / 10)


def _scores() -> st.SearchStrategy[ExchangeScore]:
    def made(levels: tuple[float | None, ...], by: tuple[str, str]) -> ExchangeScore:
        if by[0] == ESTIMATE:
            return by_rule(*levels)
        return by_model(*levels, scorer=by[0], rubric=by[1])

    levels = st.tuples(_levels(), _levels(), st.none() | _levels())
    return st.builds(made, levels, st.sampled_from(JUDGES))


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """A session as they come: whole or broken off, scored by one or by several, with retakes."""
    one = draw(_scores())
    results = st.just(one) | _scores() | st.none() | st.just("The judge failed.")
    count = draw(st.integers(0, 4))
    exchanges = [taken(n, draw(results), question=n) for n in range(1, count + 1)]
    if count and draw(st.booleans()):
        exchanges.append(taken(count + 1, draw(results), retake_of=1))
    rest: list[Make] = []
    if draw(st.booleans()):
        rest.append(making.ended(early=False))
    if draw(st.booleans()):
        rest.append(making.branched("elsewhere"))
    mode = draw(st.sampled_from(Mode))
    start = making.started(pack(4), (1, 2, 3, 4), 2, mode, "scripted", "judge")
    return read(listed(start, *(make for each in exchanges for make in each), *rest))


@st.composite
def points(draw: st.DrawFn, day: int) -> ProgressEntry:
    """A session with a figure, or with bands."""
    scorer, rubric = draw(st.sampled_from(JUDGES))
    levels = draw(st.tuples(_levels(), _levels(), st.none() | _levels()))
    band = scorer == ESTIMATE

    def standing(figure: float | None) -> SessionLevel:
        if figure is None or not band:
            return SessionLevel(level=figure)
        return SessionLevel(band=Band.of(figure))

    spreads = {} if band else draw(st.dictionaries(st.sampled_from(Dimension), st.floats(0, 3)))
    return ProgressEntry(
        session=f"s{day}",
        started=NOON + timedelta(days=day),
        title="Test sheet",
        mode=Mode.COACH,
        judged_by=JudgedBy(scorer=scorer, rubric_version=rubric),
        levels=dict(zip(Dimension, map(standing, levels), strict=True)),
        spreads=spreads,
        reflectiveness=standing(levels[0]),
    )


@st.composite
def others(draw: st.DrawFn, day: int) -> ProgressEntry:
    """A session that branched off, or one without a figure."""
    change: dict[str, object] = {"session": f"o{day}"}
    if draw(st.booleans()):
        return draw(points(day)).model_copy(update=change | {"branch": True})
    return ProgressEntry(
        session=f"o{day}",
        started=NOON + timedelta(days=day),
        title="Test sheet",
        mode=Mode.COACH,
        without=draw(st.sampled_from(NoFigure)),
    )


@st.composite
def entries(draw: st.DrawFn) -> Sequence[ProgressEntry]:
    """Sessions with a figure, at most one a day, and others among them, in any order."""
    made = [draw(points(day)) for day in range(draw(st.integers(0, 9)))]
    more = [draw(others(day)) for day in range(draw(st.integers(0, 2)))]
    return draw(st.permutations([*made, *more]))

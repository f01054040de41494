"""Levels over time: what each session tells, and what all of them tell together."""

from collections.abc import Iterable
from itertools import groupby
from statistics import stdev

from pydantic import AwareDatetime

from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.progress_entry import JudgedBy, NoFigure, ProgressEntry, Retaken
from thinkaloud.domain.progress_takes import retaken
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.scorecard import FEWEST_SCORABLE, Scorecard, SessionLevel, scorecard
from thinkaloud.domain.short_title import short_title
from thinkaloud.domain.transcript import Transcript


class Series(Frozen):
    """All sessions that were judged alike, oldest first: at least one."""

    judged_by: JudgedBy
    points: tuple[ProgressEntry, ...]


class RetakenIn(Frozen):
    """A question that was taken again, and the session in which it was."""

    session: str
    started: AwareDatetime
    retaken: Retaken


class Progress(Frozen):
    """Sessions in order of time; what cannot stand among them is kept apart."""

    runs: tuple[Series, ...]
    """Neighbours in time that were judged alike, oldest first; only these may be joined."""
    retakes: tuple[RetakenIn, ...] = ()
    branches: tuple[ProgressEntry, ...] = ()
    """They share answers with the session they come from."""
    without_figure: tuple[ProgressEntry, ...] = ()

    @property
    def points(self) -> tuple[ProgressEntry, ...]:
        """All sessions that have a figure, oldest first."""
        return tuple(point for run in self.runs for point in run.points)

    @property
    def series(self) -> tuple[Series, ...]:
        """The sessions by who judged them, in the order in which each judge came first."""
        judged: dict[JudgedBy, list[ProgressEntry]] = {}
        for run in self.runs:
            judged.setdefault(run.judged_by, []).extend(run.points)
        return tuple(Series(judged_by=by, points=tuple(found)) for by, found in judged.items())


def progress(entries: Iterable[ProgressEntry]) -> Progress:
    """Put sessions in order of time, and join those neighbours that were judged alike."""
    ordered = sorted(entries, key=lambda each: (each.started, each.session))
    own = [each for each in ordered if not each.branch]
    judged = [(each.judged_by, each) for each in own if each.without is None]
    return Progress(
        runs=tuple(
            Series(judged_by=by, points=tuple(entry for _, entry in run))
            for by, run in groupby(judged, key=lambda pair: pair[0])
            if by is not None
        ),
        retakes=tuple(
            RetakenIn(session=each.session, started=each.started, retaken=again)
            for each in ordered
            for again in each.retakes
        ),
        branches=tuple(each for each in ordered if each.branch),
        without_figure=tuple(each for each in own if each.without is not None),
    )


def entry_of(session: str, transcript: Transcript) -> ProgressEntry:
    """Return what a session of this id tells of levels over time."""
    card = scorecard(transcript)
    without = _without(transcript, card)
    visible = transcript.scores_visible
    alike = len(card.judged_by) == 1 and visible
    shown = Dimension if without is None else ()
    return ProgressEntry(
        session=session,
        started=transcript.started,
        title=short_title(transcript.title or transcript.pack.title),
        mode=transcript.mode,
        branch=transcript.branched is not None,
        judged_by=_judged_by(*card.judged_by[0]) if alike else None,
        levels={each: _shown(card.levels[each]) for each in shown},
        spreads={each: spread for each in shown if (spread := _spread(each, card)) is not None},
        reflectiveness=_whole(card) if without is None else SessionLevel(),
        awaited=len(card.awaited),
        without=without,
        retakes=tuple(retaken(transcript)) if visible else (),
    )


def _without(transcript: Transcript, card: Scorecard) -> NoFigure | None:
    if not transcript.scores_visible:
        return NoFigure.SIMULATION
    if card.reflectiveness is None:
        possible = {*card.scorable, *card.awaited, *card.unscored} - {*card.not_scorable}
        return NoFigure.UNSCORED if len(possible) >= FEWEST_SCORABLE else NoFigure.TOO_FEW
    return NoFigure.MIXED if len(card.judged_by) > 1 else None


def _judged_by(scorer: str, rubric_version: str) -> JudgedBy:
    return JudgedBy(scorer=scorer, rubric_version=rubric_version)


def _whole(card: Scorecard) -> SessionLevel:
    exchanges = len(card.scorable)
    return _shown(SessionLevel(level=card.reflectiveness, band=card.band, exchanges=exchanges))


def _shown(level: SessionLevel) -> SessionLevel:
    """Return of an estimate the band alone."""
    return level if level.band is None else level.model_copy(update={"level": None})


def _spread(dimension: Dimension, card: Scorecard) -> float | None:
    if card.levels[dimension].band is not None:
        return None
    counted = (row for row in card.rows if row.scorable or dimension is Dimension.ASKING_BACK)
    levels = [level for row in counted if (level := row.level(dimension)) is not None]
    return round(stdev(levels), 2) if len(levels) > 1 else None

"""What levels over time come to in words, the same on the screen and as plain text."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.progress import Progress, Series
from thinkaloud.domain.progress_change import Since, changes, placed
from thinkaloud.domain.progress_entry import JudgedBy, NoFigure
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.scorecard import SessionLevel
from thinkaloud.domain.series_marks import series_marks
from thinkaloud.domain.standing import band_name, level_words

NOTHING_YET = "No session has a figure yet. A figure needs three scored exchanges in one session."

_WHY = {
    NoFigure.TOO_FEW: "with fewer than three scored exchanges",
    NoFigure.UNSCORED: "not fully scored yet",
    NoFigure.MIXED: "scored by different judges",
    NoFigure.SIMULATION: "still running as a simulation",
}


def measured(rubric: Rubric) -> tuple[Dimension | None, ...]:
    """Return what is shown over time: reflectiveness, which is None, and each dimension."""
    return (None, *(part.dimension for part in rubric.dimensions))


def name_of(of: Dimension | None, rubric: Rubric) -> str:
    """Return the name of a dimension, or of reflectiveness for none."""
    return "Reflectiveness" if of is None else rubric.dimension(of).name


def judge_words(judged_by: JudgedBy) -> str:
    """Name who judged, and by which rubric."""
    return f"{one_line(judged_by.scorer)} (rubric {one_line(judged_by.rubric_version)})"


def full_day(moment: datetime) -> str:
    """Return the local day with its year."""
    local = moment.astimezone()
    return f"{local.day} {local:%b %Y}"


def day(moment: datetime, beside: datetime) -> str:
    """Return the local day, with its year only where `beside` lies in another."""
    local = moment.astimezone()
    if local.year != beside.astimezone().year:
        return full_day(moment)
    return f"{local.day} {local:%b}"


def headline(progress: Progress) -> str:
    """Say how many sessions there are to see, and from when to when."""
    first, newest = progress.points[0].started, progress.points[-1].started
    begun = f"{day(first, newest)} to " if full_day(first) != full_day(newest) else ""
    count = len(progress.points)
    return f"{count} {'session' if count == 1 else 'sessions'}, {begun}{full_day(newest)}"


def standing_words(standing: SessionLevel, rubric: Rubric) -> str:
    """Return the name of a level with its figure, or that of a band."""
    if standing.band is not None:
        return f"{standing.band} band · {band_name(standing.band, rubric)}"
    if standing.level is None:
        return "no opportunity"
    return level_words(standing.level, None, rubric)


def sentences(progress: Progress, of: Dimension | None, rubric: Rubric) -> Iterator[str]:
    """Yield how one dimension changed, a sentence for each judge, with its mark if several did."""
    marks = series_marks(progress)
    for series in progress.series:
        mark = f" {marks[series.judged_by]}" if len(marks) > 1 else ""
        yield f"{name_of(of, rubric)}{mark}: {_change_words(series, of)}."


def left_out_words(progress: Progress) -> str | None:
    """Say how many sessions are not among those shown, and why; nothing where all of them are."""
    counts = Counter(each.without for each in progress.without_figure)
    told = [f"{counts[why]} {words}" for why, words in _WHY.items() if counts[why]]
    if branches := len(progress.branches):
        shares = "shares answers with its" if branches == 1 else "share answers with their"
        told.append(f"{branches} branched off, which {shares} origin")
    return f"Left out: {'; '.join(told)}." if told else None


def _change_words(series: Series, of: Dimension | None) -> str:
    points = placed(series, of)
    if not points:
        return "no level so far"
    first, before = changes(series, of)
    if first is None or before is None:
        where = "one session" if len(series.points) == 1 else "a level in one session"
        return f"{where} so far; change shows from two on"
    moments = [first.started, before.started, points[-1].started]
    since_first = f"{first.change} since {_when(first, moments)}"
    if before.session == first.session:
        return since_first
    since_before = f"since {_when(before, moments)}"
    if before.change == first.change:
        return f"{since_first} and {since_before}"
    return f"{since_first}, {before.change} {since_before}"


def _when(since: Since, moments: list[datetime]) -> str:
    """Return the day, with the time where another of the moments, newest last, lies on it."""
    newest = moments[-1]
    shown = day(since.started, newest)
    same_day = {each for each in moments if day(each, newest) == shown}
    return shown if len(same_day) == 1 else f"{shown} {since.started.astimezone():%H:%M}"

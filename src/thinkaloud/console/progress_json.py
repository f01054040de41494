"""Levels over time as JSON, in the form that the command line promises."""

import json

from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.progress import Progress, RetakenIn, Series
from thinkaloud.domain.progress_change import Since, changes, take_changes
from thinkaloud.domain.progress_entry import ProgressEntry, Take
from thinkaloud.domain.rubric import Dimension

Json = dict[str, object]


def progress_json(progress: Progress) -> str:
    """Return one JSON object with these keys; times are ISO 8601.

    `series`: one for each judge, in the order in which they came first.
        `judged_by`: `scorer` and `rubric_version`; figures of different ones are not comparable.
        `points`: oldest first; `session`, `started`, `title`, `mode`, `dimensions` by their names
            with `level`, `band`, `spread`, `exchanges`, and `reflectiveness` with `level`, `band`,
            `exchanges`. A level is a figure or null; an estimate has a `band` and no `level`.
        `changes`: by dimension and for `reflectiveness`, `since_first` and `since_before`: null, or
            `session`, `started` and `change`, which is `up`, `down` or `about the same`.
    `retakes`: oldest first; `session`, `started`, `question`, `title`, `first` and `again` with
        `judged_by` and `dimensions`, and `changes` by dimension, null where not comparable.
    `left_out`: `session`, `started`, `title` and `reason`, which is `branch` or a `NoFigure`.
    """
    return json.dumps(
        {
            "series": [_series(each) for each in progress.series],
            "retakes": [_retake(each) for each in progress.retakes],
            "left_out": [
                *(_left_out(each, "branch") for each in progress.branches),
                *(_left_out(each, str(each.without)) for each in progress.without_figure),
            ],
        },
        ensure_ascii=False,
    )


def _series(series: Series) -> Json:
    told = {each.value: _changes(series, each) for each in Dimension}
    return {
        "judged_by": _plain(series.judged_by),
        "points": [_point(each) for each in series.points],
        "changes": told | {"reflectiveness": _changes(series, None)},
    }


def _point(entry: ProgressEntry) -> Json:
    dimensions = {
        each.value: _plain(entry.standing(each)) | {"spread": entry.spreads.get(each)}
        for each in Dimension
    }
    whole = _plain(entry.reflectiveness)
    return _named(entry) | {
        "mode": entry.mode.value,
        "dimensions": dimensions,
        "reflectiveness": whole,
    }


def _changes(series: Series, of: Dimension | None) -> Json:
    found = changes(series, of)
    return {
        "since_first": _since(found.since_first),
        "since_before": _since(found.since_before),
    }


def _since(since: Since | None) -> Json | None:
    return None if since is None else _plain(since)


def _retake(found: RetakenIn) -> Json:
    retaken = found.retaken
    changed = take_changes(retaken)
    return _plain(found, "session", "started") | {
        "question": retaken.question,
        "title": retaken.title,
        "first": _take(retaken.first),
        "again": _take(retaken.again),
        "changes": None if changed is None else {of.value: str(changed[of]) for of in changed},
    }


def _take(take: Take) -> Json:
    levels = {
        of.value: {"level": standing.level, "band": standing.band}
        for of, standing in take.levels.items()
    }
    judged_by = None if take.judged_by is None else _plain(take.judged_by)
    return {"judged_by": judged_by, "dimensions": levels}


def _left_out(entry: ProgressEntry, reason: str) -> Json:
    return _named(entry) | {"reason": reason}


def _named(entry: ProgressEntry) -> Json:
    return _plain(entry, "session", "started", "title")


def _plain(record: Frozen, *keys: str) -> Json:
    """Return all of a record, or only these keys of it."""
    return record.model_dump(mode="json", include=set(keys) or None)

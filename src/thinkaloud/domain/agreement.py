"""How far two columns of levels agree: the usual figures, each absent where it has no meaning."""

import math
from collections.abc import Callable, Mapping, Sequence
from statistics import fmean
from typing import NamedTuple

LEVELS = range(1, 6)
_ROUNDS = 1000
_TAIL = 0.025


class Compared(NamedTuple):
    """One answer: the level that was judged, its label, and what may sway the judge."""

    judged: float
    """From 1 to 5."""
    label: float
    """From 1 to 5; a half where raters differed."""
    words: int
    """How many the candidate said."""
    question: int


class Interval(NamedTuple):
    """Where a figure lies in 95 of 100 draws of the questions."""

    low: float
    high: float


Pick = Callable[[int], int]
"""Gives a number from 0 to below its argument, each as likely."""

Figure = Callable[[Sequence[Compared]], float | None]


def quadratic_kappa(rows: Sequence[Compared]) -> float | None:
    """Return quadratic weighted kappa of the levels, rounded to whole ones, halves going up.

    After J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968). Absent where chance could not
    have erred, as when everything is one level.
    """
    pairs = [(whole(each.judged), whole(each.label)) for each in rows]
    if not pairs:
        return None
    found = fmean((judged - label) ** 2 for judged, label in pairs)
    chance = fmean((judged - label) ** 2 for judged, _ in pairs for _, label in pairs)
    return 1.0 - found / chance if chance else None


def spearman(rows: Sequence[Compared]) -> float | None:
    """Return the rank correlation from -1 to 1; absent where one side is all the same."""
    return correlation(
        _ranks([each.judged for each in rows]), _ranks([each.label for each in rows])
    )


def mean_error(rows: Sequence[Compared]) -> float | None:
    """Return the mean absolute error in levels."""
    return fmean(abs(each.judged - each.label) for each in rows) if rows else None


def mean_signed_error(rows: Sequence[Compared]) -> float | None:
    """Return by how many levels the judge is too high on average; below 0: too low."""
    return fmean(each.judged - each.label for each in rows) if rows else None


def within_one(rows: Sequence[Compared]) -> float | None:
    """Return the share of answers judged at most one level off."""
    return fmean(abs(each.judged - each.label) <= 1.0 for each in rows) if rows else None


def pull_of_length(rows: Sequence[Compared]) -> float | None:
    """Return the partial correlation of the level with the length, given the label.

    Length is the logarithm of the number of words. 0: as long as they deserve the same level, long
    and short answers get the same.
    """
    judged = [each.judged for each in rows]
    labels = [each.label for each in rows]
    lengths = [math.log(max(1, each.words)) for each in rows]
    by_length, by_label = correlation(judged, lengths), correlation(judged, labels)
    between = correlation(lengths, labels)
    if by_length is None or by_label is None or between is None:
        return None
    left = (1.0 - by_label**2) * (1.0 - between**2)
    return (by_length - by_label * between) / math.sqrt(left) if left > 0 else None


def confusion(rows: Sequence[Compared]) -> tuple[tuple[int, ...], ...]:
    """Count answers by label, a row each from 1 to 5, and by judged level in the columns."""
    counts = [[0 for _ in LEVELS] for _ in LEVELS]
    for each in rows:
        counts[whole(each.label) - 1][whole(each.judged) - 1] += 1
    return tuple(map(tuple, counts))


def interval(rows: Sequence[Compared], figure: Figure, pick: Pick) -> Interval | None:
    """Return the bootstrap interval of a figure, drawing whole questions with replacement.

    Answers to one question are alike, so drawing answers would promise too much.

    Args:
        rows: The answers.
        figure: What to measure; draws in which it has no meaning are left out.
        pick: Gives a number from 0 to below its argument, each as likely.
    """
    groups = _by_question(rows)
    if len(groups) < 2:  # noqa: PLR2004 - one question tells nothing of others
        return None
    questions = list(groups.values())
    drawn: list[float] = []
    for _ in range(_ROUNDS):
        chosen = [questions[pick(len(questions))] for _ in questions]
        value = figure([each for group in chosen for each in group])
        if value is not None:
            drawn.append(value)
    if not drawn:
        return None
    drawn.sort()
    last = len(drawn) - 1
    return Interval(drawn[round(_TAIL * last)], drawn[round((1 - _TAIL) * last)])


def whole(level: float) -> int:
    """Return the whole level from 1 to 5 nearest to a level, halves going up."""
    return min(5, max(1, math.floor(level + 0.5)))


def correlation(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Return Pearson's correlation; absent where one side is all the same."""
    if len(first) < 2:  # noqa: PLR2004 - two points at least
        return None
    one, other = fmean(first), fmean(second)
    together = sum((a - one) * (b - other) for a, b in zip(first, second, strict=True))
    spread = sum((a - one) ** 2 for a in first) * sum((b - other) ** 2 for b in second)
    return together / math.sqrt(spread) if spread else None


def _by_question(rows: Sequence[Compared]) -> Mapping[int, Sequence[Compared]]:
    groups: dict[int, list[Compared]] = {}
    for each in rows:
        groups.setdefault(each.question, []).append(each)
    return groups


def _ranks(values: Sequence[float]) -> list[float]:
    """Ranks from 1 on; equals share the mean of theirs."""
    places: dict[float, list[int]] = {}
    for place, value in enumerate(sorted(values), start=1):
        places.setdefault(value, []).append(place)
    return [fmean(places[value]) for value in values]

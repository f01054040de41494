"""Levels over time as lines of plain text."""

import textwrap
from collections.abc import Iterator

from thinkaloud.domain.level_chart import legend, level_chart
from thinkaloud.domain.progress import Progress
from thinkaloud.domain.progress_words import (
    NOTHING_YET,
    headline,
    left_out_words,
    measured,
    name_of,
    sentences,
    standing_words,
)
from thinkaloud.domain.retake_words import retake_heading, retake_words
from thinkaloud.domain.rubric import Rubric


def progress_lines(progress: Progress, rubric: Rubric, width: int) -> Iterator[str]:
    """Yield a chart of each dimension with what it comes to, then what is kept apart.

    Args:
        progress: The sessions.
        rubric: Names of dimensions and levels.
        width: Columns, at least `level_chart.NARROWEST`.
    """
    if progress.points:
        yield from _wrapped(f"Levels over time: {headline(progress)}", width)
        for line in legend(progress):
            yield from _wrapped(line, width)
        yield from _charts(progress, rubric, width)
    else:
        yield from _wrapped(NOTHING_YET, width)
    left_out = left_out_words(progress)
    if left_out is not None:
        yield ""
        yield from _wrapped(left_out, width)
    if progress.retakes:
        yield ""
        yield "Taken again"
    for each in reversed(progress.retakes):
        words = f"{retake_heading(each)}: {retake_words(each.retaken, rubric)}"
        yield from _wrapped(words, width, "  ", "    ")


def _charts(progress: Progress, rubric: Rubric, width: int) -> Iterator[str]:
    for of in measured(rubric):
        yield ""
        newest = standing_words(progress.points[-1].standing(of), rubric)
        yield from _wrapped(f"{name_of(of, rubric)}, newest: {newest}", width)
        yield from level_chart(progress, of, width)
        for sentence in sentences(progress, of, rubric):
            yield from _wrapped(sentence, width)


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )

"""Takes and scores beside each other, as lines of plain text."""

import textwrap
from collections.abc import Iterator, Sequence

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.comparison_words import (
    brief_standing,
    item_words,
    judges_words,
    off_script_words,
    step_words,
)
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import ExchangeScore
from thinkaloud.domain.score_comparison import ScoreComparison, compare_scores
from thinkaloud.domain.standing import overall_band
from thinkaloud.domain.take_comparison import Take, TakeComparison

WIDTH = 80
COLUMN = 20
"""Columns of a name, of a figure, and of a change."""
FEWEST_BESIDE, MOST_BESIDE = 2, 3
"""Scores in one table."""
INDENT = "    "
"""Of what was gained and lost, below a dimension."""
TOGETHER = "Reflectiveness"
FIRST, AGAIN = "First take", "Taken again"


def comparison_lines(comparison: TakeComparison, rubric: Rubric) -> Iterator[str]:
    """Yield two takes side by side: levels, items gained and lost, wording, length."""
    takes = (comparison.first, comparison.again)
    scores = comparison.scores
    yield _row("", (FIRST, AGAIN), "" if scores is None else "Change")
    for part in rubric.dimensions:
        changed = None if scores is None else scores.dimensions[part.dimension]
        cells = [_standing(take.score, part.dimension) for take in takes]
        yield _row(part.name, cells, "" if changed is None else step_words(changed.step))
        if changed is not None:
            for words in item_words(changed, part):
                yield from _wrapped(words, INDENT)
    yield _together([take.score for take in takes], scores)
    if any(take.overlap is not None for take in takes):
        yield _row("Matches the sample", [_share(take) for take in takes])
    yield _row("Words", [f"{take.words}" for take in takes])
    yield _row("Longest turn", [f"{take.longest_turn} words" for take in takes])
    sentences = (
        comparison.not_compared,
        None if scores is None else judges_words((scores.earlier, scores.later)),
        off_script_words(FIRST, comparison.first),
        off_script_words(AGAIN, comparison.again),
    )
    for sentence in filter(None, sentences):
        yield from _wrapped(sentence)


def scores_beside_lines(exchange: Exchange, rubric: Rubric) -> Iterator[str]:
    """Yield the scores of an exchange side by side, oldest first; nothing where there are not two.

    More than three would not fit: the newest three are shown, and how many came before.
    """
    if len(exchange.scores) < FEWEST_BESIDE:
        return
    shown = exchange.scores[-MOST_BESIDE:]
    compared = compare_scores(shown[0], shown[-1])
    heading = "Change" if len(shown) == FEWEST_BESIDE else "First to last"
    yield _row("Scored by", [one_line(each.scorer) for each in shown], heading)
    yield _row("Rubric", [f"version {one_line(each.rubric_version)}" for each in shown])
    yield _row("Samples", [f"{each.samples}" for each in shown])
    for part in rubric.dimensions:
        cells = [_standing(score, part.dimension) for score in shown]
        yield _row(part.name, cells, step_words(compared.dimensions[part.dimension].step))
    yield _together(shown, compared)
    earlier = len(exchange.scores) - len(shown)
    if earlier:
        yield f"{earlier} earlier {'score is' if earlier == 1 else 'scores are'} not shown."
    differing = judges_words(shown)
    if differing:
        yield from _wrapped(differing)


def _together(scores: Sequence[ExchangeScore | None], compared: ScoreComparison | None) -> str:
    words = "" if compared is None else step_words(compared.together)
    return _row(TOGETHER, [_whole(score) for score in scores], words)


def _standing(score: ExchangeScore | None, dimension: Dimension) -> str:
    return "-" if score is None else brief_standing(score.dimensions.get(dimension))


def _whole(score: ExchangeScore | None) -> str:
    if score is None or score.reflectiveness is None:
        return "-"
    band = overall_band(score)
    return f"{score.reflectiveness:.1f}" if band is None else f"{band} band"


def _share(take: Take) -> str:
    return "-" if take.overlap is None else f"{take.overlap:.0%} of the wording"


def _row(name: str, cells: Sequence[str], last: str = "") -> str:
    columns = "".join(f"{_fitting(each):<{COLUMN}}" for each in (name, *cells))
    return f"{columns}{last}".rstrip()


def _fitting(cell: str) -> str:
    return cell if len(cell) < COLUMN else cell[: COLUMN - 2] + "…"


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )

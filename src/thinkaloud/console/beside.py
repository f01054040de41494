"""All that stands twice in a session: scores of one exchange, and takes of one question."""

from collections.abc import Iterator

from thinkaloud.console.comparison import comparison_lines, scores_beside_lines
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.take_comparison import compare_takes
from thinkaloud.domain.takes import takes
from thinkaloud.domain.transcript import Transcript


def beside_lines(transcript: Transcript, rubric: Rubric) -> Iterator[str]:
    """Yield each exchange that has several scores, and each question that has several takes.

    Nothing about quality while a simulation goes on.
    """
    if not transcript.scores_visible:
        return
    for exchange in transcript.exchanges:
        lines = list(scores_beside_lines(exchange, rubric))
        if lines:
            yield f"\nScores beside each other: {one_line(exchange.text)}"
            yield from lines
    for first, again in takes(transcript):
        if again:
            yield f"\nTakes beside each other: {one_line(first.text)}"
            yield from comparison_lines(compare_takes(first, again[-1], transcript.pack), rubric)

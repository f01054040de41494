"""Questions taken again, as the index of sessions keeps them: levels without what was said."""

from collections.abc import Iterator

from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.placing import title_of
from thinkaloud.domain.progress_entry import JudgedBy, Retaken, Take
from thinkaloud.domain.score import Band
from thinkaloud.domain.scorecard import SessionLevel
from thinkaloud.domain.short_title import short_title
from thinkaloud.domain.takes import takes
from thinkaloud.domain.transcript import Transcript


def retaken(transcript: Transcript) -> Iterator[Retaken]:
    """Yield each question that was taken again, its first take beside the newest one.

    Of a branch those that it has in common with its origin are left out: they are told there.
    """
    shared = -1 if transcript.branched is None else transcript.branched.seq
    for first, again in takes(transcript):
        if again and again[-1].asked > shared:
            yield Retaken(
                question=first.question,
                title=short_title(title_of(transcript, first)),
                first=_take(first),
                again=_take(again[-1]),
            )


def _take(exchange: Exchange) -> Take:
    score = exchange.score
    if score is None:
        return Take()
    return Take(
        judged_by=JudgedBy(scorer=score.scorer, rubric_version=score.rubric_version),
        levels={
            dimension: SessionLevel(
                level=None if score.is_estimate else part.level,
                band=Band.of(part.level) if score.is_estimate else None,
                exchanges=1,
            )
            for dimension, part in score.dimensions.items()
            if part.level is not None
        },
    )

"""A judge whose verdicts are there already, as after a batch."""

from collections.abc import Mapping
from dataclasses import dataclass

from thinkaloud.app.ports import Advice, Case, Verdict
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore


@dataclass(frozen=True)
class AnsweredJudge:
    """Gives the verdicts on one exchange; it words no feedback, so that the rubric's is built."""

    name: str
    verdicts: Mapping[tuple[Dimension, int], Verdict | ModelError]
    """By dimension and sample."""
    shows_band_only: bool = False

    async def judge(self, case: Case, dimension: Dimension) -> Verdict:
        """Return the verdict.

        Raises:
            ModelError: There is none.
        """
        verdict = self.verdicts.get((dimension, case.sample))
        if isinstance(verdict, Verdict):
            return verdict
        raise verdict or ModelError(
            "missing", "The batch held no result for this; score it again.", retryable=True
        )

    async def advise(self, case: Case, score: ExchangeScore) -> Advice | None:
        """Say nothing."""
        del case, score
        return None

"""The judge that needs no model: a rule-of-thumb estimate, made on this machine."""

from thinkaloud.app.ports import Advice, Case, Verdict
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.estimate.coefficients import Fit
from thinkaloud.domain.estimate.judgement import judged
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore

_LANGUAGE = "en"


class OfflineJudge:
    """Judges by grammar and general vocabulary; cheap, repeatable, and only roughly right."""

    def __init__(self, fit: Fit) -> None:
        self._fit = fit

    @property
    def name(self) -> str:
        """What stands beside its scores."""
        return f"offline-estimate/{self._fit.version}"

    @property
    def shows_band_only(self) -> bool:
        """Its levels are too rough to show as figures."""
        return True

    async def judge(self, case: Case, dimension: Dimension) -> Verdict:
        """Observe one dimension of one exchange.

        Raises:
            ModelError: The interview is not held in English, the only language it can read.
        """
        if case.language != _LANGUAGE:
            message = "The rule-of-thumb estimate reads English only. Score with a model instead."
            raise ModelError("language", message, retryable=False)
        judgement = judged(
            dimension,
            case.turns,
            self._fit,
            sample=case.question.sample if case.question else None,
            overlap=case.overlap.ratio if case.overlap else 0.0,
            opportunity=case.opportunity,
            ask_back_overlap=case.ask_back_overlap or 0.0,
        )
        return Verdict(judgement=judgement)

    async def advise(self, case: Case, score: ExchangeScore) -> Advice | None:  # noqa: ARG002
        """Leave the feedback to fixed rules, which need no judge."""
        return None

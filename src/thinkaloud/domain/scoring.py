"""From samples to a score: what holds in most of them, the mean level, the spread."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from statistics import fmean, stdev

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.gates import gate, no_opportunity, not_scorable
from thinkaloud.domain.reflectiveness import one_decimal, reflect
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.sample import Sample, read_judgement
from thinkaloud.domain.score import (
    Band,
    DimensionScore,
    Evidence,
    ExchangeScore,
    Finding,
    Judgement,
    QuoteStatus,
    ScoreState,
)

_WITHOUT_LEVEL = {
    Finding.EMPTY: "nothing in it could be judged",
    Finding.WRONG_LANGUAGE: "not in the language of the session",
    Finding.OFF_TOPIC: "off topic",
}


@dataclass(frozen=True)
class Judged:
    """What came of asking a judge about one dimension."""

    judgements: tuple[Judgement, ...] = ()
    failures: tuple[str, ...] = ()
    """Why a sample was not to be had, one for each."""


def score_exchange(
    judged: Mapping[Dimension, Judged],
    about: Circumstances,
    *,
    scorer: str,
    rubric_version: str,
    samples: int = 1,
    band_only: bool = False,
    prompt_hash: str | None = None,
) -> ExchangeScore:
    """Make the score of an exchange from what a judge observed.

    Args:
        judged: For each dimension that was put to the judge, its samples and failures.
        about: The exchange itself.
        scorer: Who judged.
        rubric_version: By which rubric.
        samples: How often each dimension was put to the judge.
        band_only: The judge's levels are too rough to be shown as figures.
        prompt_hash: Of the prompts that were used.
    """
    read = {
        dimension: [
            read_judgement(each, about) for each in judged.get(dimension, Judged()).judgements
        ]
        for dimension in Dimension
    }
    foreign = _most(each.finding is Finding.WRONG_LANGUAGE for each in chain(*read.values()))
    dimensions: dict[Dimension, DimensionScore] = {}
    for dimension, of_it in read.items():
        failures = judged.get(dimension, Judged()).failures
        dimensions[dimension] = gate(dimension, about) or (
            _foreign(dimension, about)
            if foreign
            else score_dimension(dimension, of_it, about, failures=failures, band_only=band_only)
        )
    judgements = [each for one in judged.values() for each in one.judgements]
    reflected = reflect(*(dimensions[dimension].level for dimension in Dimension))
    return ExchangeScore(
        scorer=scorer,
        rubric_version=rubric_version,
        samples=samples,
        dimensions=dimensions,
        reflectiveness=reflected.level,
        held_back=reflected.held_back,
        overlap=about.overlap,
        addressed_to_grader=any(each.addressed_to_grader for each in judgements),
        raw=tuple(each.raw for each in judgements if each.raw is not None),
        prompt_hash=prompt_hash,
    )


def score_dimension(
    dimension: Dimension,
    samples: Sequence[Sample],
    about: Circumstances,
    *,
    failures: Sequence[str] = (),
    band_only: bool = False,
) -> DimensionScore:
    """Make the score of one dimension: failures are no samples, and no number replaces them."""
    if not samples:
        reason = next(iter(failures), "the judge was not asked")
        return DimensionScore(state=ScoreState.UNSCORED, reason=reason)
    asking = dimension is Dimension.ASKING_BACK
    standing = [each for each in samples if _stands(each, asking=asking)]
    if len(standing) * 2 < len(samples):
        found = Counter(each.finding for each in samples if not _stands(each, asking=asking))
        return not_scorable(_WITHOUT_LEVEL[found.most_common(1)[0][0]])
    if asking and not about.opportunity:
        asked = [each for each in standing if each.items["c1"]]
        if len(asked) * 2 < len(standing) or not asked:
            return no_opportunity()
        standing = asked
    return _scored(standing, band_only=band_only)


def _stands(sample: Sample, *, asking: bool) -> bool:
    """Tell whether a level can be had from a sample: a question off topic is a question still."""
    if asking:
        return sample.finding is not Finding.WRONG_LANGUAGE
    return sample.finding not in _WITHOUT_LEVEL


def _foreign(dimension: Dimension, about: Circumstances) -> DimensionScore:
    if dimension is Dimension.ASKING_BACK and not about.opportunity:
        return no_opportunity()
    return not_scorable(_WITHOUT_LEVEL[Finding.WRONG_LANGUAGE])


def _scored(samples: Sequence[Sample], *, band_only: bool) -> DimensionScore:
    levels = [each.level for each in samples]
    level = one_decimal(fmean(levels))
    items = {code: _most(each.items[code] for each in samples) for code in samples[0].items}
    caps = Counter(each.cap.reason for each in samples if each.cap is not None)
    reason, times = next(iter(caps.most_common(1)), (None, 0))
    return DimensionScore(
        state=ScoreState.SCORED,
        level=level,
        spread=round(stdev(levels), 2) if len(levels) > 1 else None,
        band=Band.of(level) if band_only else None,
        items=items,
        evidence=tuple(_merged(samples, items)),
        reason=reason if times * 2 > len(samples) else None,
    )


def _merged(samples: Sequence[Sample], items: Mapping[str, bool]) -> Iterable[Evidence]:
    """Evidence of all samples, each once: for what holds, and what was offered and not found."""
    seen = dict.fromkeys(each for sample in samples for each in sample.evidence)
    return (each for each in seen if items.get(each.item) or each.status is QuoteStatus.UNVERIFIED)


def _most(held: Iterable[bool]) -> bool:
    """Tell whether it holds in more than half."""
    votes = list(held)
    return sum(votes) * 2 > len(votes)

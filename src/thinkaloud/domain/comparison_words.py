"""How two scores or two takes compare, in the words that every screen uses."""

from collections.abc import Iterator, Sequence

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import DimensionRubric
from thinkaloud.domain.score import DimensionScore, ExchangeScore, ScoreState
from thinkaloud.domain.score_comparison import DimensionComparison, Step
from thinkaloud.domain.take_comparison import Take

_WITHOUT_LEVEL = {
    ScoreState.NO_OPPORTUNITY: "no opportunity",
    ScoreState.NOT_SCORABLE: "not scorable",
}


def brief_standing(part: DimensionScore | None) -> str:
    """Return a figure, a band, or in two words why there is neither."""
    if part is None:
        return "unscored"
    if part.state is not ScoreState.SCORED or part.level is None:
        return _WITHOUT_LEVEL.get(part.state, "unscored")
    if part.band is not None:
        return f"{part.band} band"
    return f"{part.level:.1f}" + ("" if part.spread is None else f" ± {part.spread:.1f}")


def step_words(step: Step) -> str:
    """Return `up, +0.6`, of estimates `up`, between judges `+0.6`, and else nothing."""
    difference = None if step.difference is None else _signed(step.difference)
    return ", ".join(part for part in (step.change, difference) if part)


def judges_words(scores: Sequence[ExchangeScore]) -> str | None:
    """Say that scores were not judged alike, where they were not."""
    judges = list(dict.fromkeys(one_line(each.scorer) for each in scores))
    if len(judges) > 1:
        return (
            f"The judges differ ({', '.join(judges)}), so a difference may lie in them and not in "
            "what was said."
        )
    versions = list(dict.fromkeys(one_line(each.rubric_version) for each in scores))
    if len(versions) > 1:
        return (
            f"The rubrics differ (versions {', '.join(versions)}), so a difference may lie in them "
            "and not in what was said."
        )
    return None


def item_words(compared: DimensionComparison, part: DimensionRubric) -> Iterator[str]:
    """Yield the items gained, those lost, what no longer holds a level down, and what now does."""
    for sign, codes in (
        ("+", compared.positives.gained),
        ("−", compared.positives.lost),
        ("no longer:", compared.negatives.lost),
        ("but now:", compared.negatives.gained),
    ):
        if codes:
            yield f"{sign} {' · '.join(part.item(code).label for code in codes)}"


def off_script_words(name: str, take: Take) -> str | None:
    """Say what a probe that no text can answer did to a take of this name, if one was put."""
    found = take.off_script
    if found is None:
        return None
    if found.after is None:
        return (
            f"{name}: {found.before:.0%} of the wording matches the sample; asked something off "
            "the script, nothing more was said."
        )
    return (
        f"{name}: asked something off the script, the wording that matches the sample went from "
        f"{found.before:.0%} to {found.after:.0%}."
    )


def _signed(difference: float) -> str:
    return f"{difference:+.1f}".replace("-", "−") if difference else "0.0"

"""Feedback on a score: in the judge's words where they hold, else in the rubric's."""

from dataclasses import dataclass

from thinkaloud.app.ports import Case, Judge
from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Usage
from thinkaloud.domain.feedback import build_feedback
from thinkaloud.domain.feedback_faults import Fault, find_faults, mend
from thinkaloud.domain.fragments import quotes
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore, Feedback

_TRIES = 2


@dataclass(frozen=True)
class Worded:
    """Feedback fit to be shown, and what it took."""

    feedback: Feedback | None
    usage: tuple[Usage, ...] = ()


async def advise(judge: Judge, case: Case, score: ExchangeScore, about: Circumstances) -> Worded:
    """Return feedback that invents nothing; none where no dimension has a level.

    The judge is told once what is wrong with its words; what is wrong after that gives way, part by
    part, to what the rubric has for it. So does all of it where the judge says nothing.
    """
    built = build_feedback(score, case.rubric, about)
    if built is None:
        return Worded(None)
    shown, usage, faults = built, (), ()
    for _ in range(_TRIES):
        told = case.model_copy(update={"faults": tuple(fault.text for fault in faults)})
        try:
            advice = await judge.advise(told, score)
        except ModelError:
            break
        if advice is None:
            break
        usage = (*usage, *([] if advice.usage is None else [advice.usage]))
        worded = _cleaned(advice.feedback)
        faults = _faults(worded, case, score, about)
        shown = mend(worded, built, faults)
        if not faults:
            break
    return Worded(shown, usage)


def _faults(
    worded: Feedback, case: Case, score: ExchangeScore, about: Circumstances
) -> tuple[Fault, ...]:
    quotable = bool(quotes(score, *Dimension))
    return find_faults(worded, about, case.asked, case.rubric.feedback, quotable=quotable)


def _cleaned(feedback: Feedback) -> Feedback:
    return Feedback(
        strength=one_line(feedback.strength),
        next_move=one_line(feedback.next_move),
        rewrite=None if feedback.rewrite is None else one_line(feedback.rewrite),
    )

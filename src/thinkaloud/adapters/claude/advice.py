"""Feedback on a finished score, in a model's words."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pydantic import BaseModel, Field

from thinkaloud.adapters.claude.asking import Request, Said
from thinkaloud.adapters.claude.exchange_text import fenced_turns, prepared_text, without
from thinkaloud.adapters.claude.structured import Questions
from thinkaloud.app.ports import Advice, Case
from thinkaloud.app.prompts import fill
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.levels import RECITAL, STRONG_RECITAL
from thinkaloud.domain.next_item import next_item
from thinkaloud.domain.rubric import Dimension, DimensionRubric
from thinkaloud.domain.score import DimensionScore, ExchangeScore, Feedback, QuoteStatus

MAX_TOKENS = 4000

SCHEMA: dict[str, object] = {
    "type": "object",
    "properties": {
        "strength": {"type": "string"},
        "next_move": {"type": "string"},
        "rewrite": {"type": "string"},
    },
    "required": ["strength", "next_move", "rewrite"],
    "additionalProperties": False,
}


class _Reply(BaseModel):
    strength: str = Field(min_length=1)
    next_move: str = Field(min_length=1)
    rewrite: str | None = None


class _Next(NamedTuple):
    """What to do differently: for the model, and as the rubric words it."""

    item: str
    invitation: str


class Advising:
    """Asks a model to word feedback."""

    def __init__(
        self,
        questions: Questions,
        model: str,
        system: str,
        case: str,
        new_tag: Callable[[], str],
    ) -> None:
        self._questions = questions
        self._model = model
        self._system = system
        self._case = case
        self._new_tag = new_tag

    async def advise(self, case: Case, score: ExchangeScore) -> Advice | None:
        """Return the feedback, or nothing where no dimension has a level.

        Raises:
            ModelError: No feedback in the right form could be had.
            InputError: A prompt file does not fit its slots.
        """
        weakest = _weakest(score)
        if weakest is None:
            return None
        request = Request(
            model=self._model,
            system=fill("feedback", self._system, {}),
            turns=(Said(Role.CANDIDATE, (self._case_text(case, score, weakest),)),),
            note=None,
            schema=SCHEMA,
            max_tokens=MAX_TOKENS,
            thought=self._questions.thought(self._model),
            kept_an_hour=True,
        )
        answered = await self._questions.ask(request, _read)
        return Advice(feedback=answered.value, usage=answered.usage)

    def _case_text(self, case: Case, score: ExchangeScore, weakest: Dimension) -> str:
        tag = self._new_tag()
        following = _next(case, case.rubric.dimension(weakest), score.dimensions[weakest])
        return fill(
            "feedback_case",
            self._case,
            {
                "asked": without(tag, case.asked),
                "language": without(tag, case.language),
                "findings": _found(case, score, tag),
                "next_item": following.item,
                "invitation": following.invitation,
                "prepared": prepared_text(case, tag),
                "tag": tag,
                "turns": fenced_turns(case.turns, tag),
            },
        )


def _read(_text: str, value: object) -> Feedback:
    reply = _Reply.model_validate(value)
    rewrite = (reply.rewrite or "").strip()
    return Feedback(
        strength=reply.strength.strip(),
        next_move=reply.next_move.strip(),
        rewrite=rewrite or None,
    )


def _weakest(score: ExchangeScore) -> Dimension | None:
    levels = {
        dimension: part.level
        for dimension, part in score.dimensions.items()
        if part.level is not None
    }
    return min(levels, key=lambda dimension: levels[dimension]) if levels else None


def _next(case: Case, part: DimensionRubric, found: DimensionScore) -> _Next:
    words = case.rubric.feedback
    ratio = 0.0 if case.overlap is None else case.overlap.ratio
    code = next_item(part.dimension, found.items, ratio)
    if code == "n1" and ratio >= RECITAL:
        recital = words.recital if ratio >= STRONG_RECITAL else words.part_recital
        return _Next("Leave the prepared text.", recital)
    item = None if code is None else part.item(code)
    if item is not None and item.next_move:
        return _Next(item.text, item.next_move)
    return _Next("Nothing on the list is missing.", words.complete)


def _found(case: Case, score: ExchangeScore, tag: str) -> str:
    findings = without(tag, "\n".join(_findings(case, score)))
    return f"<{tag}-found>\n{findings}\n</{tag}-found>"


def _findings(case: Case, score: ExchangeScore) -> Iterator[str]:
    """What was met on each dimension, with the quotes that were found in the candidate's words."""
    for dimension, found in score.dimensions.items():
        part = case.rubric.dimension(dimension)
        if found.level is None:
            continue
        quotes = {
            each.item: each.quote
            for each in reversed(found.evidence)
            if each.status is not QuoteStatus.UNVERIFIED
        }
        met = [
            f"{item.label} (“{quotes[item.code]}”)" if item.code in quotes else item.label
            for item in part.items
            if found.items.get(item.code)
        ]
        yield f"- {part.name}: {'; '.join(met) or 'nothing yet'}"

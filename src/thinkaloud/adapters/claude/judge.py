"""A judge whose observations a model makes, over the Messages API; the level follows in code."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from thinkaloud.adapters.claude.advice import Advising
from thinkaloud.adapters.claude.asking import Request, Said
from thinkaloud.adapters.claude.exchange_text import fenced_turns, prepared_text, without
from thinkaloud.adapters.claude.judge_briefing import judge_briefing
from thinkaloud.adapters.claude.judgements import read_judgement, schema_of
from thinkaloud.adapters.claude.readings import Readings
from thinkaloud.adapters.claude.structured import Questions
from thinkaloud.app.ports import Advice, Case, Verdict
from thinkaloud.app.prompts import fill
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore

MAX_TOKENS = 8000
"""Room for the evidence, and for the thinking before it."""


@dataclass(frozen=True)
class JudgePrompts:
    """Texts of the prompt files."""

    system: str
    case: str
    feedback: str
    feedback_case: str
    readings: Readings


def random_word() -> str:
    """Return a word that nobody can have foreseen, for the tags of one call."""
    return f"turn-{secrets.token_hex(6)}"


class ClaudeJudge:
    """Implements `app.ports.Judge`."""

    shows_band_only = False

    def __init__(
        self,
        questions: Questions,
        model: str,
        prompts: JudgePrompts,
        new_tag: Callable[[], str] = random_word,
    ) -> None:
        self._questions = questions
        self._model = model
        self._prompts = prompts
        self._new_tag = new_tag
        self._advising = Advising(
            questions, model, prompts.feedback, prompts.feedback_case, new_tag
        )

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model

    def request(self, case: Case, dimension: Dimension) -> Request:
        """Return what the model is asked about one dimension of one exchange.

        Raises:
            InputError: A prompt file does not fit its slots.
        """
        part = case.rubric.dimension(dimension)
        prompts = self._prompts
        descending = case.sample % 2 == 0
        return Request(
            model=self._model,
            system=judge_briefing(
                prompts.system, case.rubric, part, prompts.readings, descending=descending
            ),
            turns=(Said(Role.CANDIDATE, (self._case_text(case, part.name),)),),
            note=None,
            schema=schema_of(part),
            max_tokens=MAX_TOKENS,
            thought=self._questions.thought(self._model),
            kept_an_hour=True,
        )

    async def judge(self, case: Case, dimension: Dimension) -> Verdict:
        """Observe one dimension of one exchange once.

        Raises:
            ModelError: No valid judgement could be had.
            InputError: A prompt file does not fit its slots.
        """
        part, request = case.rubric.dimension(dimension), self.request(case, dimension)
        answered = await self._questions.ask(
            request, lambda text, value: read_judgement(text, value, part)
        )
        return Verdict(
            judgement=answered.value, usage=answered.usage, prompt_hash=prompt_hash(request)
        )

    async def advise(self, case: Case, score: ExchangeScore) -> Advice | None:
        """Word the feedback, or nothing where no dimension has a level.

        Raises:
            ModelError: No feedback in the right form could be had.
            InputError: A prompt file does not fit its slots.
        """
        return await self._advising.advise(case, score)

    def _case_text(self, case: Case, name: str) -> str:
        tag = self._new_tag()
        return fill(
            "judge_case",
            self._prompts.case,
            {
                "asked": without(tag, case.asked),
                "language": without(tag, case.language),
                "opportunity": _opportunity(case),
                "prepared": prepared_text(case, tag),
                "tag": tag,
                "turns": fenced_turns(case.turns, tag),
                "name": name,
            },
        )


def _opportunity(case: Case) -> str:
    if case.opportunity:
        return "The candidate had a chance to ask the interviewer something."
    return "The candidate had no chance to ask the interviewer anything yet."


def prompt_hash(request: Request) -> str:
    """Return a short hash of the prompt, which is the same for every exchange."""
    return hashlib.sha256(request.system.encode()).hexdigest()[:12]

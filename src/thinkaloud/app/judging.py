"""What awaits a score, scored: cases put before a judge, and what comes of them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from thinkaloud.app import making
from thinkaloud.app.advising import Worded, advise
from thinkaloud.app.journal import Make
from thinkaloud.app.ports import Case, Judge, Verdict
from thinkaloud.domain.circumstances import Circumstances, circumstances
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Usage
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.gates import left_to_judge
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import ExchangeScore
from thinkaloud.domain.scoring import Judged, score_exchange
from thinkaloud.domain.takes import is_over
from thinkaloud.domain.transcript import Transcript


@dataclass(frozen=True)
class Scored:
    """A score, and what it took."""

    score: ExchangeScore
    usage: tuple[Usage, ...] = ()


@dataclass(frozen=True)
class Unscored:
    """No dimension could be judged, and why; there is no number."""

    scorer: str
    reason: str
    """One sentence, for the candidate."""


Result = Scored | Unscored
"""What comes of scoring an exchange."""


def make_of(number: int, result: Result) -> Make:
    """Return how to record what came of scoring the exchange of this number."""
    if isinstance(result, Scored):
        return making.scored(number, result.score, result.usage)
    return making.unscored(number, result.scorer, result.reason)


@dataclass(frozen=True)
class Call:
    """What a judge is asked once: one dimension of one exchange; the sample is in the case."""

    case: Case
    dimension: Dimension


@dataclass(frozen=True)
class _Answer:
    """What came of asking a judge once: a verdict, or the sentence on why there is none."""

    dimension: Dimension
    outcome: Verdict | str


def awaiting(transcript: Transcript) -> tuple[Exchange, ...]:
    """Return what is over, has an answer, and was neither scored nor given up."""
    return tuple(
        each
        for each in transcript.exchanges
        if is_over(each) and not each.scores and each.unscored is None
    )


@dataclass(frozen=True)
class Judging:
    """Scores exchanges with one judge, who is asked so many times about each dimension."""

    rubric: Rubric
    judge: Judge
    samples: int = 1
    advises: bool = True
    """Words feedback as well; needless where nobody reads it."""

    @property
    def name(self) -> str:
        """Who judges."""
        return self.judge.name

    async def score(self, transcript: Transcript, exchange: Exchange) -> Make:
        """Score an exchange of a session; returns how to record what came of it."""
        return make_of(exchange.number, await self.assess(exchange, transcript.pack))

    def calls(self, exchange: Exchange, pack: Pack) -> tuple[Call, ...]:
        """Return all that `assess` would ask about an exchange, but for the feedback."""
        about = circumstances(exchange, pack)
        return self._calls(_case(self.rubric, exchange, pack, about), about)

    async def assess(self, exchange: Exchange, pack: Pack) -> Result:
        """Judge an exchange, all dimensions and samples at once, and word the feedback.

        The exchange need not be of a session: question, its words and turns are all that counts.
        A judge that fails leaves its dimension unscored; when all of them fail, so is the exchange.
        """
        about = circumstances(exchange, pack)
        case = _case(self.rubric, exchange, pack, about)
        answers = await self._ask(self._calls(case, about))
        failures = [each.outcome for each in answers if isinstance(each.outcome, str)]
        if answers and len(failures) == len(answers):
            return Unscored(self.name, failures[0])
        score = score_exchange(
            _judged(answers),
            about,
            scorer=self.name,
            rubric_version=self.rubric.version,
            samples=self.samples,
            band_only=self.judge.shows_band_only,
            prompt_hash=_joined_hashes(answers),
        )
        worded = await advise(self.judge, case, score, about) if self.advises else Worded(None)
        usage = tuple(each.usage for each in _verdicts(answers) if each.usage is not None)
        advised = score.model_copy(update={"feedback": worded.feedback})
        return Scored(advised, (*usage, *worded.usage))

    def _calls(self, case: Case, about: Circumstances) -> tuple[Call, ...]:
        return tuple(
            Call(case.model_copy(update={"sample": sample}), dimension)
            for dimension in left_to_judge(about)
            for sample in range(self.samples)
        )

    async def _ask(self, calls: Sequence[Call]) -> list[_Answer]:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._ask_once(call)) for call in calls]
        return [task.result() for task in tasks]

    async def _ask_once(self, call: Call) -> _Answer:
        try:
            return _Answer(call.dimension, await self.judge.judge(call.case, call.dimension))
        except ModelError as error:
            return _Answer(call.dimension, one_line(str(error)))


def _case(rubric: Rubric, exchange: Exchange, pack: Pack, about: Circumstances) -> Case:
    known = (each for each in pack.questions if each.number == exchange.question)
    return Case(
        rubric=rubric,
        question=next(known, None),
        asked=exchange.text,
        turns=exchange.turns,
        language=pack.language,
        opportunity=about.opportunity,
        overlap=about.overlap,
        ask_back_overlap=about.asked_share,
    )


def _verdicts(
    answers: Sequence[_Answer], dimension: Dimension | None = None
) -> tuple[Verdict, ...]:
    return tuple(
        each.outcome
        for each in answers
        if isinstance(each.outcome, Verdict) and dimension in (None, each.dimension)
    )


def _judged(answers: Sequence[_Answer]) -> dict[Dimension, Judged]:
    return {
        dimension: Judged(
            tuple(each.judgement for each in _verdicts(answers, dimension)),
            tuple(
                each.outcome
                for each in answers
                if isinstance(each.outcome, str) and each.dimension is dimension
            ),
        )
        for dimension in Dimension
    }


def _joined_hashes(answers: Sequence[_Answer]) -> str | None:
    """The prompts differ by dimension and sample: all that were used, each once."""
    hashes = [each.prompt_hash for each in _verdicts(answers) if each.prompt_hash is not None]
    return "+".join(dict.fromkeys(hashes)) or None

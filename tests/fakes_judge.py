"""A judge that follows a script, and remembers what it was asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from judgements import observed
from rubrics import rubric

from thinkaloud.app.judging import Judging
from thinkaloud.app.ports import Advice, Case, Verdict
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Usage
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.levels import POSITIVE
from thinkaloud.domain.quotes import first_words
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore, Feedback, Judgement

Script = Mapping[Dimension, Iterable[Judgement | ModelError]]


@dataclass
class ScriptedJudge:
    """Gives what its script holds for a dimension, one line a call.

    Where the script has nothing for a dimension it finds the first two items of the checklist in
    the first words of the candidate, so that every exchange with an answer gets a score.
    """

    script: Script = field(default_factory=dict[Dimension, Iterable[Judgement | ModelError]])
    advice: Iterable[Feedback | ModelError | None] = ()
    name: str = "scripted-judge"
    shows_band_only: bool = False
    usage: Usage | None = None
    prompt_hash: str | None = None
    asked: list[tuple[Case, Dimension]] = field(default_factory=list[tuple[Case, Dimension]])
    advised: list[tuple[Case, ExchangeScore]] = field(
        default_factory=list[tuple[Case, ExchangeScore]]
    )

    def __post_init__(self) -> None:
        self._lines = {dimension: iter(lines) for dimension, lines in self.script.items()}
        self._advice = iter(self.advice)

    async def judge(self, case: Case, dimension: Dimension) -> Verdict:
        self.asked.append((case, dimension))
        lines = self._lines.get(dimension)
        line = _plain_judgement(case, dimension) if lines is None else next(lines)
        if isinstance(line, ModelError):
            raise line
        return Verdict(judgement=line, usage=self.usage, prompt_hash=self.prompt_hash)

    async def advise(self, case: Case, score: ExchangeScore) -> Advice | None:
        self.advised.append((case, score))
        line = next(self._advice, None)
        if isinstance(line, ModelError):
            raise line
        return None if line is None else Advice(feedback=line, usage=self.usage)


def judging(judge: ScriptedJudge, samples: int = 1) -> Judging:
    """The shipped rubric in the hands of this judge."""
    return Judging(rubric(), judge, samples)


def _plain_judgement(case: Case, dimension: Dimension) -> Judgement:
    place = next(place for place, turn in enumerate(case.turns) if turn.role is Role.CANDIDATE)
    codes = " ".join(POSITIVE[dimension][:2])
    return observed(dimension, codes, first_words(case.turns[place].text, 5), turn=place)

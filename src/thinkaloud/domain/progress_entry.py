"""What one session tells of levels over time: small enough to be kept in an index."""

from enum import StrEnum

from pydantic import AwareDatetime, Field

from thinkaloud.domain.events import Mode
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.scorecard import SessionLevel


class JudgedBy(Frozen):
    """Who judged, and by which rubric; only what both have in common can be compared."""

    scorer: str
    rubric_version: str


class NoFigure(StrEnum):
    """Why a session has no figure."""

    SIMULATION = "unfinished_simulation"
    """Nothing may be said about quality before its end."""
    TOO_FEW = "too_few_exchanges"
    """Fewer than three exchanges that could be scored."""
    UNSCORED = "not_scored"
    """There are enough exchanges, and too many of them wait for a judge or had one that failed."""
    MIXED = "different_judges"
    """Figures of different judges, or by different rubrics, have no mean."""


class Take(Frozen):
    """One take of a question, as its newest score tells it."""

    judged_by: JudgedBy | None = None
    """Absent where there is no score."""
    levels: dict[Dimension, SessionLevel] = Field(default_factory=dict[Dimension, SessionLevel])
    """The dimensions that have a level; for an estimate its band alone."""


class Retaken(Frozen):
    """A question that was taken again."""

    question: int | None
    """Number in the pack; absent for the closing round."""
    title: str
    """Of the question."""
    first: Take
    """The take that counts."""
    again: Take
    """The newest one."""


class ProgressEntry(Frozen):
    """One session among others; holds none of the candidate's words but the title it was given.

    Of an estimate there are bands and never a level, so no figure of it can be shown anywhere.
    """

    session: str
    started: AwareDatetime
    """Of a branch: when it branched off."""
    title: str
    mode: Mode
    branch: bool = False
    """It shares its first answers with the session that it comes from."""
    judged_by: JudgedBy | None = None
    """Absent where different judges scored it, or nobody did."""
    levels: dict[Dimension, SessionLevel] = Field(default_factory=dict[Dimension, SessionLevel])
    """Empty where there is no figure."""
    spreads: dict[Dimension, float] = Field(default_factory=dict[Dimension, float])
    """Standard deviation in levels over the exchanges that a level rests on.

    Absent for fewer than two of them, and for estimates.
    """
    reflectiveness: SessionLevel = SessionLevel()
    awaited: int = 0
    """Exchanges that wait for their score."""
    without: NoFigure | None = None
    """Why there is no figure."""
    retakes: tuple[Retaken, ...] = ()
    """Of a branch: only those of its own."""

    def standing(self, of: Dimension | None) -> SessionLevel:
        """Return how the session stands in one dimension, or in reflectiveness if given none."""
        if of is None:
            return self.reflectiveness
        return self.levels.get(of, SessionLevel())

"""Everything a front end can begin: a new interview, a saved one, one question taken again."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from thinkaloud.app.batches import Batches
from thinkaloud.app.interview import Interview
from thinkaloud.app.journal import Clock, Journal
from thinkaloud.app.judging import Judging
from thinkaloud.app.ports import Interviewer, Judge, SessionStore
from thinkaloud.app.scores import Scores
from thinkaloud.domain.course import Course
from thinkaloud.domain.prices import Prices
from thinkaloud.domain.rubric import Rubric


async def _nothing() -> None:
    """Stands where a cast has nothing to ready or to let go of."""


@dataclass(frozen=True)
class Cast:
    """Who interviews and who judges."""

    interviewer: Interviewer
    judge: Judge
    samples: int = 1
    """How often the judge is asked about each exchange."""
    note: str | None = None
    """One sentence for the candidate on why it is this cast, said once."""
    stand_in: Interviewer | None = None
    """Who can carry on when the interviewer cannot be reached."""
    warm: Callable[[], Awaitable[None]] = _nothing
    """Readies what the first reply will need; never fails."""
    close: Callable[[], Awaitable[None]] = _nothing
    """Lets go of what was opened."""
    batches: Batches | None = None
    """The judge by the batch; absent where it is no model."""
    judges: tuple[Judge, ...] = ()
    """Others who can judge, beside the one that does."""


@dataclass(frozen=True)
class Practice:
    """The parts that every interview of this run of the program shares."""

    store: SessionStore
    cast: Cast
    course: Course
    rubric: Rubric
    prices: Prices
    clock: Clock
    new_id: Callable[[], str]

    def new(self) -> Interview:
        """Return an interview that has not started."""
        return self._interview(Journal(self.new_id(), self.store, self.clock))

    async def open(self, session: str) -> Interview:
        """Return a saved interview, as far as it got.

        Raises:
            StoreError: There is no such session, or it cannot be read.
            BrokenTranscript: Its events do not add up.
        """
        events = await self.store.events(session)
        return self._interview(Journal(session, self.store, self.clock, events))

    def judging(self, judge: Judge, samples: int) -> Judging:
        """Return the judging by this judge, who is asked so many times about each dimension."""
        return Judging(self.rubric, judge, samples)

    def _interview(self, journal: Journal) -> Interview:
        cast = self.cast
        scores = Scores(journal, self.judging(cast.judge, cast.samples))
        return Interview(journal, cast.interviewer, scores, self.course, cast.stand_in)

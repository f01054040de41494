"""What a check-up of the program's set-up finds, as facts; how they are told is for a front end."""

from datetime import date
from enum import StrEnum

from thinkaloud.domain.events import Usage
from thinkaloud.domain.frozen import Frozen


class Form(StrEnum):
    """How far a model's replies keep to the form that they are asked for in."""

    NATIVE = "native"
    """They do, by the schema that is sent with the request."""
    PROMPTED = "prompt-only"
    """They do once the words of the prompt spell the form out."""
    PLAIN = "plain"
    """They do not."""


class Trial(Frozen):
    """One model, tried out in the part that it is to play."""

    model: str
    first_word: float | None = None
    """Seconds from the request to the first word that a candidate would see; not of a judge."""
    took: float | None = None
    """Seconds from the request to the end of the reply."""
    form: Form | None = None
    usage: Usage | None = None
    """Of the last call of the trial."""
    reason: str | None = None
    """A short stable word for the problem, as `credentials`."""
    problem: str | None = None
    """Why it cannot play its part, and what to do, in one or two sentences."""


class Cost(Frozen):
    """What one exchange with two probes and its score costs, reckoned from the trials."""

    cached: float | None = None
    """With prompts found in the cache; absent without a price, or where no tokens are counted."""
    uncached: float | None = None
    """With prompts that must be read anew, as after a long silence."""
    currency: str
    as_of: date
    """Date of the prices."""
    unpriced: tuple[str, ...] = ()
    """Models that have no price."""


class Answers(Frozen):
    """What came of calling the server."""

    base_url: str | None = None
    """Where it is, without secrets; a stored profile may name another server than the usual."""
    models: tuple[str, ...] | None = None
    """What it lists; absent where it does not."""
    notes: tuple[str, ...] = ()
    """What is worth knowing and no obstacle."""
    problem: str | None = None
    """Why nothing could be tried."""
    interviewer: Trial | None = None
    judge: Trial | None = None
    """Absent where the interviewer's trial showed that it would end the same way."""

    @property
    def problems(self) -> tuple[str, ...]:
        """All that must be put right, each once."""
        trials = [each for each in (self.interviewer, self.judge) if each is not None]
        found = [self.problem, *(each.problem for each in trials)]
        return tuple(dict.fromkeys(each for each in found if each is not None))


class Kept(Frozen):
    """The file of saved sessions."""

    path: str
    sessions: int | None = None
    """How many are in it; absent where it cannot be read."""
    problems: tuple[str, ...] = ()


class Report(Frozen):
    """The whole check-up."""

    version: str
    interviewer: str
    """`offline`, or the model's name."""
    judge: str
    samples: int = 1
    """How often the judge is asked about each dimension."""
    credential: str | None = None
    """Name of the credential in force, never its value; absent where none is."""
    base_url: str | None = None
    """The server that is configured, without secrets; absent offline."""
    settings: tuple[str, ...] = ()
    """Settings files that exist, the one that wins last."""
    notes: tuple[str, ...] = ()
    """What was put right, and other things worth knowing."""
    faults: tuple[str, ...] = ()
    """What is wrong with the settings, each with its cure; found before any call."""
    kept: Kept
    answers: Answers | None = None
    """Absent where nothing was called."""
    cost: Cost | None = None

    @property
    def problems(self) -> tuple[str, ...]:
        """All that must be put right."""
        called = () if self.answers is None else self.answers.problems
        return (*self.faults, *called, *self.kept.problems)

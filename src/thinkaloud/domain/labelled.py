"""Labelled answers: exchanges with the levels that raters gave them, to check a judge by."""

from enum import StrEnum

from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.rubric import Dimension


class Labelled(Frozen):
    """One exchange with its labels."""

    id: str
    kind: str = "ordinary"
    """`ordinary` and `honest_…` are believable answers, all others try a judge on purpose."""
    exchange: Exchange
    labels: dict[Dimension, float]
    """Levels from 1 to 5 by dimension; what has none, as a dimension without opportunity, is
    absent."""

    @property
    def honest(self) -> bool:
        """Whether agreement is measured on it."""
        return is_honest(self.kind)


def is_honest(kind: str) -> bool:
    """Tell whether a kind is one of believable answers."""
    return kind == "ordinary" or kind.startswith("honest")


class Direction(StrEnum):
    """What an edit should do to a level."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    NOT_UP = "not_up"


class Pair(Frozen):
    """Two versions of one exchange, and which way each level should go from the first."""

    id: str
    edit: str
    """What was done, as `add_hedges`."""
    base: Exchange
    variant: Exchange
    expect: dict[Dimension, Direction]


class LabelledSet(Frozen):
    """All that a judge is checked by."""

    answers: tuple[Labelled, ...] = ()
    pairs: tuple[Pair, ...] = ()
    digest: str
    """SHA-256 of the files that it was read from, in hexadecimal."""

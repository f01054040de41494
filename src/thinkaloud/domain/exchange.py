"""One exchange of a session: a question, and everything said on it."""

from enum import StrEnum

from thinkaloud.domain.events import Move, Outcome
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.pack import ProbeKind
from thinkaloud.domain.score import ExchangeScore


class Role(StrEnum):
    """Who speaks in a turn."""

    CANDIDATE = "candidate"
    INTERVIEWER = "interviewer"


class Turn(Frozen):
    """One utterance within an exchange; the question itself is not among them."""

    role: Role
    text: str
    seq: int
    move: Move | None = None
    """What it does; the interviewer's only."""
    probe_kind: ProbeKind | None = None


class Exchange(Frozen):
    """One question and everything said on it."""

    number: int
    """1-based, in the order in which they were asked."""
    question: int | None
    """Number in the pack; absent for the closing round."""
    text: str
    """The question's words."""
    asked: int
    """`seq` of the event that asked it."""
    retake_of: int | None = None
    turns: tuple[Turn, ...] = ()
    passed: bool = False
    """The candidate's last act was to pass."""
    hinted: bool = False
    sample_shown: bool = False
    outcome: Outcome | None = None
    closed: int | None = None
    """`seq` of the event that closed it."""
    self_rating: int | None = None
    scores: tuple[ExchangeScore, ...] = ()
    unscored: str | None = None
    """Why the last attempt at a score gave none; absent once a later one succeeded."""

    @property
    def answers(self) -> tuple[Turn, ...]:
        """The candidate's turns."""
        return tuple(turn for turn in self.turns if turn.role is Role.CANDIDATE)

    @property
    def probes_used(self) -> int:
        """How many follow-ups the interviewer has put."""
        return sum(turn.move is Move.PROBE for turn in self.turns)

    @property
    def score(self) -> ExchangeScore | None:
        """The newest score, if any."""
        return self.scores[-1] if self.scores else None

    def said(self, move: Move) -> bool:
        """Tell whether the interviewer has made this move here."""
        return any(turn.move is move for turn in self.turns)

"""What code knows of an exchange before and beside any judge."""

from dataclasses import dataclass, field
from functools import cached_property

from thinkaloud.domain.exchange import Exchange, Role, Turn
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.prepared import Prepared
from thinkaloud.domain.score import Overlap
from thinkaloud.domain.words import HESITATIONS, words


@dataclass(frozen=True)
class Circumstances:
    """One exchange as it went, with the texts that its candidate may have read."""

    turns: tuple[Turn, ...]
    prepared: Prepared = field(default_factory=Prepared)
    closing: bool = False
    """It is the closing round, in which the candidate asks."""

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The candidate's turns."""
        return tuple(turn.text for turn in self.turns if turn.role is Role.CANDIDATE)

    @cached_property
    def words(self) -> int:
        """How many words the candidate said; um and uh are none."""
        return sum(word.key not in HESITATIONS for text in self.said for word in words(text))

    @property
    def opportunity(self) -> bool:
        """Whether the candidate had a chance to ask back: after any reply, and in the closing."""
        return self.closing or any(turn.role is Role.INTERVIEWER for turn in self.turns)

    @cached_property
    def overlap(self) -> Overlap | None:
        """How much of what was said matches the sample; absent without a sample."""
        return self.prepared.overlap(self.said)

    @property
    def ratio(self) -> float:
        """The one figure of the overlap, 0 where there is nothing to match."""
        return 0.0 if self.overlap is None else self.overlap.ratio

    @cached_property
    def asked_share(self) -> float | None:
        """How much of the candidate's question matches a prepared one; absent without any."""
        return self.prepared.asked_share(self.said)

    def recited(self, turn: int, start: int, end: int) -> bool:
        """Tell whether a stretch of a turn lies, for the most part, in text of the sample."""
        shared = sum(
            max(0, min(end, last) - max(start, first)) for first, last in self._recited[turn]
        )
        return shared * 2 > end - start

    @cached_property
    def _recited(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        return tuple(self.prepared.recited(turn.text) for turn in self.turns)


def circumstances(exchange: Exchange, pack: Pack) -> Circumstances:
    """Return what code knows of an exchange in a session with this pack."""
    asked = (each.sample for each in pack.questions if each.number == exchange.question)
    ask_backs = tuple(text for each in pack.questions for text in each.ask_backs)
    return Circumstances(
        turns=exchange.turns,
        prepared=Prepared(next(asked, None), ask_backs),
        closing=exchange.question is None,
    )

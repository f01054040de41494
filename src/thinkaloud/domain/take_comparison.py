"""Two takes of one question beside each other: scores, prepared wording, length."""

from dataclasses import replace

from thinkaloud.domain.circumstances import Circumstances, circumstances
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.pack import Pack, ProbeKind
from thinkaloud.domain.score import ExchangeScore
from thinkaloud.domain.score_comparison import ScoreComparison, compare_scores
from thinkaloud.domain.words import words


class OffScript(Frozen):
    """How much wording matches the sample before and after a probe that no text can answer.

    Where it was recited, and reciting stops, the second share is far below the first.
    """

    before: float
    """A share from 0 to 1."""
    after: float | None
    """A share from 0 to 1; absent where nothing was said any more."""


class Take(Frozen):
    """What one take is like."""

    score: ExchangeScore | None
    """The newest."""
    overlap: float | None
    """Share of its wording that matches the sample, 0 to 1; absent without a sample."""
    words: int
    longest_turn: int
    """The candidate's longest turn, in words."""
    off_script: OffScript | None = None
    """Absent without a sample, and where no such probe was put."""


class TakeComparison(Frozen):
    """Two takes, and how their scores compare."""

    first: Take
    again: Take
    scores: ScoreComparison | None = None
    not_compared: str | None = None
    """Where scores cannot be compared: the sentence on why not."""


def compare_takes(first: Exchange, again: Exchange, pack: Pack) -> TakeComparison:
    """Set a retake beside an earlier take of the same question, by their newest scores."""
    lacking = [
        _lacking(name, take)
        for name, take in (("first take", first), ("retake", again))
        if take.score is None
    ]
    return TakeComparison(
        first=_take(first, pack),
        again=_take(again, pack),
        scores=(compare_scores(first.score, again.score) if first.score and again.score else None),
        not_compared=" ".join(lacking) or None,
    )


def _lacking(name: str, take: Exchange) -> str:
    if take.unscored is None:
        return f"The {name} is not scored yet."
    return f"The {name} could not be scored: {one_line(take.unscored).rstrip('.')}."


def _take(exchange: Exchange, pack: Pack) -> Take:
    about = circumstances(exchange, pack)
    lengths = [len(words(said)) for said in about.said]
    return Take(
        score=exchange.score,
        overlap=_share(about),
        words=sum(lengths),
        longest_turn=max(lengths, default=0),
        off_script=_off_script(about),
    )


def _off_script(about: Circumstances) -> OffScript | None:
    kinds = [turn.probe_kind for turn in about.turns]
    if ProbeKind.OFF_SCRIPT not in kinds:
        return None
    place = kinds.index(ProbeKind.OFF_SCRIPT)
    before = replace(about, turns=about.turns[:place])
    after = replace(about, turns=about.turns[place:])
    share = _share(before)
    if share is None:
        return None
    return OffScript(before=share, after=_share(after) if after.said else None)


def _share(about: Circumstances) -> float | None:
    return None if about.overlap is None else about.overlap.ratio

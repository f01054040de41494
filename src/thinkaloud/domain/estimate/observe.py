"""What the estimate sees in an exchange: the one way into this package besides `level`."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from thinkaloud.domain.estimate import gates
from thinkaloud.domain.estimate.emptiness import without_performance
from thinkaloud.domain.estimate.grader import for_the_interviewer
from thinkaloud.domain.estimate.linking import linking_marks, scenes
from thinkaloud.domain.estimate.marks import Marks
from thinkaloud.domain.estimate.spoken import Sentence, sentences
from thinkaloud.domain.estimate.thinking import thinking_marks
from thinkaloud.domain.overlap import matching_spans
from thinkaloud.domain.score import Citation, Finding

_CITED = 2


@dataclass(frozen=True)
class Material:
    """What is left to be measured, and what was taken out on the way."""

    said: tuple[Sentence, ...]
    """The candidate's sentences, each once, without prepared text and text for the grader."""
    state: Finding = Finding.SCORABLE
    addressed_to_grader: bool = False
    prepared: int = 0
    """How many sentences match the prepared text."""


@dataclass(frozen=True)
class Observations:
    """Checklist items a1 to a6 and b1 to b7, true only with a citation.

    The turn of a citation is the 0-based place among the answers that were given.
    """

    state: Finding
    items: dict[str, bool] = field(default_factory=dict[str, bool])
    citations: tuple[Citation, ...] = ()
    addressed_to_grader: bool = False


def observe(answers: Sequence[str], sample: str | None) -> Observations:
    """Observe the candidate's turns of one exchange, in order; the interviewer's are not given."""
    material = gather(answers, sample)
    said = without_performance(material.said)
    marks: Marks = {**thinking_marks(said), **linking_marks(scenes(said))}
    if material.state is not Finding.SCORABLE:
        marks = dict.fromkeys(marks, ())
    return Observations(
        state=material.state,
        items={item: bool(found) for item, found in marks.items()},
        citations=cited(marks),
        addressed_to_grader=material.addressed_to_grader,
    )


def gather(
    answers: Sequence[str], sample: str | None, *, asking: frozenset[int] = frozenset()
) -> Material:
    """Take out what must not be measured, and say whether what is left can be scored.

    In the turns numbered by `asking` the candidate was invited to ask: questions there are for the
    interviewer and say nothing about the answer.
    """
    every = [sentence for turn, text in enumerate(answers) for sentence in sentences(turn, text)]
    if gates.too_short(every):
        return Material((), Finding.EMPTY)
    own = for_the_interviewer(every)
    addressed = len(own) < len(every)
    if gates.not_english(own):
        return Material((), Finding.WRONG_LANGUAGE, addressed)
    known = [matching_spans(text, sample or "") for text in answers]
    fresh = [each for each in own if not _within(each, known[each.turn])]
    told = [each for each in fresh if not (each.turn in asking and each.asks)]
    return Material(gates.said_once(told), Finding.SCORABLE, addressed, len(own) - len(fresh))


def cited(marks: Marks) -> tuple[Citation, ...]:
    """Return the first marks of each item as citations."""
    return tuple(
        Citation(item=item, quote=mark.sentence.quote(mark.place), turn=mark.sentence.turn)
        for item, found in marks.items()
        for mark in found[:_CITED]
    )


def _within(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether most of a sentence lies in prepared text."""
    shared = sum(
        max(0, min(sentence.end, end) - max(sentence.start, start)) for start, end in spans
    )
    return shared * 2 > sentence.end - sentence.start

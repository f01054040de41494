"""Feedback that needs no judge: a quote of theirs, one next move, one sentence with open slots."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.fragments import longest_word, quotes, richest_sentence, sentence_around
from thinkaloud.domain.levels import POSITIVE, RECITAL
from thinkaloud.domain.next_item import next_item
from thinkaloud.domain.quotes import first_words
from thinkaloud.domain.rubric import ChecklistItem, Dimension, Rubric
from thinkaloud.domain.score import ExchangeScore, Feedback
from thinkaloud.domain.words import words

LONGEST_QUOTE = 15
"""In words."""
LONGEST = 70
"""All three parts together, in words."""
_SENTENCE_LENGTHS = (20, 15, 10, 0)
_MOSTLY = 0.5


def build_feedback(score: ExchangeScore, rubric: Rubric, about: Circumstances) -> Feedback | None:
    """Word the feedback on a score from the rubric alone; nothing where nothing has a level."""
    if not _lowest_first(score):
        return None
    drafts = list(_Builder(score, rubric, about).drafts())
    return next((draft for draft in drafts if length(draft) <= LONGEST), drafts[-1])


def length(feedback: Feedback) -> int:
    """Return how many words the three parts have together."""
    parts = (feedback.strength, feedback.next_move, feedback.rewrite or "")
    return sum(len(words(part)) for part in parts)


class _Target(NamedTuple):
    dimension: Dimension
    code: str | None
    """Absent where the whole checklist is met."""


@dataclass(frozen=True)
class _Builder:
    score: ExchangeScore
    rubric: Rubric
    about: Circumstances

    def drafts(self) -> Iterator[Feedback]:
        """Yield the same feedback with less and less of their sentence in the last part."""
        for most in _SENTENCE_LENGTHS:
            yield Feedback(
                strength=self.strength, next_move=self.next_move, rewrite=self._rewrite(most)
            )

    @cached_property
    def strength(self) -> str:
        """Their words, and what they did; without an item met, their words alone."""
        fixed = self.rubric.feedback
        found = sorted(
            quotes(self.score, *Dimension),
            key=lambda each: len(words(each.quote)) > LONGEST_QUOTE,
        )
        for each in found:
            dimension = _dimension_of(each.item)
            credit = self._item(dimension, each.item).credit or ""
            level = self.score.dimensions[dimension].level or 1.0
            if level > 1:
                return _filled(fixed.strength, quote=_short(each.quote), credit=credit)
        fragment = found[0].quote if found else richest_sentence(self.about)
        if fragment is not None:
            return _filled(fixed.said, quote=_short(fragment))
        return _filled(fixed.named, quote=longest_word(self.about))

    @cached_property
    def next_move(self) -> str:
        """The invitation that goes with the next item of the lowest dimension."""
        fixed = self.rubric.feedback
        if self._recited:
            return fixed.recital if self.about.ratio >= _MOSTLY else fixed.part_recital
        dimension, code = self._target
        return (code and self._item(dimension, code).next_move) or fixed.complete

    @property
    def _recited(self) -> bool:
        thinking = self.score.dimensions.get(Dimension.THINKING_ALOUD)
        return thinking is not None and thinking.level is not None and self.about.ratio >= RECITAL

    @cached_property
    def _target(self) -> _Target:
        """Where to move: a negative where that is what holds the level down."""
        if self._recited:
            return _Target(Dimension.THINKING_ALOUD, "n1")
        order = _lowest_first(self.score)
        for dimension in order:
            code = next_item(dimension, self.score.dimensions[dimension].items, self.about.ratio)
            if code is not None:
                return _Target(dimension, code)
        return _Target(order[0], None)

    def _rewrite(self, most: int) -> str | None:
        """Their sentence with the next item as open slots behind or before it."""
        code = self._slotted()
        slot = None if code is None else self._item(self._target.dimension, code).slot
        if slot is None:
            return None
        return _filled(slot, sentence=_ended(self._sentence, most)).strip()

    def _slotted(self) -> str | None:
        """The item to leave open: behind a negative, what would be there in its place."""
        dimension, code = self._target
        if code is None or code in POSITIVE[dimension]:
            return code
        if dimension is Dimension.ASKING_BACK:
            return "c4"
        held = self.score.dimensions[dimension].items
        return next((each for each in POSITIVE[dimension] if not held.get(each)), None)

    @property
    def _sentence(self) -> str:
        found = quotes(self.score, self._target.dimension)
        if found:
            return sentence_around(found[0], self.about)
        return "" if self._recited else richest_sentence(self.about) or ""

    def _item(self, dimension: Dimension, code: str) -> ChecklistItem:
        return self.rubric.dimension(dimension).item(code)


def _lowest_first(score: ExchangeScore) -> list[Dimension]:
    levels = {
        dimension: part.level
        for dimension, part in score.dimensions.items()
        if part.level is not None
    }
    return sorted(levels, key=lambda dimension: levels[dimension])


def _dimension_of(code: str) -> Dimension:
    return next(dimension for dimension in Dimension if code in POSITIVE[dimension])


def _short(quote: str) -> str:
    return " ".join(first_words(quote, LONGEST_QUOTE).split())


def _ended(sentence: str, most: int) -> str:
    """Return a sentence of at most so many words, with an end to it."""
    whole = " ".join(sentence.split())
    kept = first_words(whole, most) if most else ""
    if not kept:
        return ""
    if len(kept) < len(whole):
        return f"{kept} …"
    return kept if kept[-1] in ".!?…" else f"{kept}."


def _filled(template: str, **values: str) -> str:
    """Fill what is in braces once; braces in what people said stay as they are."""
    pieces = template.split("{")
    filled = [pieces[0]]
    for piece in pieces[1:]:
        name, rest = piece.split("}", 1)
        filled.append(values[name] + rest)
    return "".join(filled)

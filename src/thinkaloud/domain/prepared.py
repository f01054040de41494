"""What a candidate may have read beforehand, and how much of an exchange matches it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thinkaloud.domain.asking import questions
from thinkaloud.domain.overlap import matching_spans, overlap
from thinkaloud.domain.score import Overlap
from thinkaloud.domain.words import is_content, sound, stem, words

_FEWEST_WORDS_ASKED = 5
_MOST_WORDS_ASKED = 120


@dataclass(frozen=True)
class Prepared:
    """The texts of the prep sheet that go with an exchange."""

    sample: str | None = None
    ask_backs: tuple[str, ...] = ()
    """All of the sheet's: a candidate may use the question of another place."""

    def overlap(self, said: Sequence[str]) -> Overlap | None:
        """Measure the candidate's turns against the sample; nothing without one.

        Ask-backs of the sheet are left out first, so that they neither count as recital nor hide
        one behind more words.
        """
        if self.sample is None:
            return None
        return overlap("\n".join(self._without_ask_backs(said)), self.sample)

    def asked_share(self, said: Sequence[str]) -> float | None:
        """Return how much of the question most like a prepared one is found there, 0 to 1."""
        if not self.ask_backs:
            return None
        asked = list(_asked(said))
        return max(
            (overlap(one, each).ratio for one in asked for each in self.ask_backs), default=0.0
        )

    def recited(self, said: str) -> tuple[tuple[int, int], ...]:
        """Return where a turn matches the sample, as character offsets into the turn."""
        return () if self.sample is None else matching_spans(said, self.sample)

    def names_something_else(self, quote: str) -> bool:
        """Tell whether most words of content in a quote are in none of the ask-backs."""
        known = {key for each in self.ask_backs for key in _content(each)}
        own = [key not in known for key in _content(quote)]
        return sum(own) * 2 > len(own)

    def _without_ask_backs(self, said: Sequence[str]) -> Iterator[str]:
        known = "\n".join(self.ask_backs)
        for text in said:
            place = 0
            for start, end in matching_spans(text, known):
                yield text[place:start]
                place = end
            yield text[place:]


def _asked(said: Sequence[str]) -> Iterator[str]:
    """Whole turns and the questions in them; what is far longer than a question is not one."""
    for text in said:
        for one in (text, *questions(text)):
            if _FEWEST_WORDS_ASKED <= len(words(one)) <= _MOST_WORDS_ASKED:
                yield one


def _content(text: str) -> list[str]:
    return [sound(stem(word.key)) for word in words(text) if is_content(word.key)]

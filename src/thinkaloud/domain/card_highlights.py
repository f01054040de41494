"""The two sentences a session is remembered by: the strongest quote, the thing to practise next."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from thinkaloud.domain.card_rows import Row
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.levels import NEGATIVE, POSITIVE
from thinkaloud.domain.next_item import next_item
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Evidence, QuoteStatus
from thinkaloud.domain.words import words

_TELLING_WORDS = 4


class Strongest(Frozen):
    """The quote that shows the most."""

    exchange: int
    dimension: Dimension
    evidence: Evidence


class Practise(Frozen):
    """The checklist item to work on next; its invitation stands in the rubric."""

    dimension: Dimension
    item: str


def strongest(rows: Sequence[Row]) -> Strongest | None:
    """Return the quote for the deepest item of the highest level; the earliest of equals."""
    return max(_quotes(rows), key=lambda each: _worth(each, rows), default=None)


def practise(rows: Sequence[Row], means: Mapping[Dimension, float | None]) -> Practise | None:
    """Return what is most often the next item in the lowest dimension that has one left."""
    lowest_first = sorted(
        (mean, place, dimension)
        for place, (dimension, mean) in enumerate(means.items())
        if mean is not None
    )
    for _, _, dimension in lowest_first:
        order = (*POSITIVE[dimension], *NEGATIVE[dimension])
        counted = Counter(_next_items(dimension, rows))
        if counted:
            item = max(counted, key=lambda code: (counted[code], -order.index(code)))
            return Practise(dimension=dimension, item=item)
    return None


def _quotes(rows: Sequence[Row]) -> Iterator[Strongest]:
    for row in rows:
        for dimension, part in row.parts.items():
            for evidence in part.evidence:
                if evidence.turn is not None and evidence.item in POSITIVE[dimension]:
                    yield Strongest(exchange=row.exchange, dimension=dimension, evidence=evidence)


def _worth(found: Strongest, rows: Sequence[Row]) -> tuple[float, bool, int, bool]:
    row = next(row for row in rows if row.exchange == found.exchange)
    return (
        row.level(found.dimension) or 0.0,
        len(words(found.evidence.quote)) >= _TELLING_WORDS,
        POSITIVE[found.dimension].index(found.evidence.item),
        found.evidence.status is QuoteStatus.VERIFIED,
    )


def _next_items(dimension: Dimension, rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        part = row.parts.get(dimension)
        if part is not None and part.level is not None:
            item = next_item(dimension, part.items, row.overlap or 0.0)
            if item is not None:
                yield item

"""What one exchange and its score cost, reckoned from one reply and one judgement."""

from collections.abc import Iterable

from thinkaloud.adapters.claude.costs import Prices
from thinkaloud.adapters.claude.trial import PROBES
from thinkaloud.app.checkup import Cost
from thinkaloud.domain.events import Usage
from thinkaloud.domain.rubric import Dimension

REPLIES = PROBES + 2
"""The probes, the invitation, and the answer to what the candidate asks."""


def exchange_cost(prices: Prices, spoken: Usage, judged: Usage, samples: int) -> Cost:
    """Reckon it.

    Args:
        prices: Of the models.
        spoken: Tokens of one reply of the interviewer.
        judged: Tokens of one judgement on one dimension; wording the feedback takes about as much.
        samples: How often the judge is asked about each dimension.
    """
    calls = [spoken] * REPLIES + [judged] * (len(Dimension) * samples + 1)
    counted = all(usage.output for usage in (spoken, judged))
    models = dict.fromkeys(usage.model for usage in (spoken, judged))
    return Cost(
        cached=_money(prices, map(_read, calls)) if counted else None,
        uncached=_money(prices, map(_written, calls)) if counted else None,
        currency=prices.currency,
        as_of=prices.as_of,
        unpriced=tuple(model for model in models if prices.price(model) is None),
    )


def _money(prices: Prices, usages: Iterable[Usage]) -> float | None:
    return prices.bill(usages).money


def _read(usage: Usage) -> Usage:
    cached = usage.cache_read + usage.cache_write
    return usage.model_copy(update={"cache_read": cached, "cache_write": 0})


def _written(usage: Usage) -> Usage:
    cached = usage.cache_read + usage.cache_write
    return usage.model_copy(update={"cache_read": 0, "cache_write": cached})

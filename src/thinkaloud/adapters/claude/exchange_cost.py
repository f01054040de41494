"""What one exchange and its score cost, reckoned from one reply and one judgement."""

from collections.abc import Iterable

from thinkaloud.adapters.claude.trial import PROBES
from thinkaloud.app.checkup import Cost
from thinkaloud.domain.events import Usage
from thinkaloud.domain.prices import Prices
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
    judgements = len(Dimension) * samples + 1
    cached = [_read(spoken)] * REPLIES + [_read(judged)] * judgements
    uncached = [_written(spoken)] * REPLIES + [_written(judged, hour=True)] * judgements
    counted = all(usage.output for usage in (spoken, judged))
    models = dict.fromkeys(usage.model for usage in (spoken, judged))
    return Cost(
        cached=_money(prices, cached) if counted else None,
        uncached=_money(prices, uncached) if counted else None,
        currency=prices.currency,
        as_of=prices.as_of,
        unpriced=tuple(model for model in models if prices.price(model) is None),
    )


def _money(prices: Prices, usages: Iterable[Usage]) -> float | None:
    return prices.bill(usages).money


def _read(usage: Usage) -> Usage:
    cached = usage.cache_read + usage.cache_write
    return usage.model_copy(update={"cache_read": cached, "cache_write": 0, "cache_write_hour": 0})


def _written(usage: Usage, *, hour: bool = False) -> Usage:
    cached = usage.cache_read + usage.cache_write
    return usage.model_copy(
        update={
            "cache_read": 0,
            "cache_write": cached,
            "cache_write_hour": cached if hour else 0,
        }
    )

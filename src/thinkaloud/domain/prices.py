"""What a session has cost: tokens added up, and money by a dated price list."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pydantic import Field

from thinkaloud.domain.events import Usage
from thinkaloud.domain.frozen import Frozen

_MILLION = 1_000_000


class Price(Frozen):
    """Of one model, in units of the currency per million tokens."""

    input: float = Field(ge=0)
    output: float = Field(ge=0)
    cache_write: float = Field(ge=0)
    """Written to the cache for five minutes."""
    cache_write_hour: float | None = Field(default=None, ge=0)
    """Written to be kept an hour; absent where that costs the same."""
    cache_read: float = Field(ge=0)

    def of(self, usage: Usage) -> float:
        """Return what these tokens cost."""
        dearer = self.cache_write if self.cache_write_hour is None else self.cache_write_hour
        hour = min(usage.cache_write_hour, usage.cache_write)
        return (
            usage.fresh * self.input
            + (usage.cache_write - hour) * self.cache_write
            + hour * dearer
            + usage.cache_read * self.cache_read
            + usage.output * self.output
        ) / _MILLION


class Bill(NamedTuple):
    """What a list of calls comes to."""

    fresh: int
    cache_write: int
    cache_read: int
    output: int
    money: float | None
    """Absent when a model among them has no price."""
    currency: str
    as_of: date
    """Date of the prices."""
    unpriced: tuple[str, ...] = ()
    """Models without a price, each once."""

    @property
    def tokens(self) -> int:
        """All of them; 0 where no model was called, or its server does not count."""
        return self.fresh + self.cache_write + self.cache_read + self.output


class Prices(Frozen):
    """A price list."""

    as_of: date
    currency: str = "USD"
    batched: float = Field(default=0.5, ge=0)
    """What a batch costs of the price, all kinds of tokens alike."""
    models: dict[str, Price]

    def price(self, model: str) -> Price | None:
        """Return the price of a model, or None where it is not known."""
        names = [name for name in self.models if model == name or model.startswith(f"{name}-")]
        return self.models[max(names, key=len)] if names else None

    def bill(self, usages: Iterable[Usage]) -> Bill:
        """Add calls up."""
        calls = list(usages)
        prices = {model: self.price(model) for model in dict.fromkeys(each.model for each in calls)}
        unpriced = tuple(model for model, price in prices.items() if price is None)
        costs = (self._cost(usage, prices[usage.model]) for usage in calls)
        return Bill(
            fresh=sum(usage.fresh for usage in calls),
            cache_write=sum(usage.cache_write for usage in calls),
            cache_read=sum(usage.cache_read for usage in calls),
            output=sum(usage.output for usage in calls),
            money=None if unpriced else sum(cost for cost in costs if cost is not None),
            currency=self.currency,
            as_of=self.as_of,
            unpriced=unpriced,
        )

    def _cost(self, usage: Usage, price: Price | None) -> float | None:
        if price is None:
            return None
        return price.of(usage) * (self.batched if usage.batched else 1)

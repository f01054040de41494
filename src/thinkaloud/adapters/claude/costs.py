"""What a session has cost: tokens added up, and money by a dated table that can be overridden."""

import tomllib
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, Self

from pydantic import Field, ValidationError

from thinkaloud.domain.errors import InputError
from thinkaloud.domain.events import Usage
from thinkaloud.domain.frozen import Frozen

_MILLION = 1_000_000


class Price(Frozen):
    """Of one model, in units of the currency per million tokens."""

    input: float = Field(ge=0)
    output: float = Field(ge=0)
    cache_write: float = Field(ge=0)
    cache_read: float = Field(ge=0)

    def of(self, usage: Usage) -> float:
        """Return what these tokens cost."""
        return (
            usage.fresh * self.input
            + usage.cache_write * self.cache_write
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


class Prices(Frozen):
    """A price list."""

    as_of: date
    currency: str = "USD"
    batched: float = Field(default=0.5, ge=0)
    """What a batch costs of the price, all kinds of tokens alike."""
    models: dict[str, Price]

    @classmethod
    def of(cls, text: str, override: str | None = None) -> Self:
        """Read a list from TOML; what a second one says goes before.

        A second one in another currency stands alone: sums are never of two currencies.

        Raises:
            InputError: One of them is not TOML, or lacks a part.
        """
        shipped = cls._read("prompts/prices.toml", text)
        if override is None:
            return shipped
        own = cls._read("Your price list", override)
        if own.currency != shipped.currency:
            return own
        return own.model_copy(update={"models": shipped.models | own.models})

    @classmethod
    def _read(cls, name: str, text: str) -> Self:
        try:
            return cls.model_validate(tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            raise InputError(f"{name} cannot be read: {error}.") from error
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            place = ".".join(str(part) for part in first["loc"])
            raise InputError(f"{name} cannot be used: {place}: {first['msg']}.") from error

    def price(self, model: str) -> Price | None:
        """Return the price of a model, or None where it is not known."""
        names = [name for name in self.models if model == name or model.startswith(f"{name}-")]
        return self.models[max(names, key=len)] if names else None

    def bill(self, usages: Iterable[Usage]) -> Bill:
        """Add calls up."""
        calls = list(usages)
        costs = [
            price.of(usage) * (self.batched if usage.batched else 1)
            if (price := self.price(usage.model)) is not None
            else None
            for usage in calls
        ]
        known = [cost for cost in costs if cost is not None]
        return Bill(
            fresh=sum(usage.fresh for usage in calls),
            cache_write=sum(usage.cache_write for usage in calls),
            cache_read=sum(usage.cache_read for usage in calls),
            output=sum(usage.output for usage in calls),
            money=sum(known) if len(known) == len(costs) else None,
            currency=self.currency,
            as_of=self.as_of,
        )

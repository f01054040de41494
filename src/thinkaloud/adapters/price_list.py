"""A price list as a file: TOML text read into Prices, one's own before the shipped one."""

import tomllib

from pydantic import ValidationError

from thinkaloud.domain.errors import InputError
from thinkaloud.domain.prices import Prices


def read_prices(text: str, override: str | None = None) -> Prices:
    """Read a list from TOML; what a second one says goes before.

    A second one in another currency stands alone: sums are never of two currencies.

    Raises:
        InputError: One of them is not TOML, or lacks a part.
    """
    shipped = _read("prompts/prices.toml", text)
    if override is None:
        return shipped
    own = _read("Your price list", override)
    if own.currency != shipped.currency:
        return own
    return own.model_copy(update={"models": shipped.models | own.models})


def _read(name: str, text: str) -> Prices:
    try:
        return Prices.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name} cannot be read: {error}.") from error
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputError(f"{name} cannot be used: {place}: {first['msg']}.") from error

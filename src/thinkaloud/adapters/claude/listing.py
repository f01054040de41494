"""Which models a server lists, as far as it does."""

import asyncio
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thinkaloud.adapters.claude.client import Connection
from thinkaloud.domain.clean import one_line

if TYPE_CHECKING:
    from anthropic.types import ModelInfo

PATIENCE = 15.0
"""Seconds; the list is worth no more."""

_MOST = 1000
"""On one page; nobody reads a second one."""

_HOPELESS = frozenset({"base_url", "certificate", "connection"})
"""Failures that no other request to this server would be spared."""


@dataclass(frozen=True)
class Listing:
    """A list, or the note on why there is none."""

    names: tuple[str, ...] | None
    notes: tuple[str, ...] = ()


async def list_models(connection: Connection, wanted: Collection[str]) -> Listing:
    """Ask for the list, and note what it says of the models that are wanted.

    Raises:
        Fault: There is no credential, or the server cannot be reached at all.
    """
    client = await connection.client()
    from thinkaloud.adapters.claude.failures import RAISED, fault_of  # noqa: PLC0415 - loads the SDK

    try:
        async with asyncio.timeout(PATIENCE):
            page = await client.models.list(limit=_MOST)
            models = [each for each in page.data if each.id]
    except TimeoutError:
        return Listing(None, (f"The server did not list its models within {PATIENCE:.0f} s.",))
    except (AttributeError, TypeError):  # something came that is no list
        return Listing(None, ("The server does not list its models.",))
    except RAISED as error:
        fault = fault_of(error, "", connection.endpoint.server)
        if fault is None:
            raise
        if fault.reason in _HOPELESS:
            raise fault from error
        if fault.reason == "not_found":
            return Listing(None, ("The server does not list its models: it has no such route.",))
        return Listing(None, ("The server did not list its models when asked.",))
    return Listing(tuple(one_line(each.id) for each in models), tuple(_notes(models, wanted)))


def _notes(models: "Sequence[ModelInfo]", wanted: Collection[str]) -> Iterator[str]:
    listed = {each.id: each for each in models}
    for name in dict.fromkeys(wanted):
        model = listed.get(name)
        if model is None:
            yield f"{name} is not on the server's list of models; it may be known all the same."
        elif model.lifecycle in ("deprecated", "retired"):
            until = f" and is to end on {model.retires_at:%Y-%m-%d}" if model.retires_at else ""
            yield f"{name} is {model.lifecycle}{until}; choose a newer one."

"""What a server says that a model takes, asked while nobody waits; opens the connection too."""

import asyncio
from typing import TYPE_CHECKING

from thinkaloud.adapters.claude.client import Connection
from thinkaloud.adapters.claude.dialects import Dialects
from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.adapters.claude.thinking import Abilities

if TYPE_CHECKING:
    from anthropic.types import ModelInfo

_PATIENCE = 15.0
"""Seconds; later than that the first call finds out by itself."""


async def warm(connection: Connection, dialects: Dialects, *models: str) -> None:
    """Load the SDK, open a connection and learn about the models; never fails.

    What goes wrong here goes wrong again with the first call, which can say so.
    """
    try:
        async with asyncio.timeout(_PATIENCE):
            client = await connection.client()
            from thinkaloud.adapters.claude.failures import RAISED  # noqa: PLC0415 - loads the SDK

            for model in dict.fromkeys(models):
                try:
                    abilities = _abilities(await client.models.retrieve(model))
                except (*RAISED, AttributeError):  # a server may leave any field out
                    continue

                if abilities is not None:
                    dialects.learn(connection.endpoint.base_url or "", model, abilities)
    except (Fault, TimeoutError):
        return


def _abilities(info: "ModelInfo") -> Abilities | None:
    """Local servers leave the capabilities out."""
    told = info.capabilities
    if told is None:
        return None
    types, effort = told.thinking.types, told.effort
    return Abilities(
        thinking=frozenset(
            name
            for name, capability in (
                ("adaptive", types.adaptive),
                ("between_tools", types.between_tools),
                ("disabled", types.disabled),
            )
            if capability.supported
        ),
        effort=frozenset(
            name
            for name, capability in (("low", effort.low), ("medium", effort.medium))
            if effort.supported and capability.supported
        ),
        schema=told.structured_outputs.supported,
    )

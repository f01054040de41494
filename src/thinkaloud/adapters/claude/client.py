"""The one client of a run, built when it is first needed."""

import asyncio
import importlib
from typing import TYPE_CHECKING

from thinkaloud.adapters.claude.endpoint import Endpoint
from thinkaloud.adapters.claude.timeouts import Timeouts

if TYPE_CHECKING:
    from anthropic import AsyncAnthropic


class Connection:
    """A client for one endpoint; the SDK is imported with it, in a thread, so nothing freezes."""

    def __init__(self, endpoint: Endpoint, timeouts: Timeouts | None = None) -> None:
        self.endpoint = endpoint
        self._timeouts = timeouts or Timeouts()
        self._client: AsyncAnthropic | None = None
        self._building = asyncio.Lock()

    async def client(self) -> "AsyncAnthropic":
        """Return the client.

        Raises:
            Fault: There is no credential, or a stored one cannot be read.
        """
        async with self._building:
            if self._client is None:
                await asyncio.to_thread(importlib.import_module, "anthropic")
                from thinkaloud.adapters.claude.sdk import build  # noqa: PLC0415 - loads the SDK

                self._client = build(self.endpoint, self._timeouts)
            return self._client

    async def close(self) -> None:
        """Give the connections back; the next call opens new ones."""
        if self._client is not None:
            await self._client.close()
            self._client = None

"""Calls a model once, and again without what its server does not know."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING

from thinkaloud.adapters.claude.asking import Began, Finished, Grown, Heard, Request
from thinkaloud.adapters.claude.client import Connection
from thinkaloud.adapters.claude.dialects import Dialects, Extra, to_give_up
from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.adapters.claude.reading import Reading
from thinkaloud.adapters.claude.thinking import Part, Thought, thought_for
from thinkaloud.adapters.claude.wire import parameters

if TYPE_CHECKING:
    from anthropic.types.message_create_params import MessageCreateParamsStreaming


class Caller:
    """Sends requests over one connection; knows what the server there takes."""

    def __init__(self, connection: Connection, dialects: Dialects) -> None:
        self._connection = connection
        self._dialects = dialects

    @property
    def server(self) -> str:
        """The base URL, or an empty string for Anthropic's own service."""
        return self._connection.endpoint.base_url or ""

    def keeps_to_form(self, model: str) -> bool:
        """Whether this model has followed the schema so far."""
        return self._dialects.keeps_to_form(self.server, model)

    def thought(self, model: str, part: Part) -> Thought:
        """What to send this model about thinking and effort."""
        return thought_for(model, part, self._dialects.abilities(self.server, model))

    def ignored_form(self, model: str) -> None:
        """Remember that this model replied in plain words."""
        self._dialects.ignored_form(self.server, model)

    async def call(self, request: Request) -> AsyncGenerator[Heard]:
        """Yield the reply as it comes and, last, all of it.

        Raises:
            Fault: There is none, or it ended badly.
        """
        model = request.model
        extras = set(self._dialects.takes(self.server, model))
        given_up: set[Extra] = set()
        taken = False
        while True:
            try:
                async with aclosing(self._stream(request, frozenset(extras))) as pieces:
                    async for piece in pieces:
                        taken = True
                        self._dialects.refuse(self.server, model, given_up)
                        yield piece
            except Fault as fault:
                without = set[Extra]() if taken else self._to_give_up(fault, extras)
                if not without:
                    raise
                extras -= without
                given_up |= without
            else:
                return

    def _to_give_up(self, fault: Fault, extras: set[Extra]) -> set[Extra]:
        if fault.reason != "bad_request":
            return set()
        known = self._connection.endpoint.is_anthropic
        return to_give_up(fault.hint, extras, words_are_known=known)

    async def _stream(self, request: Request, extras: frozenset[Extra]) -> AsyncGenerator[Heard]:
        client = await self._connection.client()
        from thinkaloud.adapters.claude.failures import RAISED, fault_of  # noqa: PLC0415 - loads the SDK

        params: MessageCreateParamsStreaming = parameters(request, extras)
        reading = Reading(request.model)
        try:
            async with await client.messages.create(**params) as events:
                yield Began()
                async for event in events:
                    if reading.add(event):
                        yield Grown(reading.text)
        except RAISED as error:
            fault = fault_of(error, request.model, self._connection.endpoint.server)
            if fault is None:
                raise
            raise fault from error
        yield Finished(reading.finish(), reading.usage)

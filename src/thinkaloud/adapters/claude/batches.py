"""Judgements by the batch, over the Message Batches API: half the price, and some time later."""

import hashlib
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import aclosing
from typing import TYPE_CHECKING, TypeVar

from thinkaloud.adapters.claude.abilities import warm
from thinkaloud.adapters.claude.batch_outcome import outcome_of
from thinkaloud.adapters.claude.client import Connection
from thinkaloud.adapters.claude.dialects import Dialects
from thinkaloud.adapters.claude.endpoint import ANTHROPIC
from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.adapters.claude.judge import ClaudeJudge
from thinkaloud.adapters.claude.retries import Retries
from thinkaloud.adapters.claude.wire import in_one_piece
from thinkaloud.app.batches import BatchGone, Looked, NoBatches
from thinkaloud.app.judging import Call
from thinkaloud.app.ports import Verdict, Waiting
from thinkaloud.domain.errors import ModelError

if TYPE_CHECKING:
    from anthropic import AsyncAnthropic
    from anthropic.types.messages import MessageBatch
    from anthropic.types.messages.batch_create_params import Request as BatchRequest

Answer = TypeVar("Answer")

_NO_ROUTE = frozenset({404, 405, 501})
"""Statuses of a server that does not know what a batch is."""

_NOT_TAKEN = frozenset({"overloaded", "rate_limit"})
"""Failures after which nothing can have been submitted, so that it can be tried again."""


_DONE = ("succeeded", "errored", "canceled", "expired")
_GONE = "The server does not know this batch, or takes none."
_PERHAPS = "The batch may have been submitted all the same."


class ClaudeBatches:
    """Implements `app.batches.Batches`."""

    def __init__(
        self, connection: Connection, dialects: Dialects, judge: ClaudeJudge, retries: Retries
    ) -> None:
        self._connection = connection
        self._dialects = dialects
        self._judge = judge
        self._retries = retries

    @property
    def name(self) -> str:
        """The model's name."""
        return self._judge.name

    @property
    def server(self) -> str:
        """The base URL."""
        return self._connection.endpoint.base_url or ANTHROPIC

    def identify(self, call: Call) -> str:
        """Return a digest of the model, the prompt, and the exchange; see the port.

        Raises:
            InputError: A prompt file does not fit its slots.
        """
        request = self._judge.request(call.case, call.dimension)
        exchange = call.case.model_dump_json(exclude={"rubric"})
        said = "\0".join((request.model, request.system, call.dimension, exchange))
        return hashlib.sha256(said.encode()).hexdigest()

    async def submit(self, calls: Mapping[str, Call]) -> str:
        """Submit calls by their names, and return the batch's id.

        Raises:
            NoBatches: The server takes none; nothing was submitted.
            ModelError: It could not be submitted.
        """
        await warm(self._connection, self._dialects, self.name)
        key = self._connection.endpoint.base_url or ""
        extras = self._dialects.takes(key, self.name)
        requests: list[BatchRequest] = [
            {
                "custom_id": name,
                "params": in_one_piece(self._judge.request(call.case, call.dimension), extras),
            }
            for name, call in calls.items()
        ]
        try:
            batch = await self._ask(
                lambda client: client.messages.batches.create(requests=requests), once=True
            )
        except BatchGone as error:
            raise NoBatches("no_batches", str(error), retryable=False) from error
        return _id(batch)

    async def look(self, batch: str) -> Looked:
        """Return how a batch stands.

        Raises:
            BatchGone: It is not known there, or its results are not kept any more.
            ModelError: The server could not be asked.
        """
        return _looked(await self._ask(lambda client: client.messages.batches.retrieve(batch)))

    async def results(
        self, batch: str, calls: Mapping[str, Call]
    ) -> Mapping[str, Verdict | ModelError]:
        """Return what came of these calls; the batch must have ended.

        Raises:
            ModelError: The results could not be had; they are kept where they are.
            InputError: A prompt file does not fit its slots.
        """

        async def fetch(client: "AsyncAnthropic") -> dict[str, Verdict | ModelError]:
            found: dict[str, Verdict | ModelError] = {}
            async for each in await client.messages.batches.results(batch):
                if (call := calls.get(each.custom_id)) is not None:
                    part = call.case.rubric.dimension(call.dimension)
                    request = self._judge.request(call.case, call.dimension)
                    server = self._connection.endpoint.server
                    found[each.custom_id] = outcome_of(each.result, part, request, server)
            return found

        return await self._ask(fetch)

    async def _ask(
        self, act: "Callable[[AsyncAnthropic], Awaitable[Answer]]", *, once: bool = False
    ) -> Answer:
        """Do it under the policy of trying again; `once`, only where it cannot have been done."""
        turns = self._retries.run(lambda: self._turn(act, once=once))
        async with aclosing(turns) as pieces:
            answers = [piece async for piece in pieces if not isinstance(piece, Waiting)]
        return answers[-1]

    async def _turn(
        self, act: "Callable[[AsyncAnthropic], Awaitable[Answer]]", *, once: bool
    ) -> AsyncGenerator[Answer]:
        client = await self._connection.client()
        from thinkaloud.adapters.claude.failures import RAISED, fault_of  # noqa: PLC0415 - loads the SDK

        try:
            answer = await act(client)
        except RAISED as error:
            if getattr(error, "status_code", None) in _NO_ROUTE:
                raise BatchGone("not_found", _GONE, retryable=False) from error
            fault = fault_of(error, self.name, self._connection.endpoint.server)
            if fault is None:
                raise
            if once and fault.retryable and fault.reason not in _NOT_TAKEN:
                raise Fault(fault.reason, f"{fault} {_PERHAPS}") from error
            raise fault from error
        yield answer


def _id(batch: "MessageBatch") -> str:
    """The id of a batch; what has none is the answer of a server that has no batches."""
    found: object = getattr(batch, "id", None)
    if isinstance(found, str) and found:
        return found
    raise NoBatches("no_batches", _GONE, retryable=False)


def _looked(batch: "MessageBatch") -> Looked:
    ended = batch.processing_status == "ended"
    if ended and not batch.results_url:
        raise BatchGone("not_found", _GONE, retryable=False)
    counts = {name: _count(batch, name) for name in (*_DONE, "processing")}
    done = sum(counts[name] for name in _DONE)
    return Looked(batch.id, done + counts["processing"], done, ended)


def _count(batch: "MessageBatch", name: str) -> int:
    """One figure of the tally; 0 where a server leaves it out."""
    count: object = getattr(getattr(batch, "request_counts", None), name, None)
    return count if isinstance(count, int) else 0

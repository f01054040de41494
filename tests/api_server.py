"""A server on loopback that answers by route: models, messages, batches."""

import asyncio
import json
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from fault_server import Asked


@dataclass(frozen=True)
class Answer:
    """What is sent back."""

    body: bytes = b"{}"
    status: int = 200
    kind: str = "application/json"


Route = Callable[[Asked], "Answer | None"]
"""None: never an answer."""


def as_json(value: object, status: int = 200) -> Answer:
    """A value as JSON."""
    return Answer(json.dumps(value).encode(), status)


def as_stream(body: bytes) -> Answer:
    """A recorded stream."""
    return Answer(body, kind="text/event-stream")


def error(status: int, kind: str, message: str = "no") -> Answer:
    """An error as Anthropic words it."""
    return as_json({"type": "error", "error": {"type": kind, "message": message}}, status)


@dataclass
class ApiServer:
    """Answers `METHOD /path` by the longest route that it begins with; else there is no route."""

    routes: dict[str, Route]
    asked: list[Asked] = field(default_factory=list[Asked])
    calls: list[str] = field(default_factory=list[str])
    """Method and path of each request, in order."""
    port: int = 0

    @property
    def url(self) -> str:
        """What to set as the base URL."""
        return f"http://127.0.0.1:{self.port}"

    def count(self, call: str) -> int:
        """How many requests began so."""
        return sum(each.startswith(call) for each in self.calls)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection, request after request."""
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                answer = self._answer(await _read(reader))
                if answer is None:
                    await asyncio.Event().wait()
                    return
                writer.write(
                    f"HTTP/1.1 {answer.status} X\r\ncontent-type: {answer.kind}\r\n"
                    f"content-length: {len(answer.body)}\r\n\r\n".encode()
                    + answer.body
                )
                await writer.drain()
        writer.close()

    def _answer(self, asked: tuple[str, Asked]) -> Answer | None:
        method, request = asked
        call = f"{method} {request.path}"
        self.asked.append(request)
        self.calls.append(call)
        names = [name for name in self.routes if call.startswith(name)]
        if not names:
            return error(404, "not_found_error")
        return self.routes[max(names, key=len)](request)


async def _read(reader: asyncio.StreamReader) -> tuple[str, Asked]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    method, path, _ = first.split(" ")
    headers = {
        name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)
    }
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return method, Asked(path, headers, json.loads(body or b"{}"))


@asynccontextmanager
async def api_server(routes: dict[str, Route]) -> AsyncGenerator[ApiServer]:
    """Run a server for the length of a test."""
    served = ApiServer(routes)
    connections: set[asyncio.Task[None]] = set()

    async def keep(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        connections.add(task)
        with suppress(asyncio.CancelledError):
            await served.serve(reader, writer)
        writer.close()

    server = await asyncio.start_server(keep, "127.0.0.1", 0)
    served.port = server.sockets[0].getsockname()[1]
    try:
        yield served
    finally:
        server.close()
        for task in connections:
            task.cancel()
        await asyncio.gather(*connections, return_exceptions=True)
        await server.wait_closed()

"""A server on loopback that speaks the Messages API, and breaks off in every way we know of."""

import asyncio
import json
import socket
import struct
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

Behaviour = Callable[[asyncio.StreamWriter], Awaitable[None]]
"""Answers one request whose head and body were read."""


@dataclass
class Asked:
    """A request that came in."""

    path: str
    headers: dict[str, str]
    body: dict[str, object]


@dataclass
class FaultServer:
    """Answers the first request with the first behaviour and so on; the last one repeats."""

    script: list[Behaviour]
    asked: list[Asked] = field(default_factory=list[Asked])
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)
    """The client closed before an answer was through."""
    connections: int = 0
    port: int = 0

    @property
    def url(self) -> str:
        """What to set as the base URL."""
        return f"http://127.0.0.1:{self.port}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection, request after request."""
        self.connections += 1
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                request, *lines = head.strip().split("\r\n")
                headers = {
                    name.lower(): value.strip()
                    for name, _, value in (line.partition(":") for line in lines)
                }
                body = await reader.readexactly(int(headers.get("content-length", "0")))
                path = request.split(" ")[1]
                self.asked.append(Asked(path, headers, json.loads(body or b"{}")))
                behaviour = self.script[min(len(self.asked), len(self.script)) - 1]
                answer = asyncio.ensure_future(behaviour(writer))
                gone = asyncio.ensure_future(reader.read(1))
                await asyncio.wait({answer, gone}, return_when=asyncio.FIRST_COMPLETED)
                if not answer.done():
                    self.hung_up.set()
                    answer.cancel()
                gone.cancel()
                with suppress(asyncio.CancelledError):
                    await answer
                with suppress(asyncio.CancelledError):
                    await gone
                if writer.is_closing():
                    return
        except (asyncio.IncompleteReadError, ConnectionError):
            return
        finally:
            writer.close()


@asynccontextmanager
async def fault_server(*script: Behaviour) -> AsyncGenerator[FaultServer]:
    """Run a server for the length of a test."""
    served = FaultServer(list(script))
    connections: set[asyncio.Task[None]] = set()

    async def keep(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        connections.add(task)
        with suppress(asyncio.CancelledError):
            await served.serve(reader, writer)

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


def status(
    code: int, kind: str | None = None, message: str = "no", details: str = "", **headers: str
) -> Behaviour:
    """An error with a body as Anthropic words it, or without a type as others do."""
    error: dict[str, object] = {"message": message}
    if kind is not None:
        error["type"] = kind
    if details:
        error["details"] = {"error_code": details}
    text = json.dumps({"type": "error", "error": error})
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return _plain(code, "application/json", text.encode(), named)


def html(code: int = 502) -> Behaviour:
    """A gateway's error page."""
    page = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
    return _plain(code, "text/html", page, {})


def json_instead(text: str = "hello") -> Behaviour:
    """A whole message as JSON where a stream was asked for."""
    message = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "content": [{"type": "text", "text": text}],
        "stop_reason": "end_turn",
    }
    return _plain(200, "application/json", json.dumps(message).encode(), {})


def stream(body: bytes) -> Behaviour:
    """A stream that ends properly, whatever it holds."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        await _begin_stream(writer)
        if body:
            await _chunk(writer, body)
        writer.write(b"0\r\n\r\n")
        await writer.drain()

    return answer


def cut(body: bytes) -> Behaviour:
    """The connection closes in the middle of a stream."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        await _begin_stream(writer)
        await _chunk(writer, body)
        writer.close()

    return answer


def reset(body: bytes) -> Behaviour:
    """The connection is torn down in the middle of a stream."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        await _begin_stream(writer)
        await _chunk(writer, body)
        raw = writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()

    return answer


def stall(body: bytes = b"") -> Behaviour:
    """The stream begins and then nothing more comes."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        await _begin_stream(writer)
        if body:
            await _chunk(writer, body)
        await asyncio.Event().wait()

    return answer


def only_pings() -> Behaviour:
    """The stream goes on and on without a word."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        await _begin_stream(writer)
        while True:
            await _chunk(writer, b'event: ping\ndata: {"type": "ping"}\n\n')
            await asyncio.sleep(0.01)

    return answer


def no_first_byte() -> Behaviour:
    """Not even the head of an answer comes."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        await asyncio.Event().wait()

    return answer


def hang_up() -> Behaviour:
    """The connection closes before the head of an answer."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.close()

    return answer


def _plain(code: int, kind: str, body: bytes, headers: dict[str, str]) -> Behaviour:
    async def answer(writer: asyncio.StreamWriter) -> None:
        lines = [
            f"HTTP/1.1 {code} Whatever",
            f"content-type: {kind}",
            f"content-length: {len(body)}",
            *(f"{name}: {value}" for name, value in headers.items()),
        ]
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        await writer.drain()

    return answer


async def _begin_stream(writer: asyncio.StreamWriter) -> None:
    writer.write(
        b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
    )
    await writer.drain()


async def _chunk(writer: asyncio.StreamWriter, data: bytes) -> None:
    writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
    await writer.drain()

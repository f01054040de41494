"""A local stand-in for the Messages API that counts tokens and caches as the service is said to.

Exact prefixes up to a mark, at least 512 tokens, found at most 20 blocks before a mark, kept for
five minutes or an hour from the last use, as the mark says. Tokens are a quarter of the characters:
near enough for shares.
"""

import asyncio
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

SHORTEST = 512
LOOK_BACK = 20
KEPT = {"5m": 300.0, "1h": 3600.0}

SAID = (
    "You said the screen said acknowledged. Who was in the corridor when it said that, and how did "
    "you come to hear of it?"
)


def tokens(text: str) -> int:
    """About how many tokens a text has."""
    return len(text) // 4 + 1


@dataclass
class Counted:
    """Input of all calls to one model, in tokens."""

    calls: int = 0
    fresh: int = 0
    written: int = 0
    written_hour: int = 0
    read: int = 0
    distinct: int = 0
    """Each block once, however often it was sent, and not what was cut down to notes a second time.
    An exchange before the judge counts once for each dimension: no two of them share a prefix."""
    once: int = 0
    """The same, but an exchange before the judge counts once for all dimensions."""
    naive: int = 0
    """Everything said so far and the system prompt, sent each time, uncached."""
    output: int = 0


@dataclass
class _Block:
    text: str
    ttl: str | None
    """How long it is to be kept, with all before it; None where there is no mark."""
    digest: str
    upto: int


@dataclass
class StandIn:
    """Serves one run; `now` is moved on by whoever plays the candidate."""

    now: float = 0.0
    port: int = 0
    counted: dict[str, Counted] = field(default_factory=dict[str, Counted])
    _entries: dict[tuple[str, str], tuple[float, float]] = field(
        default_factory=dict[tuple[str, str], tuple[float, float]]
    )
    _seen: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    _exchanges: set[str] = field(default_factory=set[str])

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
                length = re.search(r"content-length: (\d+)", head)
                body = await reader.readexactly(int(length.group(1)) if length else 0)
                if not body:
                    writer.write(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n")
                    continue
                events = self._answer(json.loads(body))
                payload = "".join(
                    f"event: {each['type']}\ndata: {json.dumps(each)}\n\n" for each in events
                ).encode()
                writer.write(
                    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n"
                    + f"content-length: {len(payload)}\r\n\r\n".encode()
                    + payload
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            writer.close()

    def _answer(self, request: dict[str, object]) -> Iterator[dict[str, object]]:
        model = str(request["model"])
        fresh, written, read = self._count(model, request)
        text = self._reply(model, request)
        counted = self.counted[model]
        counted.output += tokens(text)
        usage = {
            "input_tokens": fresh,
            "cache_creation_input_tokens": written,
            "cache_read_input_tokens": read,
            "output_tokens": 1,
        }
        yield {"type": "message_start", "message": {"id": "m", "role": "assistant", "usage": usage}}
        yield {
            "type": "content_block_delta",
            "index": 0,
            "delta": {"type": "text_delta", "text": text},
        }
        yield {
            "type": "message_delta",
            "delta": {"stop_reason": "end_turn"},
            "usage": {"output_tokens": tokens(text)},
        }
        yield {"type": "message_stop"}

    def _count(self, model: str, request: dict[str, object]) -> tuple[int, int, int]:
        blocks = list(_blocks(request))
        marks = [block for block in blocks if block.ttl and block.upto >= SHORTEST]
        read = max((self._found(model, blocks, mark) for mark in marks), default=0)
        counted = self.counted.setdefault(model, Counted())
        upto = read
        for mark in marks:
            self._entries[model, mark.digest] = (self.now + KEPT[mark.ttl], KEPT[mark.ttl])
            size = max(0, mark.upto - upto)
            upto += size
            if mark.ttl == "1h":
                counted.written_hour += size
            else:
                counted.written += size
        total = blocks[-1].upto
        counted.calls += 1
        counted.read += read
        counted.fresh += total - upto
        self._count_bounds(model, counted, blocks)
        return total - upto, upto - read, read

    def _found(self, model: str, blocks: list[_Block], mark: _Block) -> int:
        at = blocks.index(mark)
        for block in reversed(blocks[max(0, at - LOOK_BACK + 1) : at + 1]):
            until, ttl = self._entries.get((model, block.digest), (-1.0, 0.0))
            if until >= self.now:
                self._entries[model, block.digest] = (self.now + ttl, ttl)
                return block.upto
        return 0

    def _count_bounds(self, model: str, counted: Counted, blocks: list[_Block]) -> None:
        seen = self._seen.setdefault(model, set())
        note = 0
        for block in blocks:
            text = block.text
            if text.strip().startswith("<agenda>"):
                note = tokens(text)
                counted.distinct += note
                counted.once += note
            elif text not in seen and not text.strip().startswith("<earlier>"):
                seen.add(text)
                counted.distinct += tokens(text)
                exchange = _without_tag_and_dimension(text)
                if exchange not in self._exchanges:
                    self._exchanges.add(exchange)
                    counted.once += tokens(text)
        if note:
            # A conversation: all that was ever said stands before the newest note.
            notes_before = sum(tokens(text) for text in seen)
            counted.naive += notes_before + note
        else:
            counted.naive += blocks[-1].upto

    def _reply(self, model: str, request: dict[str, object]) -> str:
        messages = request["messages"]
        note = messages[-1]["content"][-1]["text"]
        if note.strip().startswith("<agenda>"):
            allowed = re.search(r"Moves allowed: ([a-z, ]+)\.", note).group(1)
            asked = "question to you: yes" in note
            move = "answer" if asked else allowed.split(", ")[0]
            if move == "answer" and not asked:
                move = "advance" if "advance" in allowed else "invite"
            kind = "people" if move == "probe" else "none"
            return json.dumps(
                {"move": move, "kind": kind, "say": f"{SAID} ({self.counted[model].calls})"}
            )
        form = request["output_config"]["format"]["schema"]["properties"]
        return json.dumps({name: _filled(name, part) for name, part in form.items()})


def _without_tag_and_dimension(text: str) -> str:
    return re.sub(r"turn-[0-9a-f]{12}|\nNow mark the checklist for: .*", "", text)


def _filled(name: str, part: dict[str, object]) -> object:
    match part:
        case {"properties": properties}:
            return dict.fromkeys(properties, False)
        case {"type": "array"}:
            return []
        case {"type": "boolean"}:
            return False
        case {"enum": [first, *_]}:
            return first
        case _:
            return f"{name} in a sentence."


def _blocks(request: dict[str, object]) -> Iterator[_Block]:
    """System and messages as one list, each block with the digest and length of all before it."""
    running = hashlib.sha256(json.dumps(request.get("output_config")).encode())
    upto = 0
    everywhere = bool(request.get("cache_control"))
    listed = [("system", block) for block in request["system"]]
    for message in request["messages"]:
        listed += [(message["role"], block) for block in message["content"]]
    for place, (role, block) in enumerate(listed):
        running.update(f"{role}\0{block['text']}\0".encode())
        upto += tokens(block["text"])
        mark = block.get("cache_control")
        if everywhere and place == len(listed) - 1:
            mark = mark or {}
        ttl = None if mark is None else mark.get("ttl", "5m")
        yield _Block(block["text"], ttl, running.hexdigest(), upto)

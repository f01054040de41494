"""A local stand-in for the Messages API that counts tokens and caches as the service is said to.

Exact prefixes up to a mark, at least 512 tokens, found at most 20 blocks before a mark, kept for
five minutes from the last use. Tokens are a quarter of the characters: near enough for shares.
"""

import asyncio
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

SHORTEST = 512
LOOK_BACK = 20
KEPT = 300.0

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
    read: int = 0
    distinct: int = 0
    """Each block once, however often it was sent; what the program cut down to notes not again."""
    naive: int = 0
    """Everything said so far and the system prompt, sent each time, uncached."""
    output: int = 0


@dataclass
class _Block:
    text: str
    marked: bool
    digest: str
    upto: int


@dataclass
class StandIn:
    """Serves one run; `now` is moved on by whoever plays the candidate."""

    now: float = 0.0
    port: int = 0
    counted: dict[str, Counted] = field(default_factory=dict[str, Counted])
    _entries: dict[tuple[str, str], float] = field(default_factory=dict[tuple[str, str], float])
    _seen: dict[str, set[str]] = field(default_factory=dict[str, set[str]])

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
                length = re.search(r"content-length: (\d+)", head)
                body = await reader.readexactly(int(length.group(1)) if length else 0)
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
        text = self._reply(request)
        fresh, written, read = self._count(model, request)
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
        marks = [place for place, block in enumerate(blocks) if block.marked]
        read = max((self._found(model, blocks, mark) for mark in marks), default=0)
        last = blocks[marks[-1]].upto if marks else 0
        for mark in marks:
            if blocks[mark].upto >= SHORTEST:
                self._entries[model, blocks[mark].digest] = self.now + KEPT
        total = blocks[-1].upto
        written = last - read if last >= SHORTEST else 0
        counted = self.counted.setdefault(model, Counted())
        counted.calls += 1
        counted.read += read
        counted.written += written
        counted.fresh += total - read - written
        self._count_bounds(model, counted, blocks)
        return total - read - written, written, read

    def _found(self, model: str, blocks: list[_Block], mark: int) -> int:
        for place in range(mark, max(-1, mark - LOOK_BACK), -1):
            key = (model, blocks[place].digest)
            if self._entries.get(key, -1.0) >= self.now:
                self._entries[key] = self.now + KEPT
                return blocks[place].upto
        return 0

    def _count_bounds(self, model: str, counted: Counted, blocks: list[_Block]) -> None:
        seen = self._seen.setdefault(model, set())
        note = 0
        for block in blocks:
            text = re.sub(r"turn-[0-9a-f]{12}|Now mark the checklist.*", "", block.text)
            if text.startswith("<agenda>"):
                note = tokens(text)
                counted.distinct += note
            elif text not in seen and not text.startswith("<earlier>"):
                seen.add(text)
                counted.distinct += tokens(text)
        if note:
            # A conversation: all that was ever said stands before the newest note.
            notes_before = sum(tokens(text) for text in seen)
            counted.naive += notes_before + note
        else:
            counted.naive += blocks[-1].upto

    def _reply(self, request: dict[str, object]) -> str:
        messages = request["messages"]
        note = messages[-1]["content"][-1]["text"]
        if note.startswith("<agenda>"):
            allowed = re.search(r"Moves allowed now: (.*)\.", note).group(1)
            asked = "question to you: yes" in note
            move = "answer" if asked else allowed.split(", ")[0]
            if move == "answer" and not asked:
                move = "advance" if "advance" in allowed else "invite"
            kind = "people" if move == "probe" else "none"
            return json.dumps({"move": move, "kind": kind, "say": SAID})
        form = request["output_config"]["format"]["schema"]["properties"]
        return json.dumps({name: _filled(name, part) for name, part in form.items()})


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
        marked = "cache_control" in block or (everywhere and place == len(listed) - 1)
        yield _Block(block["text"], marked, running.hexdigest(), upto)

"""Every way to fail that we know of, against a real server and the real SDK."""

import asyncio
import re
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from claude_world import USUAL, World, answered, body, case, heard, world
from fault_server import (
    Behaviour,
    FaultServer,
    cut,
    fault_server,
    hang_up,
    html,
    json_instead,
    no_first_byte,
    only_pings,
    reset,
    stall,
    status,
    stream,
)

from thinkaloud.adapters.claude.retries import Limits
from thinkaloud.adapters.claude.timeouts import Timeouts
from thinkaloud.app.ports import Growing, Utterance, Waiting
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Move
from thinkaloud.domain.rubric import Dimension

GOOD = stream(body("answer"))
HALF = body("probe")[:1400]
"""Up to the middle of the words."""
SHORT = Timeouts(connect=0.5, silence=0.15)

PASSING: dict[str, tuple[Behaviour, str]] = {
    "408": (status(408, "timeout_error"), "timeout"),
    "409": (status(409, "conflict_error"), "conflict"),
    "429": (status(429, "rate_limit_error"), "rate_limit"),
    "500": (status(500, "api_error"), "server"),
    "502 as a web page": (html(), "server"),
    "503": (status(503), "overloaded"),
    "504": (status(504, "timeout_error"), "timeout"),
    "529": (status(529, "overloaded_error"), "overloaded"),
    "closed before the head": (hang_up(), "connection"),
    "closed in mid-stream": (cut(HALF), "connection"),
    "reset in mid-stream": (reset(HALF), "connection"),
    "ended without message_stop": (stream(body("no_message_stop")), "cut"),
    "ended in mid-stream": (stream(HALF), "cut"),
    "ended before anything": (stream(b""), "no_stream"),
    "stalled in mid-stream": (stall(HALF), "timeout"),
    "stalled before the first event": (stall(), "timeout"),
    "no first byte": (no_first_byte(), "timeout"),
    "error event in mid-stream": (stream(body("overloaded_midway")), "overloaded"),
    "broken JSON in an event": (stream(body("broken_json")), "garbled"),
    "JSON instead of a stream": (json_instead(), "no_stream"),
    "a web page instead of a stream": (html(200), "no_stream"),
    "only a thinking block": (stream(body("only_thinking")), "empty"),
}

LASTING: dict[str, tuple[Behaviour, str]] = {
    "400": (status(400, "invalid_request_error", "messages: too short"), "bad_request"),
    "401": (status(401, "authentication_error"), "credentials"),
    "402": (status(402, "billing_error"), "billing"),
    "403": (status(403, "permission_error"), "permission"),
    "404": (status(404, "not_found_error"), "not_found"),
    "404 of another server": (html(404), "not_found"),
    "413": (status(413, "request_too_large"), "too_large"),
    "422": (status(422), "bad_request"),
    "spend limit as 429": (
        status(429, "rate_limit_error", details="enforced_spend_limit_reached"),
        "billing",
    ),
    "spend limit as 400": (
        status(400, "invalid_request_error", "Your credit balance is too low"),
        "billing",
    ),
    "told not to": (status(500, "api_error", x_should_retry="false"), "server"),
    "refusal": (stream(body("refusal")), "refusal"),
    "refusal after some words": (stream(body("refusal_midway")), "refusal"),
    "max_tokens": (stream(body("max_tokens")), "max_tokens"),
    "context window": (stream(body("context_window")), "context_window"),
}


@asynccontextmanager
async def facing(
    *script: Behaviour, limits: Limits = USUAL, timeouts: Timeouts = SHORT
) -> AsyncGenerator[tuple[World, FaultServer]]:
    async with fault_server(*script) as server:
        there = world(server.url, limits=limits, timeouts=timeouts)
        try:
            yield there, server
        finally:
            await there.connection.close()


@pytest.mark.parametrize("name", PASSING)
async def test_what_passes_is_tried_again_and_the_new_words_replace_the_old(name: str) -> None:
    fault, _ = PASSING[name]
    async with facing(fault, GOOD) as (there, server):
        pieces = await heard(there, answered())

    waiting = next(piece for piece in pieces if isinstance(piece, Waiting))
    after = pieces[pieces.index(waiting) + 1 :]
    shown = [piece for piece in after if isinstance(piece, Growing)]
    final = after[-1]
    assert isinstance(final, Utterance)
    assert final.say == "I do not know that; what made you think of it?"
    assert shown[-1].text == final.say
    assert shown[0].text == final.say[: len(shown[0].text)]
    assert len(server.asked) == 2
    assert there.naps.slept == [waiting.seconds]


@pytest.mark.parametrize("name", PASSING)
async def test_what_does_not_pass_ends_with_a_reason_and_what_to_do(name: str) -> None:
    fault, reason = PASSING[name]
    async with facing(fault, limits=Limits(attempts=3)) as (there, server):
        with pytest.raises(ModelError) as raised:
            await heard(there, answered())

    assert raised.value.reason == reason
    assert raised.value.retryable
    assert len(server.asked) == 3
    assert_fit_for_a_candidate(str(raised.value))


@pytest.mark.parametrize("name", LASTING)
async def test_what_trying_again_does_not_mend_is_told_at_once(name: str) -> None:
    fault, reason = LASTING[name]
    async with facing(fault) as (there, server):
        with pytest.raises(ModelError) as raised:
            await heard(there, answered())

    assert raised.value.reason == reason
    assert not raised.value.retryable
    assert not there.naps.slept
    assert len(server.asked) == (2 if reason == "bad_request" else 1)
    assert_fit_for_a_candidate(str(raised.value))


@pytest.mark.parametrize("name", PASSING)
async def test_the_judge_has_the_same_policy(name: str) -> None:
    fault, _ = PASSING[name]
    async with facing(fault, stream(body("judgement"))) as (there, server):
        verdict = await there.judge.judge(case(), Dimension.THINKING_ALOUD)

    assert verdict.judgement.items["a1"]
    assert len(server.asked) == 2


def assert_fit_for_a_candidate(message: str) -> None:
    assert message.endswith(".")
    assert len(message) < 300
    assert not re.search(r"[a-z,;] The ", message)
    for raw in ("<", "{", "nginx", "Error", "Exception", "error'", "None", "sk-"):
        assert raw not in message


async def test_nobody_listening_is_told_as_such() -> None:
    async with fault_server(GOOD) as server:
        url = server.url
    there = world(url, limits=Limits(attempts=2), timeouts=SHORT)
    with pytest.raises(ModelError, match="cannot be reached") as raised:
        await heard(there, answered())
    await there.connection.close()
    assert raised.value.reason == "connection"


async def test_a_name_that_does_not_exist_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_args: object, **_kwargs: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    there = world("http://nobody.invalid", limits=Limits(attempts=2), timeouts=SHORT)
    with pytest.raises(ModelError, match=r"nobody\.invalid cannot be reached") as raised:
        await heard(there, answered())
    await there.connection.close()
    assert raised.value.reason == "connection"


async def test_a_server_that_does_not_speak_tls_is_told_at_once() -> None:
    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(plain, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        there = world(f"https://127.0.0.1:{port}")
        with pytest.raises(ModelError, match="did not prove who it is") as raised:
            await heard(there, answered())
        await there.connection.close()
    assert raised.value.reason == "certificate"
    assert not there.naps.slept


async def test_a_told_wait_is_honoured() -> None:
    busy = status(529, "overloaded_error", retry_after="7")
    async with facing(busy, GOOD) as (there, _):
        pieces = await heard(there, answered())
    assert Waiting(seconds=7, reason=f"{there.connection.endpoint.server} is busy.") in pieces
    assert there.naps.slept == [7]


async def test_a_told_wait_has_a_cap() -> None:
    busy = status(429, "rate_limit_error", retry_after="3600")
    async with facing(busy, GOOD, limits=Limits(longest_wait=20)) as (there, _):
        await heard(there, answered())
    assert there.naps.slept == [20]


async def test_a_long_told_wait_is_passed_on_when_the_tries_are_over() -> None:
    busy = status(429, "rate_limit_error", retry_after="3600")
    async with facing(busy, limits=Limits(attempts=2)) as (there, _):
        with pytest.raises(ModelError, match="It asks to wait 60 minutes"):
            await heard(there, answered())


async def test_waits_grow_and_stop_before_the_total_is_over() -> None:
    busy = status(529, "overloaded_error")
    limits = Limits(attempts=20, first_wait=1, longest_wait=8, total=20)
    async with facing(busy, limits=limits) as (there, _):
        with pytest.raises(ModelError):
            await heard(there, answered())
    assert there.naps.slept == [1, 2, 4, 8]


async def test_a_stream_that_never_says_a_word_is_ended_by_the_total() -> None:
    async with facing(only_pings(), limits=Limits(attempts=2, total=0.2)) as (there, server):
        with pytest.raises(ModelError, match="too long") as raised:
            await heard(there, answered())
    assert raised.value.reason == "timeout"
    assert len(server.asked) == 1


async def test_leaving_in_the_middle_hangs_up_at_once() -> None:
    async with facing(stall(HALF), timeouts=Timeouts()) as (there, server):
        pieces = there.interviewer.reply(*answered())
        async for piece in pieces:
            if isinstance(piece, Growing):
                break
        await pieces.aclose()
        await asyncio.wait_for(server.hung_up.wait(), 5)


async def test_cancelling_is_not_tried_again() -> None:
    async with facing(stall(HALF), timeouts=Timeouts()) as (there, server):
        begun = asyncio.Event()

        async def listen() -> None:
            async for piece in there.interviewer.reply(*answered()):
                if isinstance(piece, Growing):
                    begun.set()

        task = asyncio.ensure_future(listen())
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert len(server.asked) == 1
    assert not there.naps.slept


async def test_a_move_is_known_before_the_first_word() -> None:
    async with facing(GOOD) as (there, _):
        shown = [piece for piece in await heard(there, answered()) if isinstance(piece, Growing)]
    assert shown[0].move is Move.ANSWER

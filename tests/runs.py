"""The program as a process of its own, against a server on loopback that judges."""

import asyncio
import json
import sys
from contextlib import asynccontextmanager

from api_server import Answer, error
from batch_server import judgement_for


@asynccontextmanager
async def program(environment, *arguments, stderr=asyncio.subprocess.PIPE):
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "thinkaloud",
        *arguments,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=stderr,
        env=environment,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def run(environment, *arguments, server=None, **more):
    """Exit code, standard output and standard error; `more` goes into the environment."""
    more |= {} if server is None else pointed_at(server)
    async with program({**environment, **more}, *arguments) as process:
        out, err = await asyncio.wait_for(process.communicate(), 120)
        return process.returncode, out.decode(), err.decode()


def pointed_at(server):
    return {"ANTHROPIC_BASE_URL": server.url, "ANTHROPIC_API_KEY": "k"}


def streamed(asked):
    """A judgement as a stream; feedback is refused, so that the rubric's is built."""
    if "evidence" not in str(asked.body.get("output_config")):
        return error(400, "invalid_request_error", "no feedback here")
    events = [
        {"type": "message_start", "message": {"usage": {"input_tokens": 9}}},
        {
            "type": "content_block_delta",
            "index": 0,
            "delta": {"type": "text_delta", "text": judgement_for(asked.body)},
        },
        {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {}},
        {"type": "message_stop"},
    ]
    body = "".join(f"event: {each['type']}\ndata: {json.dumps(each)}\n\n" for each in events)
    return Answer(body.encode(), kind="text/event-stream")


ONE_BY_ONE = {"POST /v1/messages": streamed}

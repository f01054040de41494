"""The Claude path against a real LiteLLM proxy on loopback.

The proxy answers a model with a `mock_response` in one piece of JSON, also where a stream was
asked for. A second model that forwards to the first, through the proxy itself, streams: those are
the models whose names do not end in `-at-once`.
"""

import http.client
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass

import pytest
from claude_world import ANSWER, answered, case, heard, rubric, world

from thinkaloud.app.ports import Growing, Utterance, Waiting
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Move
from thinkaloud.domain.pack import ProbeKind
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Citation

pytestmark = pytest.mark.integration

SECONDS_TO_START = 120
SECONDS_TO_ANSWER = 120
BETWEEN_LOOKS = 0.2

PROBE = "You were not sure. Who would have chosen otherwise?"
PROSE = "Who was in the room when you decided to wait?"


def judgement():
    """What the judge says: the items of every dimension, and feedback too."""
    return {
        "evidence": [
            {"item": "a1", "quote": "We decided to wait a week", "turn": 0},
            {"item": "a3", "quote": "I am not sure it was right", "turn": 0},
        ],
        "items": {
            each.code: each.code in ("a1", "a3")
            for part in rubric().dimensions
            for each in (*part.items, *part.negatives)
        },
        "state": "scorable",
        "text_addressed_to_grader": False,
        "strength": "You left a decision open: “I am not sure it was right”.",
        "next_move": "Say who had to live with the week of waiting.",
        "rewrite": "We decided to wait a week, and [who?] had to live with it.",
    }


@dataclass(frozen=True)
class Proxy:
    url: str
    key: str


def settings(url, key):
    """The proxy's configuration; JSON is YAML."""
    replies = {
        "structured": json.dumps({"move": "probe", "kind": "other_side", "say": PROBE}),
        "prose": PROSE,
        "judge": json.dumps(judgement()),
    }
    models = []
    for name, reply in replies.items():
        at_once = {"model": "openai/mocked", "api_key": "none", "mock_response": reply}
        onwards = {
            "model": f"hosted_vllm/{name}-at-once",
            "api_base": f"{url}/v1",
            "api_key": key,
        }
        models += [
            {"model_name": f"{name}-at-once", "litellm_params": at_once},
            {"model_name": name, "litellm_params": onwards},
        ]
    return json.dumps({"model_list": models, "litellm_settings": {"drop_params": True}})


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def answers(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/health/liveliness")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def wait_until_it_answers(process, port, log):
    deadline = time.monotonic() + SECONDS_TO_START
    while not answers(port):
        with suppress(subprocess.TimeoutExpired):
            process.wait(BETWEEN_LOOKS)
            pytest.fail(f"LiteLLM ended at once:\n{log.read_text()[-2000:]}")
        if time.monotonic() > deadline:
            pytest.fail(f"LiteLLM does not answer:\n{log.read_text()[-2000:]}")


@pytest.fixture(scope="module")
def proxy(tmp_path_factory):
    program = os.environ.get("THINKALOUD_LITELLM") or shutil.which("litellm")
    if not program:
        pytest.skip("LiteLLM is not installed; THINKALOUD_LITELLM can name its program")
    folder = tmp_path_factory.mktemp("litellm")
    port, key = free_port(), f"sk-{secrets.token_hex(24)}"
    url = f"http://127.0.0.1:{port}"
    config, log = folder / "config.yaml", folder / "log.txt"
    config.write_text(settings(url, key))
    with log.open("wb") as out:
        process = subprocess.Popen(
            [program, "--config", config, "--host", "127.0.0.1", "--port", str(port)],
            cwd=folder,
            env={
                "PATH": os.environ.get("PATH", os.defpath),
                "HOME": str(folder),
                "LITELLM_MASTER_KEY": key,
                "LITELLM_LOCAL_MODEL_COST_MAP": "True",
            },
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until_it_answers(process, port, log)
        yield Proxy(url, key)
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@pytest.fixture
async def at(proxy):
    """Put interviewer and judge together over the proxy; closed after the test."""
    worlds = []

    def over(model):
        made = world(proxy.url, key=proxy.key, model=model, judge_model=model)
        worlds.append(made)
        return made

    yield over
    for made in worlds:
        await made.connection.close()


async def test_a_structured_reply_is_streamed_and_its_move_is_read(at):
    pieces = await heard(at("structured"), answered())

    shown = [piece.text for piece in pieces if isinstance(piece, Growing)]
    assert len(shown) > 3
    assert all(PROBE.startswith(text) for text in shown)
    assert not [piece for piece in pieces if isinstance(piece, Waiting)]
    said = pieces[-1]
    assert isinstance(said, Utterance)
    assert (said.move, said.probe_kind, said.say) == (Move.PROBE, ProbeKind.OTHER_SIDE, PROBE)


async def test_plain_words_are_taken_whole_and_name_no_move(at):
    here = at("prose")

    said = (await heard(here, answered()))[-1]

    assert isinstance(said, Utterance)
    assert (said.move, said.say) == (None, PROSE)
    assert not here.dialects.keeps_to_form(here.connection.endpoint.base_url, "prose")


async def test_a_judgement_is_read_with_its_quotes(at):
    verdict = await at("judge").judge.judge(case(), Dimension.THINKING_ALOUD)

    judgement = verdict.judgement
    assert judgement.citations[0] == Citation(item="a1", quote="We decided to wait a week", turn=0)
    assert [code for code, met in judgement.items.items() if met] == ["a1", "a3"]


async def test_a_judge_that_answers_in_prose_is_asked_twice_and_gives_no_judgement(at):
    with pytest.raises(ModelError, match="twice") as raised:
        await at("prose").judge.judge(case(), Dimension.THINKING_ALOUD)
    assert raised.value.reason == "invalid_reply"


async def test_a_model_that_the_proxy_does_not_know_is_told_in_words_and_not_tried_again(at):
    here = at("no-such-model")

    with pytest.raises(ModelError) as raised:
        await heard(here, answered())

    assert "Invalid model name passed in model=no-such-model" in str(raised.value)
    assert "\n" not in str(raised.value)
    assert not raised.value.retryable
    assert here.naps.slept == []


async def test_a_wrong_key_is_told_without_the_key(proxy):
    wrong = "sk-this-is-not-the-key"
    here = world(proxy.url, key=wrong, model="structured")
    try:
        with pytest.raises(ModelError) as raised:
            await heard(here, answered())
    finally:
        await here.connection.close()
    assert wrong not in str(raised.value)
    assert raised.value.reason == "credentials"
    assert not raised.value.retryable
    assert here.naps.slept == []


async def test_json_in_place_of_a_stream_is_tried_again_and_then_told_in_words(at):
    here = at("structured-at-once")

    with pytest.raises(ModelError) as raised:
        await heard(here, answered())

    assert raised.value.reason == "no_stream"
    assert "What you said is kept" in str(raised.value)
    assert len(here.naps.slept) == 4


@pytest.fixture
def practise(proxy, tmp_path):
    """Run the program, judged by `judge`, until it has been answered, asked and ended."""

    def run(model, form):
        return subprocess.run(
            [
                *(sys.executable, "-m", "thinkaloud", "practice", form),
                *("--model", model, "--questions", "1", "--probes", "1"),
            ],
            input=f"{ANSWER}\n\nThe nurse would have.\n\n/pass\n/end\n",
            capture_output=True,
            text=True,
            env={
                **os.environ,
                "THINKALOUD_HOME": str(tmp_path / "kept"),
                "THINKALOUD_JUDGE_MODEL": "judge",
                "ANTHROPIC_BASE_URL": proxy.url,
                "ANTHROPIC_API_KEY": proxy.key,
            },
            timeout=SECONDS_TO_ANSWER,
            check=False,
        )

    return run


def test_a_whole_interview_is_held_and_scored_in_plain_text(practise, proxy):
    done = practise("structured", "--plain")

    assert done.returncode == 0, done.stderr
    assert f"Interviewer: {PROBE}" in done.stdout
    assert "Scored by judge" in done.stdout
    assert "“I am not sure it was right”" in done.stdout
    assert proxy.key not in done.stdout + done.stderr


def test_a_whole_interview_is_recorded_with_the_words_of_a_model_in_prose(practise):
    done = practise("prose", "--jsonl")

    events = [json.loads(line) for line in done.stdout.splitlines()]
    kinds = [event["type"] for event in events]
    spoken = [each for each in events if each["type"] == "interviewer_spoke"]
    assert done.returncode == 0, done.stderr
    assert (PROSE, "probe") in [(each["text"], each["move"]) for each in spoken]
    assert "session_ended" in kinds
    assert "exchange_scored" in kinds
    assert "reply_failed" not in kinds


def test_a_failed_call_leaves_the_answer_safe_and_says_what_to_do(practise):
    done = practise("no-such-model", "--jsonl")

    events = [json.loads(line) for line in done.stdout.splitlines()]
    [failed, *_] = [each for each in events if each["type"] == "reply_failed"]
    assert ANSWER in [each.get("text") for each in events]
    assert "no-such-model" in failed["message"]
    assert "Traceback" not in done.stderr

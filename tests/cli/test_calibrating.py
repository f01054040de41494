"""`thinkaloud calibrate`, as a process of its own, offline and against a server on loopback."""

import asyncio
import json
import os
import signal
from itertools import count

import pytest
from api_server import api_server, error
from runs import ONE_BY_ONE, pointed_at, program, run, streamed

DIMENSIONS = 3
"""Calls that a judge is asked about one answer."""


@pytest.fixture
def environment(tmp_path):
    return {**os.environ, "THINKALOUD_HOME": str(tmp_path / "kept"), "HOME": str(tmp_path)}


def labelled(tmp_path, answers=3):
    file = tmp_path / "items.jsonl"
    lines = []
    for number in range(answers):
        text = f"Case {number}. We waited a whole week, and Runa paid for that."
        turns = [{"role": "candidate", "text": text}]
        question = number % 2 + 1
        lines.append(
            json.dumps({"id": f"a{number}", "question": question, "turns": turns, "D1": 3, "D2": 2})
        )
    file.write_text("\n".join(lines))
    return str(file)


async def test_the_estimate_is_checked_offline_and_the_figures_are_printed(environment, tmp_path):
    file = labelled(tmp_path)
    code, out, _ = await run(environment, "calibrate", "--labels", file, "--offline")
    assert code == 0
    assert "answers with a level 3 " in out
    assert "no person" not in out
    code, out, _ = await run(environment, "calibrate", "--labels", file, "--offline", "--json")
    report = json.loads(out)
    assert code == 0
    assert report["answers"] == 3
    assert report["dimensions"]["thinking_aloud"]["answers"] == 3
    assert report["dimensions"]["asking_back"]["qwk"] is None


async def test_a_model_is_asked_for_judgements_only_and_its_scores_are_kept(environment, tmp_path):
    file = labelled(tmp_path)
    async with api_server(ONE_BY_ONE) as server:
        code, out, err = await run(environment, "calibrate", "--labels", file, server=server)
        assert code == 0, err
        asked = server.count("POST /v1/messages")
        again = await run(environment, "calibrate", "--labels", file, server=server)
        assert server.count("POST /v1/messages") == asked == 3 * DIMENSIONS
    assert again == (0, out, "")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--labels", "nowhere.jsonl"), "cannot be read"),
        (("--labels", "empty"), "has a label"),
        (("--labels", "x", "--concurrency", "0"), "range"),
    ],
)
async def test_a_set_that_cannot_be_used_is_a_sentence(environment, tmp_path, arguments, complaint):
    empty = tmp_path / "empty"
    empty.mkdir()
    told = [str(empty) if each == "empty" else each for each in arguments]
    code, out, err = await run(environment, "calibrate", "--offline", *told)
    assert (code, out) == (2, "")
    assert complaint in err
    assert "Traceback" not in err


async def test_stopped_in_the_middle_it_keeps_what_is_judged_and_goes_on(environment, tmp_path):
    file = labelled(tmp_path, 6)
    seen = asyncio.Event()
    asked_so_far = count(1)

    def two_and_no_more(asked):
        if next(asked_so_far) <= 2 * DIMENSIONS:
            return streamed(asked)
        seen.set()
        return None

    arguments = ("calibrate", "--labels", file, "--concurrency", "1")
    async with api_server({"POST /v1/messages": two_and_no_more}) as server:
        async with program({**environment, **pointed_at(server)}, *arguments) as process:
            await asyncio.wait_for(seen.wait(), 60)
            process.send_signal(signal.SIGINT)
            _, err = await asyncio.wait_for(process.communicate(), 60)
        assert process.returncode == 130
        assert b"Stopped. 2 of 6 are judged and kept" in err
    async with api_server(ONE_BY_ONE) as server:
        code, out, err = await run(environment, *arguments, "--json", server=server)
        assert code == 0, err
        assert server.count("POST /v1/messages") == 4 * DIMENSIONS
    assert json.loads(out)["answers"] == 6


async def test_a_judge_that_fails_from_the_start_is_given_up_with_its_reason(environment, tmp_path):
    file = labelled(tmp_path, 40)
    refused = {
        "POST /v1/messages": lambda _: error(401, "authentication_error", "invalid x-api-key")
    }
    async with api_server(refused) as server:
        code, out, err = await run(environment, "calibrate", "--labels", file, server=server)
        assert server.count("POST /v1/messages") < 40
    assert (code, out) == (1, "")
    assert "did not accept the key" in err
    assert err.strip().count("\n") == 0

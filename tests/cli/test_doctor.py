"""`thinkaloud doctor`, as a process of its own, against a server on loopback."""

import asyncio
import json
import os
import signal

import pytest
from api_server import api_server, as_json, as_stream
from claude_world import body
from runs import program, run


@pytest.fixture
def environment(tmp_path):
    return {**os.environ, "THINKALOUD_HOME": str(tmp_path / "kept"), "HOME": str(tmp_path)}


def _reply(asked):
    return as_stream(body("judgement" if "opus" in asked.body["model"] else "probe"))


ROUTES = {
    "GET /v1/models?": lambda _: as_json({"data": [{"id": "claude-sonnet-5-5"}]}),
    "POST /v1/messages": _reply,
}


async def test_a_sound_set_up_is_told_in_lines_and_leaves_with_0(environment):
    async with api_server(ROUTES) as server:
        code, out, err = await run(
            environment, "doctor", ANTHROPIC_BASE_URL=f"{server.url}/v1", ANTHROPIC_API_KEY="sk-abc"
        )
    assert (code, err) == (0, "")
    assert "credential    ANTHROPIC_API_KEY, from the environment" in out
    assert f"server        {server.url}" in out
    assert "ends before /v1; that part was left out" in out
    assert "first word    after " in out
    assert "form          kept, by the schema sent along (native)" in out
    assert "$0." in out
    assert out.endswith("All is sound.\n")
    assert "sk-abc" not in out
    assert all(len(line) <= 80 for line in out.splitlines() if "sessions.db" not in line)


async def test_problems_leave_with_1_and_are_in_the_json(environment):
    async with api_server({}) as server:
        code, out, _ = await run(
            environment, "doctor", "--json", ANTHROPIC_BASE_URL=server.url, ANTHROPIC_API_KEY="sk"
        )
    told = json.loads(out)
    assert code == 1
    assert told["sound"] is False
    assert "no model called claude-sonnet-5-5" in told["problems"][0]
    assert told["answers"]["interviewer"]["reason"] == "not_found"


async def test_nothing_is_called_when_that_is_not_wanted(environment):
    async with api_server(ROUTES) as server:
        code, out, _ = await run(
            environment,
            "doctor",
            "--offline",
            "--json",
            ANTHROPIC_BASE_URL=server.url,
            ANTHROPIC_API_KEY="sk",
        )
        assert server.calls == []
    told = json.loads(out)
    assert code == 0
    assert told["interviewer"] == "claude-sonnet-5-5"
    assert told["answers"] is None


async def test_practising_offline_is_sound(environment):
    code, out, _ = await run(environment, "doctor", "--json")
    assert code == 0
    assert json.loads(out)["interviewer"] == "offline"
    code, out, _ = await run(environment, "doctor", ANTHROPIC_API_KEY="k", THINKALOUD_OFFLINE="1")
    assert code == 0
    assert "interviewer   offline" in out


@pytest.mark.parametrize(
    ("variables", "cures"),
    [
        ({"ANTHROPIC_API_KEY": "sk-se\ncret"}, ["copy it again, on one line"]),
        ({"ANTHROPIC_BASE_URL": "localhost:11434"}, ["write it with its scheme"]),
        (
            {"ANTHROPIC_BASE_URL": "localhost:1", "ANTHROPIC_AUTH_TOKEN": "a b"},
            ["write it with its scheme", "ANTHROPIC_AUTH_TOKEN holds"],
        ),
        ({"ANTHROPIC_PROFILE": "gone"}, ["no profile gone"]),
    ],
)
async def test_a_fault_in_the_settings_is_found_with_its_cure_before_any_call(
    environment, variables, cures
):
    code, out, err = await run(environment, "doctor", "--json", **variables)
    told = json.loads(out)
    assert (code, err) == (1, "")
    assert len(told["problems"]) == len(cures)
    for problem, cure in zip(told["problems"], cures, strict=True):
        assert cure in problem
    assert "cret" not in out
    assert told["answers"] is None


async def test_an_empty_base_url_is_put_right_and_said(environment):
    code, out, _ = await run(environment, "doctor", "--offline", ANTHROPIC_BASE_URL="")
    assert code == 0
    assert "ANTHROPIC_BASE_URL is set and empty" in out


async def test_a_price_list_of_ones_own_that_cannot_be_read_is_a_problem(environment, tmp_path):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "prices.toml").write_text("as_of =")
    code, out, _ = await run(environment, "doctor", ANTHROPIC_API_KEY="sk")
    assert code == 1
    assert "Your price list cannot be read" in out


async def test_damaged_sessions_are_a_problem(environment, tmp_path):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "sessions.db").write_bytes(b"no database at all, but long enough" * 99)
    code, out, _ = await run(environment, "doctor")
    assert code == 1
    assert "sessions      cannot be read" in out
    assert "not a file of sessions" in " ".join(out.split())


async def test_ctrl_c_ends_it_without_a_trace(environment):
    asked = asyncio.Event()

    def silent(_):
        asked.set()

    async with (
        api_server({"POST /v1/messages": silent}) as server,
        program(
            environment | {"ANTHROPIC_BASE_URL": server.url, "ANTHROPIC_API_KEY": "k"}, "doctor"
        ) as process,
    ):
        await asyncio.wait_for(asked.wait(), 60)
        process.send_signal(signal.SIGINT)
        out, err = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 130
    assert (out, err.strip()) == (b"", b"")

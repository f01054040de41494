"""`thinkaloud score`, as a process of its own, against a server on loopback."""

import asyncio
import json
import os
import pty
import signal
import sys

import pytest
from api_server import api_server, error
from batch_server import BatchServer
from events import listed
from fakes import pack
from runs import ONE_BY_ONE, pointed_at, program, run, streamed
from sessions import ANSWER, taken

from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.adapters.store.store import Store
from thinkaloud.app import making
from thinkaloud.domain.events import Mode
from thinkaloud.domain.transcript import read

DIMENSIONS = 3
CARRYING_ON = "Carrying on with batch msgbatch_1."


@pytest.fixture
def home(tmp_path):
    return tmp_path / "kept"


@pytest.fixture
def environment(tmp_path, home):
    return {**os.environ, "THINKALOUD_HOME": str(home), "HOME": str(tmp_path)}


async def save(home, session, exchanges=2):
    store = Store(home / "sessions.db")
    start = making.started(pack(3), (1, 2, 3), 2, Mode.COACH, "scripted", "judge")
    makes = [
        make
        for number in range(1, exchanges + 1)
        for make in taken(number, question=number, text=f"Case {number}. {ANSWER}")
    ]
    for event in listed(start, *makes):
        await store.append(session, event)
    await store.close()


async def scores(home, session):
    store = Store(home / "sessions.db")
    transcript = read(await store.events(session))
    await store.close()
    return [[score.scorer for score in each.scores] for each in transcript.exchanges]


def items(tmp_path, *names):
    file = tmp_path / "items.jsonl"
    turns = [{"role": "candidate", "text": "We waited a whole week, and Runa paid for that."}]
    lines = [json.dumps({"id": name, "question": 1, "turns": turns}) for name in names]
    file.write_text("\n".join(lines))
    return str(file)


def lines_of(out):
    return [json.loads(line) for line in out.splitlines()]


async def test_several_sessions_are_scored_and_told_apart(environment, home):
    await save(home, "aaa")
    await save(home, "bbb", exchanges=1)
    async with api_server(ONE_BY_ONE) as server:
        code, out, err = await run(
            environment, "score", "bbb", "aaa", "bbb", "--json", server=server
        )
    assert (code, err) == (0, "")
    assert [line["id"] for line in lines_of(out)] == ["bbb/1", "aaa/1", "aaa/2"]
    assert {line["scorer"] for line in lines_of(out)} == {"claude-opus-5-5"}
    assert await scores(home, "aaa") == [["claude-opus-5-5"]] * 2
    assert await scores(home, "bbb") == [["claude-opus-5-5"]]


async def test_a_session_alone_is_told_by_its_exchanges_and_else_by_its_card(environment, home):
    await save(home, "aaa")
    async with api_server(ONE_BY_ONE) as server:
        _, out, _ = await run(environment, "score", "aaa", "--json", server=server)
        assert [line["id"] for line in lines_of(out)] == ["1", "2"]
        _, out, _ = await run(environment, "score", "aaa", server=server)
    assert "Scored by claude-opus-5-5" in out
    assert await scores(home, "aaa") == [["claude-opus-5-5"] * 2] * 2


async def test_a_failed_score_is_told_as_such_though_there_is_an_earlier_one(environment, home):
    await save(home, "aaa", exchanges=1)
    async with api_server(ONE_BY_ONE) as server:
        await run(environment, "score", "aaa", server=server)
    async with api_server({}) as server:
        code, out, _ = await run(environment, "score", "aaa", "--json", server=server)
    [line] = lines_of(out)
    assert code == 0
    assert {part["state"] for part in line["dimensions"].values()} == {"unscored"}


async def test_lines_of_a_file_keep_their_order_however_many_are_under_way(environment, tmp_path):
    names = [f"item-{number}" for number in range(7)]
    async with api_server(ONE_BY_ONE) as server:
        code, out, _ = await run(
            environment,
            "score",
            items(tmp_path, *names),
            "--json",
            "--concurrency",
            "3",
            server=server,
        )
    assert code == 0
    assert [line["id"] for line in lines_of(out)] == names


async def test_nothing_is_begun_when_one_of_them_cannot_be_scored(environment, home):
    await save(home, "aaa")
    await save(home, "bbb", exchanges=0)
    async with api_server(ONE_BY_ONE) as server:
        code, out, err = await run(environment, "score", "aaa", "bbb", server=server)
        assert server.count("POST") == 0
    assert (code, out) == (1, "")
    assert "Nothing in session bbb is over yet" in err


async def test_ctrl_c_keeps_what_is_done_and_says_how_much(environment, home):
    await save(home, "aaa", exchanges=3)
    stuck = asyncio.Event()

    def one_exchange_only(asked):
        if "Case 1." in json.dumps(asked.body["messages"]):
            return streamed(asked)
        stuck.set()
        return None

    async with (
        api_server({"POST /v1/messages": one_exchange_only}) as server,
        program(
            environment | pointed_at(server), "score", "aaa", "--json", "--concurrency", "1"
        ) as process,
    ):
        await asyncio.wait_for(stuck.wait(), 60)
        process.send_signal(signal.SIGINT)
        out, err = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 130
    assert "Stopped. 1 of 3 are scored and kept." in err.decode()
    assert b"Traceback" not in err
    assert [line["id"] for line in lines_of(out.decode())] == ["1"]
    assert await scores(home, "aaa") == [["claude-opus-5-5"], [], []]


async def test_progress_is_shown_where_somebody_looks(environment, tmp_path):
    ours, theirs = pty.openpty()
    async with api_server(ONE_BY_ONE) as server:
        file = items(tmp_path, "a", "b")
        surroundings = environment | pointed_at(server) | {"TERM": "xterm"}
        async with program(surroundings, "score", file, "--json", stderr=theirs) as process:
            os.close(theirs)
            out, _ = await asyncio.wait_for(process.communicate(), 60)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert "Scoring" in shown
    assert "100%" in shown
    assert len(lines_of(out.decode())) == 2


async def test_a_listener_that_goes_away_is_no_error(environment, tmp_path):
    file = items(tmp_path, *(f"item-{number}" for number in range(50)))
    command = f"{sys.executable} -m thinkaloud score {file} --offline --json | head -n 1"
    process = await asyncio.create_subprocess_shell(
        command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=environment,
    )
    out, err = await asyncio.wait_for(process.communicate(), 60)
    assert len(lines_of(out.decode())) == 1
    assert err == b""


async def test_a_batch_is_submitted_waited_for_and_recorded(environment, home):
    await save(home, "aaa")
    held = BatchServer()
    async with api_server(held.routes()) as server:
        held.at(server)
        code, out, err = await run(environment, "score", "aaa", "--batch", "--json", server=server)
        assert server.count("POST /v1/messages/batches") == 1
        assert server.count("POST") == 1
    assert code == 0, err
    assert len(held.batches["msgbatch_1"]) == 2 * DIMENSIONS
    assert "Submitted 6 requests as batch msgbatch_1." in err
    assert "6 of 6 requests done" in err
    one, two = lines_of(out)
    assert (one["id"], two["id"]) == ("1", "2")
    assert one["feedback"]["strength"]
    assert await scores(home, "aaa") == [["claude-opus-5-5"]] * 2


async def test_a_program_killed_between_submit_and_poll_carries_on_with_its_batch(
    environment, home
):
    await save(home, "aaa")
    held, looking = BatchServer(), asyncio.Event()

    def silent(_):
        looking.set()

    async with api_server(held.routes()) as server:
        held.at(server)
        server.routes["GET /v1/messages/batches/"] = silent
        surroundings = environment | pointed_at(server)
        async with program(surroundings, "score", "aaa", "--batch") as process:
            await asyncio.wait_for(looking.wait(), 60)
            process.send_signal(signal.SIGKILL)
            await process.wait()
        assert await scores(home, "aaa") == [[], []]
        server.routes.update(held.routes())
        code, out, err = await run(environment, "score", "aaa", "--batch", "--json", server=server)
    assert code == 0, err
    assert CARRYING_ON in err
    assert list(held.batches) == ["msgbatch_1"]
    assert [line["id"] for line in lines_of(out)] == ["1", "2"]
    assert await scores(home, "aaa") == [["claude-opus-5-5"]] * 2


async def test_ctrl_c_leaves_a_batch_to_itself_and_says_so(environment, tmp_path):
    held, looking = BatchServer(), asyncio.Event()

    def silent(_):
        looking.set()

    file = items(tmp_path, "a")
    async with api_server(held.routes()) as server:
        held.at(server)
        server.routes["GET /v1/messages/batches/"] = silent
        surroundings = environment | pointed_at(server)
        async with program(surroundings, "score", file, "--batch", "--json") as process:
            await asyncio.wait_for(looking.wait(), 60)
            process.send_signal(signal.SIGINT)
            out, err = await asyncio.wait_for(process.communicate(), 60)
        assert (process.returncode, out) == (130, b"")
        assert b"0 of 1 are scored and kept" in err
        assert b"the same command collects it" in err
        server.routes.update(held.routes())
        code, out, err = await run(environment, "score", file, "--batch", "--json", server=server)
    assert code == 0
    assert CARRYING_ON in err
    assert [line["id"] for line in lines_of(out)] == ["a"]


async def test_what_fails_in_a_batch_is_unscored(environment, tmp_path):
    held = BatchServer(outcome=lambda _name, _params: {"type": "expired"})
    async with api_server(held.routes()) as server:
        held.at(server)
        file = items(tmp_path, "a")
        code, out, _ = await run(environment, "score", file, "--batch", "--json", server=server)
    [line] = lines_of(out)
    assert code == 0
    assert line["dimensions"]["thinking_aloud"]["state"] == "unscored"
    assert "ran out of time" in line["dimensions"]["thinking_aloud"]["reason"]


async def test_a_server_without_batches_is_asked_directly(environment, home):
    await save(home, "aaa")
    async with api_server(ONE_BY_ONE | {"POST /v1/messages/batches": _no_route}) as server:
        code, out, err = await run(environment, "score", "aaa", "--batch", "--json", server=server)
    assert code == 0
    assert "This server takes no batches; asking it directly, 4 at a time." in err
    assert len(lines_of(out)) == 2
    assert await scores(home, "aaa") == [["claude-opus-5-5"]] * 2


def _no_route(_):
    return error(404, "not_found_error")


async def test_without_a_model_there_is_no_batch(environment, tmp_path):
    file = items(tmp_path, "a")
    code, out, err = await run(environment, "score", file, "--batch", "--offline", "--json")
    assert code == 0
    assert "no model to submit a batch to" in err
    assert lines_of(out)[0]["scorer"].startswith("offline")


async def test_another_judge_or_rubric_scores_beside_the_scores_there_are(
    environment, home, tmp_path
):
    await save(home, "aaa", exchanges=1)
    newer = tmp_path / "rubric.toml"
    newer.write_text(read_prompt("rubric.toml").replace('version = "1"', 'version = "2"', 1))
    await run(environment, "score", "aaa", "--offline")
    async with api_server(ONE_BY_ONE) as server:
        await run(environment, "score", "aaa", "--model", "m", server=server)
        arguments = ("score", "aaa", "--model", "m", "--samples", "2", "--rubric", str(newer))
        code, out, _ = await run(environment, *arguments, server=server)
    assert code == 0
    assert "Scores beside each other" in out
    assert "The judges differ" in out
    store = Store(home / "sessions.db")
    (exchange,) = read(await store.events("aaa")).exchanges
    await store.close()
    told = [(each.scorer, each.rubric_version, each.samples) for each in exchange.scores]
    assert told == [("offline-estimate/2", "1", 1), ("m", "1", 1), ("m", "2", 2)]


async def test_a_rubric_that_is_none_is_refused_before_anything_is_asked(
    environment, home, tmp_path
):
    await save(home, "aaa", exchanges=1)
    broken = tmp_path / "rubric.toml"
    broken.write_text("version = 2")
    async with api_server({}) as server:
        for path in (broken, tmp_path / "none.toml"):
            code, out, err = await run(
                environment, "score", "aaa", "--model", "m", "--rubric", str(path), server=server
            )
            assert (code, out) == (2, "")
            assert str(path) in err
            assert err.count("\n") == 1
    assert await scores(home, "aaa") == [[]]

from claude_world import answered, body, case, heard, world
from fault_server import fault_server, status, stream

from thinkaloud.domain.rubric import Dimension

GOOD = stream(body("answer"))


async def test_another_server_gets_one_bare_request_after_a_refusal_that_names_nothing() -> None:
    async with fault_server(status(400, message="bad input"), GOOD) as server:
        there = world(server.url)
        await heard(there, answered())
        await heard(there, answered())
        await there.connection.close()

    first, second, third = (asked.body for asked in server.asked)
    assert {"thinking", "output_config"} <= set(first)
    for bare in (second, third):
        assert not {"thinking", "output_config"} & set(bare)
        assert "cache_control" not in str(bare)


async def test_what_is_learnt_of_one_model_is_not_held_against_another() -> None:
    refused = status(400, message="thinking: not supported")
    judged = stream(body("judgement"))
    async with fault_server(refused, GOOD, judged) as server:
        there = world(server.url)
        await heard(there, answered())
        await there.judge.judge(case(), Dimension.THINKING_ALOUD)
        await there.connection.close()
    assert server.asked[-1].body["output_config"]["effort"] == "medium"


async def test_a_server_without_a_key_gets_a_placeholder() -> None:
    async with fault_server(GOOD) as server:
        there = world(server.url, key=None)
        await heard(there, answered())
        await there.connection.close()
    assert server.asked[0].headers["authorization"] == "Bearer not-needed"


async def test_requests_go_below_the_base_url_however_it_is_written() -> None:
    async with fault_server(GOOD) as server:
        for tail in ("", "/", "/v1", "/v1/", "/v1/messages"):
            there = world(server.url + tail)
            await heard(there, answered())
            await there.connection.close()
    assert {asked.path for asked in server.asked} == {"/v1/messages"}


async def test_the_connection_is_kept_between_turns() -> None:
    async with fault_server(GOOD) as server:
        there = world(server.url)
        await heard(there, answered())
        await heard(there, answered())
        await there.connection.close()
    assert len(server.asked) == 2
    assert server.connections == 1

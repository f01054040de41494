"""Judging by the batch, through the real SDK against a real server."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from api_server import Answer, ApiServer, Route, api_server, as_json, error
from batch_server import BatchServer, Outcome, errored, judgement_for, succeeded
from claude_world import World, case, world

from thinkaloud.adapters.claude.batches import ClaudeBatches
from thinkaloud.adapters.claude.retries import Limits
from thinkaloud.adapters.claude.timeouts import Timeouts
from thinkaloud.app.batches import BatchGone, NoBatches
from thinkaloud.app.judging import Call
from thinkaloud.app.ports import Verdict
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.rubric import Dimension

CALLS = {
    f"{dimension}-{sample}": Call(case(sample=sample), dimension)
    for dimension in Dimension
    for sample in (0, 1)
}
THINKING = "thinking_aloud-0"


@asynccontextmanager
async def facing(
    routes: dict[str, Route], held: BatchServer | None = None
) -> AsyncGenerator[tuple[World, ClaudeBatches, ApiServer]]:
    async with api_server(routes) as server:
        if held is not None:
            held.at(server)
        there = world(server.url, limits=Limits(attempts=3), timeouts=Timeouts(silence=30.0))
        try:
            yield there, there.parts.batches, server
        finally:
            await there.connection.close()


async def outcomes(outcome: Outcome) -> dict[str, Verdict | ModelError]:
    """What comes of the calls if the first of them ends so."""

    def told(name: str, params: dict[str, object]) -> Outcome:
        return outcome if name == THINKING else succeeded(judgement_for(params))

    held = BatchServer(outcome=told)
    async with facing(held.routes(), held) as (_, batches, _):
        batch = await batches.submit(CALLS)
        assert (await batches.look(batch)).ended
        return dict(await batches.results(batch, CALLS))


async def test_what_is_submitted_is_what_the_judge_would_ask_each_by_itself() -> None:
    held = BatchServer()
    async with facing(held.routes(), held) as (there, batches, _):
        batch = await batches.submit(CALLS)
    params = held.batches[batch]
    assert set(params) == set(CALLS)
    for name, call in CALLS.items():
        request = there.judge.request(call.case, call.dimension)
        sent = params[name]
        assert sent["model"] == "claude-opus-5-5"
        assert sent["max_tokens"] == request.max_tokens
        assert sent["system"][0]["text"] == request.system
        assert sent["messages"][0]["content"][0]["text"] == request.turns[0].pieces[0]
        assert sent["output_config"]["format"]["schema"] == request.schema
        assert "stream" not in sent


async def test_results_in_any_order_become_verdicts_by_their_names() -> None:
    held = BatchServer(looks=2)
    async with facing(held.routes(), held) as (there, batches, _):
        batch = await batches.submit(CALLS)
        early, late = await batches.look(batch), await batches.look(batch)
        found = await batches.results(batch, CALLS)
    assert (early.ended, early.done, early.total) == (False, 0, 6)
    assert (late.ended, late.done, late.total) == (True, 6, 6)
    assert set(found) == set(CALLS)
    for name, call in CALLS.items():
        verdict = found[name]
        assert isinstance(verdict, Verdict)
        assert verdict.judgement.dimension is call.dimension
        assert verdict.usage is not None
        assert verdict.usage.batched
        assert (verdict.usage.cache_read, verdict.usage.output) == (2600, 300)
    hashes = {name: found[name].prompt_hash for name in CALLS}
    assert len(set(hashes.values())) == 6
    assert there.judge.name == batches.name


@pytest.mark.parametrize(
    ("outcome", "reason", "telling"),
    [
        (errored("overloaded_error"), "overloaded", "busy"),
        (errored("invalid_request_error", "too long <b>"), "bad_request", "did not accept"),
        ({"type": "expired"}, "expired", "ran out of time"),
        ({"type": "canceled"}, "canceled", "was stopped"),
        ({"type": "errored"}, "server", "fault of its own"),
        ({"type": "succeeded", "message": None}, "no_stream", "no reply"),
        (succeeded("", content=None), "empty", "said nothing"),
        (succeeded("Well, I think"), "invalid_reply", "in the form asked for"),
        (succeeded('{"items": {}}'), "invalid_reply", "in the form asked for"),
        (succeeded("{", "max_tokens"), "max_tokens", "longer than allowed"),
        (succeeded("", "refusal"), "refusal", "declined"),
    ],
)
async def test_a_request_that_failed_is_a_fault_in_its_own_place_only(
    outcome: Outcome, reason: str, telling: str
) -> None:
    found = await outcomes(outcome)
    fault = found.pop(THINKING)
    assert isinstance(fault, ModelError)
    assert fault.reason == reason
    assert telling in str(fault)
    assert all(isinstance(each, Verdict) for each in found.values())
    assert len(found) == 5


@pytest.mark.parametrize("result", [{"type": "new"}, {}, None])
async def test_a_result_of_a_kind_not_known_is_a_fault(result: Outcome) -> None:
    found = await outcomes(result)
    assert isinstance(found[THINKING], ModelError)


@pytest.mark.parametrize(
    "answer",
    [
        error(404, "not_found_error"),
        error(405, "invalid_request_error"),
        Answer(b"<html>", 404, "text/html"),
        Answer(b"{}", 501),
        as_json({}),
        Answer(b"<html>", 200, "text/html"),
    ],
)
async def test_a_server_without_the_route_has_no_batches(answer: Answer) -> None:
    routes: dict[str, Route] = {"POST /v1/messages/batches": lambda _: answer}
    async with facing(routes) as (_, batches, server):
        with pytest.raises(NoBatches):
            await batches.submit(CALLS)
        assert server.count("POST /v1/messages/batches") == 1


async def test_a_batch_that_is_not_known_there_is_gone() -> None:
    held = BatchServer()
    async with facing(held.routes(), held) as (_, batches, _):
        with pytest.raises(BatchGone):
            await batches.look("msgbatch_of_yore")


async def test_a_batch_whose_results_are_not_kept_any_more_is_gone() -> None:
    ended = as_json({"id": "b", "processing_status": "ended", "results_url": None})
    async with facing({"GET /v1/messages/batches/b": lambda _: ended}) as (_, batches, _):
        with pytest.raises(BatchGone):
            await batches.look("b")


def turning(*answers: Answer | Route) -> Route:
    """One answer after the other; the last repeats."""
    left = list(answers)

    def answer(asked: object) -> Answer | None:
        following = left.pop(0) if len(left) > 1 else left[0]
        return following if isinstance(following, Answer) else following(asked)

    return answer


BUSY, BROKEN = error(529, "overloaded_error"), error(500, "api_error")


async def test_looking_and_fetching_are_tried_again() -> None:
    held = BatchServer()
    routes = held.routes()
    for name in list(routes):
        faults = (BUSY, BUSY) if name.startswith("POST") else (BROKEN, BUSY)
        routes[name] = turning(*faults, routes[name])
    async with facing(routes, held) as (there, batches, _):
        batch = await batches.submit(CALLS)
        await batches.look(batch)
        found = await batches.results(batch, CALLS)
    assert len(held.batches) == 1
    assert len(found) == 6
    assert len(there.naps.slept) == 6


async def test_what_may_have_been_submitted_is_not_submitted_twice() -> None:
    async with facing({"POST /v1/messages/batches": lambda _: BROKEN}) as (_, batches, server):
        with pytest.raises(ModelError, match="may have been submitted") as raised:
            await batches.submit(CALLS)
        assert server.count("POST /v1/messages/batches") == 1
    assert not raised.value.retryable


async def test_a_bad_key_is_told_at_once() -> None:
    refused = error(401, "authentication_error")
    async with facing({"POST /v1/messages/batches": lambda _: refused}) as (_, batches, _):
        with pytest.raises(ModelError, match="did not accept the key"):
            await batches.submit(CALLS)


def test_the_same_question_has_the_same_name_and_no_other_has() -> None:
    one, other = world().parts.batches, world(judge_model="claude-fable-5-2").parts.batches
    call = CALLS[THINKING]
    assert one.identify(call) == world().parts.batches.identify(call)
    named = [
        one.identify(call),
        other.identify(call),
        one.identify(CALLS["thinking_aloud-1"]),
        one.identify(CALLS["asking_back-0"]),
        one.identify(Call(case([("candidate", "Something else.")]), Dimension.THINKING_ALOUD)),
    ]
    assert len(set(named)) == len(named)


def test_batches_of_one_server_are_not_those_of_another() -> None:
    assert world().parts.batches.server == "https://api.anthropic.com"
    assert world("http://localhost:4000/v1").parts.batches.server == "http://localhost:4000"

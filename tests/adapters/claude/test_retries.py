from collections.abc import AsyncGenerator, Callable

import pytest
from claude_world import Naps

from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.adapters.claude.retries import Limits, Retries
from thinkaloud.app.ports import Waiting


def passing(wait: float | None = None) -> Fault:
    return Fault("busy", "Busy.", retryable=True, busy="The server is busy", wait=wait)


def turn(*outcomes: Exception | str) -> Callable[[], AsyncGenerator[str]]:
    """A turn that does another thing each time it is begun: one word, then perhaps a fault."""
    script = iter(outcomes)

    async def once() -> AsyncGenerator[str]:
        outcome = next(script)
        yield "a word"
        if isinstance(outcome, Exception):
            raise outcome
        yield outcome

    return once


def retries(naps: Naps, *, chance: float = 0.0, **limits: float) -> Retries:
    given = Limits(**{"first_wait": 1.0, **limits})
    return Retries(given, sleep=naps.sleep, clock=naps.clock, chance=lambda: chance)


async def told(with_: Retries, once: Callable[[], AsyncGenerator[str]]) -> list[str | Waiting]:
    return [piece async for piece in with_.run(once)]


async def test_a_turn_that_goes_well_is_run_once() -> None:
    naps = Naps()
    assert await told(retries(naps), turn("done")) == ["a word", "done"]
    assert not naps.slept


async def test_the_wait_is_told_before_it_is_taken() -> None:
    naps = Naps()
    pieces = retries(naps).run(turn(passing(), "done"))
    assert await anext(pieces) == "a word"
    assert await anext(pieces) == Waiting(seconds=1, reason="The server is busy.")
    assert not naps.slept
    assert await anext(pieces) == "a word"
    assert naps.slept == [1]
    await pieces.aclose()


async def test_waits_double_up_to_the_longest() -> None:
    naps = Naps()
    with_ = retries(naps, attempts=6, first_wait=1, longest_wait=5)
    await told(with_, turn(*[passing()] * 5, "done"))
    assert naps.slept == [1, 2, 4, 5, 5]


async def test_chance_makes_a_wait_up_to_a_quarter_shorter() -> None:
    naps = Naps()
    await told(retries(naps, chance=1.0), turn(passing(), "done"))
    assert naps.slept == [0.75]


@pytest.mark.parametrize(("asked", "taken"), [(7.0, 7.0), (3600.0, 30.0), (0.0, 1.0)])
async def test_a_wait_that_the_server_asks_for_is_kept_within_bounds(
    asked: float, taken: float
) -> None:
    naps = Naps()
    await told(retries(naps), turn(passing(asked), "done"))
    assert naps.slept == [taken]


async def test_the_last_fault_is_what_is_raised() -> None:
    naps = Naps()
    last = Fault("cut", "The reply broke off.", retryable=True)
    with pytest.raises(Fault) as raised:
        await told(retries(naps, attempts=2), turn(passing(), last))
    assert raised.value is last


async def test_no_wait_is_begun_that_would_outlast_the_total() -> None:
    naps = Naps()
    with pytest.raises(Fault):
        await told(retries(naps, total=10), turn(passing(9), passing(9), "done"))
    assert naps.slept == [9]


@pytest.mark.parametrize("error", [Fault("refusal", "No."), ValueError("a bug")])
async def test_what_does_not_pass_is_raised_at_once(error: Exception) -> None:
    naps = Naps()
    with pytest.raises(type(error)) as raised:
        await told(retries(naps), turn(error))
    assert raised.value is error
    assert not naps.slept


async def test_closing_early_closes_the_turn() -> None:
    closed: list[bool] = []

    async def once() -> AsyncGenerator[str]:
        try:
            yield "a word"
            yield "more"
        finally:
            closed.append(True)

    pieces = retries(Naps()).run(once)
    await anext(pieces)
    await pieces.aclose()
    assert closed == [True]

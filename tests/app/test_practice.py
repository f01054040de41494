from contextlib import aclosing

import pytest
from fakes import MemoryStore, ScriptedInterviewer, SteppingClock, course, pack, says
from fakes_judge import ScriptedJudge
from rubrics import prices, rubric

from thinkaloud.app.practice import Cast, Practice
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.events import Mode, Move


def practice(store):
    cast = Cast(ScriptedInterviewer([says(Move.PROBE, "Who?")]), ScriptedJudge())
    ids = iter(["first", "second"])
    return Practice(store, cast, course(), rubric(), prices(), SteppingClock(), lambda: next(ids))


async def test_a_new_interview_has_an_id_of_its_own_and_can_be_opened_again():
    store = MemoryStore()
    practising = practice(store)
    held = practising.new()
    assert held.session == "first"
    assert practising.new().session == "second"
    async with aclosing(held.start(pack(), (1,), 2, Mode.COACH)) as happenings:
        started = [event async for event in happenings]
    opened = await practising.open("first")
    assert list(opened.events) == started


async def test_a_session_that_is_not_there_is_refused():
    with pytest.raises(StoreError, match="no session"):
        await practice(MemoryStore()).open("nothing")


async def test_a_cast_without_a_connection_has_nothing_to_warm_or_close():
    cast = practice(MemoryStore()).cast
    await cast.warm()
    await cast.close()

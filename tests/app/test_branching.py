import pytest
from events import finished_exchange, listed, opened
from fakes import MemoryStore
from screens import practice

from thinkaloud.app import making
from thinkaloud.app.branching import branch
from thinkaloud.domain.agenda import Listen, Nothing, Reply, next_step
from thinkaloud.domain.errors import Refused, StoreError
from thinkaloud.domain.events import Move, SessionBranched
from thinkaloud.domain.transcript import Branched, read

EVENTS = listed(*opened(), *finished_exchange(1), making.ended(early=True))


def kept():
    return MemoryStore({"abc": list(EVENTS)})


async def test_a_branch_shares_its_beginning_and_goes_on_by_itself():
    store = kept()
    interview = await branch(practice(store), "abc", 3)
    assert interview.session == "session-1"
    assert store.kept["session-1"][:4] == EVENTS[:4]
    assert isinstance(interview.events[4], SessionBranched)
    assert interview.transcript.branched == Branched(origin="abc", seq=3)
    assert isinstance(next_step(interview.transcript), Reply)
    assert store.kept["abc"] == EVENTS


@pytest.mark.parametrize("seq", range(len(EVENTS) - 1))
async def test_one_can_branch_off_at_any_event_before_the_end(seq):
    interview = await branch(practice(kept()), "abc", seq)
    async for _ in interview.resume():
        pass
    assert not isinstance(next_step(interview.transcript), Nothing)
    assert isinstance(next_step(interview.transcript), Listen)
    read(interview.events)


async def test_nothing_branches_off_after_the_farewell():
    farewell = making.said(2, Move.FAREWELL, "Goodbye.")
    asked = making.asked(2, None, "Anything else?", None)
    makes = (*opened(plan=(1,)), *finished_exchange(1), asked, *finished_exchange(2)[2:], farewell)
    store = MemoryStore({"abc": listed(*makes)})
    for seq in (len(makes) - 2, len(makes) - 1):
        with pytest.raises(Refused, match="over at that place"):
            await branch(practice(store), "abc", seq)


@pytest.mark.parametrize("seq", [-1, len(EVENTS), len(EVENTS) - 1])
async def test_nothing_branches_off_where_there_is_nothing_to_go_on_with(seq):
    store = kept()
    with pytest.raises(Refused):
        await branch(practice(store), "abc", seq)
    assert list(store.kept) == ["abc"]


async def test_an_unknown_session_is_said_to_be_unknown():
    with pytest.raises(StoreError):
        await branch(practice(kept()), "xyz", 0)

import pytest
from events import finished_exchange, listed, opened
from fakes import MemoryStore, SteppingClock, course, pack

from thinkaloud.app import making
from thinkaloud.app.asides import Asides
from thinkaloud.app.journal import Journal
from thinkaloud.domain.errors import Refused
from thinkaloud.domain.events import Mode


def asides(*makes):
    return Asides(Journal("abc", MemoryStore(), SteppingClock(), listed(*makes)), course())


async def test_a_hint_is_the_sheets_own_or_a_general_one():
    assert (await asides(*opened()).hint()).text == pack().question(1).hint
    assert (await asides(*opened(plan=(2, 1))).hint()).text == course().hint


async def test_a_hint_in_the_closing_round_is_a_general_one():
    makes = (
        *opened(plan=(1,)),
        *finished_exchange(1),
        making.asked(2, None, "Anything else?", None),
    )
    assert (await asides(*makes).hint()).text == course().hint


async def test_the_sample_is_for_after_the_answer():
    with pytest.raises(Refused, match="Answer first"):
        await asides(*opened()).sample()
    shown = await asides(*opened(), making.answered(1, "We waited.")).sample()
    assert shown.exchange == 1


async def test_a_sheet_without_a_sample_says_so():
    with pytest.raises(Refused, match="no sample"):
        await asides(*opened(plan=(2, 1)), making.answered(1, "We waited.")).sample()


async def test_the_closing_round_has_no_sample():
    makes = (
        *opened(plan=(1,)),
        *finished_exchange(1),
        making.asked(2, None, "Anything else?", None),
        making.answered(2, "Who reads this?"),
    )
    with pytest.raises(Refused, match="questions of the sheet"):
        await asides(*makes).sample(2)


@pytest.mark.parametrize("aside", ["hint", "sample"])
async def test_a_simulation_gives_no_help_before_its_end(aside):
    simulated = (*opened(mode=Mode.SIMULATION), making.answered(1, "We waited."))
    with pytest.raises(Refused, match="coach mode"):
        await getattr(asides(*simulated), aside)()
    ended = asides(*simulated, making.ended(early=True))
    assert (await ended.sample(1)).exchange == 1


async def test_the_candidate_rates_an_exchange_from_one_to_five():
    given = asides(*opened(), *finished_exchange(1))
    assert (await given.rate(1, 4)).level == 4
    for level in (0, 6):
        with pytest.raises(Refused, match="1 to 5"):
            await given.rate(1, level)
    with pytest.raises(Refused, match="no exchange 3"):
        await given.rate(3, 2)


async def test_the_clock_is_stopped_once():
    given = asides(*opened())
    assert (await given.pause()).type == "session_paused"
    with pytest.raises(Refused, match="stopped already"):
        await given.pause()

import pytest

from thinkaloud.adapters.price_list import read_prices
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.domain.events import Usage
from thinkaloud.domain.prices import Price, Prices


def shipped() -> Prices:
    return read_prices(read_prompt("prices.toml"))


def test_each_kind_of_token_has_its_own_price() -> None:
    usage = Usage(
        model="claude-sonnet-5-5",
        fresh=1_000_000,
        cache_write=2_000_000,
        cache_write_hour=1_000_000,
        cache_read=1_000_000,
        output=1_000_000,
    )
    assert shipped().bill([usage]).money == pytest.approx(2 + 2.5 + 4 + 0.1 + 10)


def test_calls_are_added_up_over_models() -> None:
    bill = shipped().bill(
        [
            Usage(model="claude-sonnet-5-5", fresh=500_000, output=1),
            Usage(model="claude-opus-5-5", fresh=500_000, cache_read=7),
        ]
    )
    assert (bill.fresh, bill.output, bill.cache_read) == (1_000_000, 1, 7)
    assert bill.money == pytest.approx(1.0 + 2.0, abs=0.001)


def test_a_dated_name_has_the_price_of_its_model() -> None:
    prices = shipped()
    assert prices.price("claude-haiku-5-5-20260901") == prices.price("claude-haiku-5-5")


def test_a_batch_costs_half() -> None:
    usage = Usage(model="claude-opus-5-5", fresh=500_000, cache_read=1_000_000, output=100_000)
    batched = usage.model_copy(update={"batched": True})
    assert shipped().bill([usage]).money == pytest.approx(2.0 + 0.2 + 2.0)
    assert shipped().bill([usage, batched]).money == pytest.approx(1.5 * 4.2)


def test_a_model_that_is_not_on_the_list_has_no_price_rather_than_a_guess() -> None:
    bill = shipped().bill([Usage(model="qwen3:8b", fresh=10), Usage(model="claude-sonnet-5-5")])
    assert bill.money is None
    assert bill.unpriced == ("qwen3:8b",)
    assert bill.fresh == 10


def test_nothing_costs_nothing() -> None:
    assert shipped().bill([]).money == 0


def test_an_hour_costs_no_more_where_the_list_does_not_say_so() -> None:
    price = Price(input=1, output=1, cache_write=3, cache_read=0)
    assert price.of(Usage(model="own", cache_write=1_000_000, cache_write_hour=400_000)) == 3

import pytest

from thinkaloud.adapters.claude.costs import Prices
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.events import Usage

OWN = """
as_of = 2027-01-01
currency = "USD"
[models."qwen3:8b"]
input = 1
output = 2
cache_write = 0
cache_read = 0
"""


def shipped() -> Prices:
    return Prices.of(read_prompt("prices.toml"))


@pytest.mark.parametrize("model", ["claude-sonnet-5-5", "claude-opus-5-5", "claude-haiku-5-5"])
def test_the_models_we_speak_of_have_a_price(model: str) -> None:
    assert shipped().price(model) is not None


def test_each_kind_of_token_has_its_own_price() -> None:
    usage = Usage(
        model="claude-sonnet-5-5",
        fresh=1_000_000,
        cache_write=1_000_000,
        cache_read=1_000_000,
        output=1_000_000,
    )
    assert shipped().bill([usage]).money == pytest.approx(2 + 2.5 + 0.1 + 10)


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
    assert bill.fresh == 10


def test_nothing_costs_nothing() -> None:
    assert shipped().bill([]).money == 0


def test_a_list_of_ones_own_goes_before_and_has_its_own_date() -> None:
    prices = Prices.of(read_prompt("prices.toml"), OWN)
    assert prices.price("qwen3:8b") is not None
    assert prices.price("claude-sonnet-5-5") is not None
    assert str(prices.as_of) == "2027-01-01"


def test_sums_are_never_of_two_currencies() -> None:
    prices = Prices.of(read_prompt("prices.toml"), OWN.replace("USD", "EUR"))
    assert prices.price("qwen3:8b") is not None
    assert prices.price("claude-sonnet-5-5") is None


@pytest.mark.parametrize("text", ["as_of =", "as_of = 2027-01-01", OWN.replace("input = 1", "")])
def test_a_list_that_cannot_be_used_is_refused_by_name(text: str) -> None:
    with pytest.raises(InputError, match="Your price list cannot be"):
        Prices.of(read_prompt("prices.toml"), text)

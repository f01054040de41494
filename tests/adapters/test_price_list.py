import pytest

from thinkaloud.adapters.price_list import read_prices
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.domain.errors import InputError

OWN = """
as_of = 2027-01-01
currency = "USD"
[models."qwen3:8b"]
input = 1
output = 2
cache_write = 0
cache_read = 0
"""


@pytest.mark.parametrize("model", ["claude-sonnet-5-5", "claude-opus-5-5", "claude-haiku-5-5"])
def test_the_models_we_speak_of_have_a_price(model: str) -> None:
    assert read_prices(read_prompt("prices.toml")).price(model) is not None


def test_keeping_a_prompt_for_an_hour_costs_twice_its_input() -> None:
    for price in read_prices(read_prompt("prices.toml")).models.values():
        assert price.cache_write_hour == pytest.approx(2 * price.input)


def test_a_list_of_ones_own_goes_before_and_has_its_own_date() -> None:
    prices = read_prices(read_prompt("prices.toml"), OWN)
    assert prices.price("qwen3:8b") is not None
    assert prices.price("claude-sonnet-5-5") is not None
    assert str(prices.as_of) == "2027-01-01"


def test_sums_are_never_of_two_currencies() -> None:
    prices = read_prices(read_prompt("prices.toml"), OWN.replace("USD", "EUR"))
    assert prices.price("qwen3:8b") is not None
    assert prices.price("claude-sonnet-5-5") is None


@pytest.mark.parametrize("text", ["as_of =", "as_of = 2027-01-01", OWN.replace("input = 1", "")])
def test_a_list_that_cannot_be_used_is_refused_by_name(text: str) -> None:
    with pytest.raises(InputError, match="Your price list cannot be"):
        read_prices(read_prompt("prices.toml"), text)

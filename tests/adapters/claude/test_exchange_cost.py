import pytest

from thinkaloud.adapters.claude.exchange_cost import exchange_cost
from thinkaloud.adapters.price_list import read_prices
from thinkaloud.domain.events import Usage

PRICES = read_prices(
    """
as_of = 2027-01-01
[models.talker]
input = 1
output = 10
cache_write = 2
cache_read = 0.1
[models.judge]
input = 100
output = 1000
cache_write = 200
cache_write_hour = 300
cache_read = 10
"""
)
SPOKEN = Usage(model="talker", fresh=100_000, cache_write=1_000_000, output=10_000)
JUDGED = Usage(model="judge", fresh=1_000, cache_read=10_000, output=1_000)


@pytest.mark.parametrize(("samples", "judgements"), [(1, 4), (3, 10)])
def test_an_exchange_is_four_replies_three_judgements_a_sample_and_the_feedback(
    samples: int, judgements: int
) -> None:
    cost = exchange_cost(PRICES, SPOKEN, JUDGED, samples)
    assert cost.cached == pytest.approx(4 * (0.1 + 0.1 + 0.1) + judgements * (0.1 + 0.1 + 1))
    assert cost.uncached == pytest.approx(4 * (0.1 + 2 + 0.1) + judgements * (0.1 + 3 + 1))
    assert str(cost.as_of) == "2027-01-01"


def test_a_model_without_a_price_has_no_cost() -> None:
    cost = exchange_cost(PRICES, SPOKEN, Usage(model="qwen3:8b", output=5), 1)
    assert cost.cached is None
    assert cost.unpriced == ("qwen3:8b",)


def test_a_server_that_counts_no_tokens_has_no_cost() -> None:
    cost = exchange_cost(PRICES, Usage(model="talker"), Usage(model="judge"), 1)
    assert (cost.cached, cost.uncached, cost.unpriced) == (None, None, ())

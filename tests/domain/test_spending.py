from datetime import date

import pytest

from thinkaloud.domain.prices import Bill
from thinkaloud.domain.spending import in_brief, in_full, money

NOTHING = Bill(0, 0, 0, 0, 0.0, "USD", date(2026, 11, 23))
SOME = Bill(1_204, 9_300, 44_000, 1_870, 0.0421, "USD", date(2026, 11, 23))


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        (0.0421, "USD", "$0.042"),
        (1.204, "USD", "$1.20"),
        (0.0, "USD", "$0.00"),
        (0.0004, "USD", "under $0.001"),
        (0.5, "EUR", "EUR 0.500"),
    ],
)
def test_an_amount_is_written_as_people_write_it(amount: float, currency: str, shown: str) -> None:
    assert money(amount, currency) == shown


def test_nothing_is_said_where_no_token_was_counted() -> None:
    assert in_brief(NOTHING) == ""
    assert list(in_full(NOTHING)) == []


def test_all_kinds_of_tokens_count_together_in_brief() -> None:
    assert in_brief(SOME) == "56k tokens, $0.042"
    assert in_brief(NOTHING._replace(output=12)) == "12 tokens, $0.00"


def test_each_kind_of_token_is_told_in_full_with_the_date_of_the_prices() -> None:
    assert list(in_full(SOME)) == [
        "Tokens: 1,204 fresh, 9,300 cache written, 44,000 cache read, 1,870 out.",
        "Cost: about $0.042 by the prices of 2026-11-23; calls that broke off are not in it.",
    ]


def test_a_model_without_a_price_is_named_and_no_sum_is_given() -> None:
    bill = SOME._replace(money=None, unpriced=("qwen3:8b",))
    assert in_brief(bill) == "56k tokens"
    assert list(in_full(bill))[1] == (
        "Cost: not known, as the price list of 2026-11-23 does not have qwen3:8b."
    )

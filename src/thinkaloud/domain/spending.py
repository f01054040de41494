"""What a session has cost, in words: the same for the status line, the panel and plain text."""

from collections.abc import Iterator

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.prices import Bill

_SMALLEST = 0.001
"""The last digit that is shown."""
_THOUSAND = 1_000


def money(amount: float, currency: str) -> str:
    """Return an amount as people write it: `$0.042`, `EUR 1.20`, `under $0.001`."""
    sign = "$" if currency == "USD" else f"{one_line(currency)} "
    if 0 < amount < _SMALLEST:
        return f"under {sign}{_SMALLEST}"
    digits = 2 if amount >= 1 or amount == 0 else 3
    return f"{sign}{amount:.{digits}f}"


def in_brief(bill: Bill) -> str:
    """Return tokens and money in a few words, or nothing where none were counted."""
    if not bill.tokens:
        return ""
    count = bill.tokens
    tokens = f"{count:,} tokens" if count < _THOUSAND else f"{round(count / _THOUSAND):,}k tokens"
    return tokens if bill.money is None else f"{tokens}, {money(bill.money, bill.currency)}"


def kinds(bill: Bill) -> tuple[str, ...]:
    """Return each kind of token in a few words, in the order in which they are billed."""
    return (
        f"{bill.fresh:,} fresh",
        f"{bill.cache_write:,} cache written",
        f"{bill.cache_read:,} cache read",
        f"{bill.output:,} out",
    )


def in_full(bill: Bill) -> Iterator[str]:
    """Yield sentences on tokens and money; none where none were counted."""
    if not bill.tokens:
        return
    yield f"Tokens: {', '.join(kinds(bill))}."
    if bill.money is not None:
        yield (
            f"Cost: about {money(bill.money, bill.currency)} by the prices of {bill.as_of}; "
            "calls that broke off are not in it."
        )
    else:
        names = ", ".join(map(one_line, bill.unpriced))
        yield f"Cost: not known, as the price list of {bill.as_of} does not have {names}."

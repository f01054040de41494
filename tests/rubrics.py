"""The rubric, the price list and the fit that are shipped, for tests."""

from thinkaloud.adapters.estimate_file import read_fit
from thinkaloud.adapters.price_list import read_prices
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.adapters.rubric_file import read_rubric
from thinkaloud.domain.estimate.coefficients import Fit
from thinkaloud.domain.prices import Prices
from thinkaloud.domain.rubric import Rubric


def rubric() -> Rubric:
    """The rubric as the program reads it."""
    return read_rubric(read_prompt("rubric.toml"))


def prices() -> Prices:
    """The price list as the program reads it."""
    return read_prices(read_prompt("prices.toml"))


def fit() -> Fit:
    """The estimate's coefficients as the program reads them."""
    return read_fit(read_prompt("estimate.json"))

"""The fitted coefficients of the estimate, read from data that `tools/fit_estimate.py` writes."""

from pydantic import Field

from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.rubric import Dimension


class Coefficients(Frozen):
    """A cumulative logit of levels 1 to 5 on named features.

    After P. McCullagh, Regression models for ordinal data, J. R. Stat. Soc. B 42 (1980).
    """

    thresholds: tuple[float, float, float, float]
    """Between 1 and 2, 2 and 3, 3 and 4, 4 and 5; ascending."""
    weights: dict[str, float]
    """By feature, none below 0."""


class Fit(Frozen):
    """One set for each dimension that is fitted; asking back goes by rules."""

    version: int = Field(ge=1)
    """Of the estimate as a whole: levels of two versions are not to be compared."""
    labels: str
    """SHA-256 of the labelled answers that it was fitted to."""
    dimensions: dict[Dimension, Coefficients]

    def of(self, dimension: Dimension) -> Coefficients:
        """Return the coefficients of a dimension.

        Raises:
            KeyError: It goes by rules.
        """
        return self.dimensions[dimension]

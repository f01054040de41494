"""The fitted coefficients as a file: JSON text read into a Fit, refused where it is not whole."""

from collections.abc import Iterator

from pydantic import ValidationError

from thinkaloud.domain.errors import InputError
from thinkaloud.domain.estimate.coefficients import Fit
from thinkaloud.domain.estimate.judgement import features_of


def read_fit(text: str) -> Fit:
    """Read a fit from JSON.

    Raises:
        InputError: It is not JSON, a part is missing, a weight is below 0, thresholds do not
            ascend, or features are not the program's.
    """
    try:
        fit = Fit.model_validate_json(text)
    except ValidationError as error:
        raise InputError(f"prompts/estimate.json cannot be used: {error}") from error
    faults = list(_faults(fit))
    if faults:
        raise InputError(f"prompts/estimate.json cannot be used: {'; '.join(faults)}.")
    return fit


def _faults(fit: Fit) -> Iterator[str]:
    known = features_of()
    if set(fit.dimensions) != set(known):
        yield f"it must have {', '.join(known)} and no other"
        return
    for dimension, found in fit.dimensions.items():
        if frozenset(found.weights) != known[dimension]:
            yield f"{dimension} must weigh {', '.join(sorted(known[dimension]))} and no other"
        if any(weight < 0 for weight in found.weights.values()):
            yield f"a weight of {dimension} is below 0"
        if list(found.thresholds) != sorted(found.thresholds):
            yield f"thresholds of {dimension} do not ascend"

"""The rubric as a file: TOML text read into a Rubric, and refused where it is not whole."""

import tomllib
from collections.abc import Iterator

from pydantic import ValidationError

from thinkaloud.domain.errors import InputError
from thinkaloud.domain.levels import NEGATIVE, POSITIVE
from thinkaloud.domain.rubric import Dimension, DimensionRubric, Rubric
from thinkaloud.domain.score import Finding


def read_rubric(text: str, where: str = "prompts/rubric.toml") -> Rubric:
    """Read a rubric from TOML.

    Args:
        text: The TOML.
        where: What the file is called, for messages.

    Raises:
        InputError: It is not TOML, a part is missing, or its codes are not the program's.
    """
    try:
        rubric = Rubric.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise InputError(f"{where} cannot be used: {error}") from error
    faults = list(_faults(rubric))
    if faults:
        raise InputError(f"{where} cannot be used: {'; '.join(faults)}.")
    return rubric


def _faults(rubric: Rubric) -> Iterator[str]:
    if tuple(part.dimension for part in rubric.dimensions) != tuple(Dimension):
        yield f"its dimensions must be {', '.join(Dimension)}, in this order"
    if set(rubric.states) != set(Finding):
        yield f"its states must be {', '.join(Finding)}"
    for part in rubric.dimensions:
        yield from _faults_in(part)


def _faults_in(part: DimensionRubric) -> Iterator[str]:
    if tuple(item.code for item in part.items) != POSITIVE[part.dimension]:
        yield f"the items of {part.dimension} must be {', '.join(POSITIVE[part.dimension])}"
    if tuple(item.code for item in part.negatives) != NEGATIVE[part.dimension]:
        yield f"the negatives of {part.dimension} must be {', '.join(NEGATIVE[part.dimension])}"
    if [anchor.level for anchor in part.anchors] != [5, 4, 3, 2, 1]:
        yield f"the anchors of {part.dimension} must go from 5 to 1"
    for item in part.items:
        if not (item.next_move and item.credit and item.slot and "{sentence}" in item.slot):
            yield f"{item.code} needs a next_move, a credit and a slot with {{sentence}} in it"
    for item in part.negatives:
        if not item.next_move:
            yield f"{item.code} needs a next_move"

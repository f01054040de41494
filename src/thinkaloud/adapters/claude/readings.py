"""Worked readings that set the judge's eye, as data."""

import tomllib
from typing import Self

from pydantic import Field, ValidationError

from thinkaloud.domain.errors import InputError
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.rubric import Dimension, DimensionRubric


class Marks(Frozen):
    """What a careful reader marks on one dimension."""

    items: dict[str, str]
    """Codes that are true, each with its quote."""
    negatives: tuple[str, ...]
    why: str


class WorkedReading(Frozen):
    """One short exchange with its marks."""

    title: str
    asked: str
    turns: tuple[tuple[Role, str], ...]
    thinking_aloud: Marks
    systems_to_people: Marks
    asking_back: Marks

    def marks(self, dimension: Dimension) -> Marks:
        """Return the marks on one dimension."""
        match dimension:
            case Dimension.THINKING_ALOUD:
                return self.thinking_aloud
            case Dimension.SYSTEMS_TO_PEOPLE:
                return self.systems_to_people
            case Dimension.ASKING_BACK:
                return self.asking_back


class Readings(Frozen):
    """All worked readings."""

    readings: tuple[WorkedReading, ...] = Field(min_length=1)

    @classmethod
    def of(cls, text: str) -> Self:
        """Read them from TOML.

        Raises:
            InputError: It is not TOML, or a part is missing.
        """
        try:
            return cls.model_validate(tomllib.loads(text))
        except (tomllib.TOMLDecodeError, ValidationError) as error:
            raise InputError(f"prompts/readings.toml cannot be used: {error}") from error

    def told(self, part: DimensionRubric) -> str:
        """Return all of them as text, with their marks on one dimension."""
        return "\n\n".join(_told(reading, part) for reading in self.readings)


def _told(reading: WorkedReading, part: DimensionRubric) -> str:
    marks = reading.marks(part.dimension)
    lines = [f"## {reading.title}", f"Question: {reading.asked}"]
    lines += [f"[{number}] {role}: {text}" for number, (role, text) in enumerate(reading.turns)]
    lines += [f"{code} is true: “{quote}”" for code, quote in marks.items.items()]
    lines += [f"{code} is true." for code in marks.negatives]
    others = [
        item.code
        for item in (*part.items, *part.negatives)
        if item.code not in marks.items and item.code not in marks.negatives
    ]
    if others:
        lines.append(f"False: {', '.join(others)}.")
    lines.append(f"Why: {marks.why}")
    return "\n".join(lines)

"""Answers to be scored, as JSON lines: `{"id", "question", "turns": [{"role", "text"}]}`."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from thinkaloud.domain.errors import InputError
from thinkaloud.domain.exchange import Exchange, Role, Turn
from thinkaloud.domain.pack import Pack

LARGEST = 50_000_000
"""Bytes."""

Line = TypeVar("Line", bound=BaseModel)


class SpokenTurn(BaseModel):
    """One turn of an item."""

    model_config = ConfigDict(frozen=True)

    role: Role
    text: str = Field(max_length=200_000)


class Item(BaseModel):
    """One exchange to be scored; fields that other programs add are let be."""

    model_config = ConfigDict(frozen=True)

    id: str
    question: int
    """Number in the pack."""
    turns: tuple[SpokenTurn, ...] = Field(max_length=1_000)

    def exchange(self, pack: Pack) -> Exchange:
        """Return the item as an exchange of an interview over this pack.

        Raises:
            InputError: The pack has no such question.
        """
        try:
            asked = pack.question(self.question)
        except KeyError:
            raise InputError(
                f"Item {self.id} is about question {self.question}; the pack {pack.name} has "
                f"1 to {len(pack.questions)}."
            ) from None
        return Exchange(
            number=1,
            question=self.question,
            text=asked.text,
            asked=0,
            turns=tuple(
                Turn(role=turn.role, text=turn.text, seq=place)
                for place, turn in enumerate(self.turns)
            ),
        )


def read_answers(path: Path) -> tuple[Item, ...]:
    """Read the items of a file, in order; empty lines are passed over.

    Raises:
        InputError: The file cannot be read, is too large, or a line of it is no item.
    """
    return read_lines(path, Item)


def read_lines(path: Path, form: type[Line]) -> tuple[Line, ...]:
    """Read each line of a file as one JSON object; empty lines are passed over.

    Raises:
        InputError: The file cannot be read, is too large, or a line of it has another form.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(f"{path} is larger than {LARGEST:,} bytes; split it.")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} cannot be read: it is not UTF-8 text.") from None
    return tuple(
        _read(path, number, line, form)
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    )


def _read(path: Path, number: int, line: str, form: type[Line]) -> Line:
    try:
        return form.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        reason = f"{place}: {first['msg']}" if place else first["msg"]
        raise InputError(f"{path}, line {number}: {reason}.") from None

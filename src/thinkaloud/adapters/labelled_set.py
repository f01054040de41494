"""Labelled answers as files of JSON lines: exchanges, levels, minimal pairs.

A line of an exchange is `{"id", "question", "kind", "turns"}`; its levels stand in it as `D1`,
`D2`, `D3` or under `labels`, or in a `labels.jsonl` beside its file, by id. `intended` counts for
answers that try a judge on purpose. Pairs stand in a `pairs.jsonl`. "NA" and "NS" mean no level.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from thinkaloud.adapters.answers_file import Item, SpokenTurn, read_lines
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.labelled import Direction, Labelled, LabelledSet, Pair, is_honest
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.rubric import Dimension

LABELS, PAIRS, ITEMS = "labels.jsonl", "pairs.jsonl", "items.jsonl"
"""Names of files with a meaning of their own."""

_Code = Literal["D1", "D2", "D3", "thinking_aloud", "systems_to_people", "asking_back"]
_Level = Annotated[float, Field(ge=1, le=5)] | Literal["NA", "NS"] | None
_Levels = Mapping[Dimension, float]
_DIMENSIONS: Mapping[_Code, Dimension] = {
    "D1": Dimension.THINKING_ALOUD,
    "D2": Dimension.SYSTEMS_TO_PEOPLE,
    "D3": Dimension.ASKING_BACK,
    "thinking_aloud": Dimension.THINKING_ALOUD,
    "systems_to_people": Dimension.SYSTEMS_TO_PEOPLE,
    "asking_back": Dimension.ASKING_BACK,
}


class _Line(BaseModel):
    """Any line but one of pairs; which fields it has says what it is."""

    model_config = ConfigDict(frozen=True)

    id: str
    question: int | None = None
    turns: tuple[SpokenTurn, ...] | None = Field(default=None, max_length=1_000)
    kind: str = "ordinary"
    labels: dict[_Code, _Level] = Field(default_factory=dict[_Code, _Level])
    intended: dict[_Code, _Level] = Field(default_factory=dict[_Code, _Level])
    D1: _Level = None
    D2: _Level = None
    D3: _Level = None

    @property
    def own(self) -> _Levels:
        """The levels that stand in the line itself."""
        return _levels({"D1": self.D1, "D2": self.D2, "D3": self.D3, **self.labels})


class _PairLine(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: str
    question: int
    edit: str
    base: tuple[SpokenTurn, ...] = Field(max_length=1_000)
    variant: tuple[SpokenTurn, ...] = Field(max_length=1_000)
    expect: dict[_Code, Direction]


def read_labelled(path: Path, pack: Pack) -> LabelledSet:
    """Read a set: a folder with all files of JSON lines in it, or one file and its neighbours.

    Beside a file of exchanges its labels and pairs are read; beside one of labels, the exchanges.

    Args:
        path: The folder or file.
        pack: Where the questions stand.

    Raises:
        InputError: A file cannot be read, a line of it has another form, no answer has a label, or
            the pack has no such question.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    plain = [file for file in files if file.name != PAIRS]
    lines = [line for file in plain for line in read_lines(file, _Line)]
    beside = _beside(path, lines)
    lines += [line for file in beside if file.name != PAIRS for line in read_lines(file, _Line)]
    pairs = [
        pair
        for file in (*files, *beside)
        if file.name == PAIRS
        for pair in read_lines(file, _PairLine)
    ]
    answers = tuple(_answers(lines, pack))
    if not any(each.labels for each in answers):
        raise InputError(
            f"No answer in {path} has a label. Give levels from 1 to 5 as D1, D2 and D3 in each "
            f"line, or by id in a {LABELS} beside it."
        )
    return LabelledSet(
        answers=answers,
        pairs=tuple(_pair(each, pack) for each in pairs),
        digest=_digest_of((*files, *beside)),
    )


def _digest_of(files: Iterable[Path]) -> str:
    """Return the SHA-256 of the contents of files, in the order of their names."""
    digest = hashlib.sha256()
    for file in sorted(files, key=lambda each: each.name):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _beside(path: Path, lines: Sequence[_Line]) -> list[Path]:
    """The neighbours of a file that belong to it."""
    if path.is_dir():
        return []
    has_turns = any(line.turns is not None for line in lines)
    wanted = (LABELS, PAIRS) if has_turns else (ITEMS, PAIRS)
    neighbours = (path.with_name(name) for name in wanted)
    return [each for each in neighbours if each != path and each.is_file()]


def _answers(lines: Sequence[_Line], pack: Pack) -> Iterable[Labelled]:
    given: dict[str, _Levels] = {}
    for line in lines:
        if line.own:
            given[line.id] = line.own
    for line in lines:
        if line.turns is None:
            continue
        honest = is_honest(line.kind)
        levels = given.get(line.id) or ({} if honest else _levels(line.intended))
        yield Labelled(
            id=line.id,
            kind=line.kind,
            exchange=_exchange(line.id, line.question, line.turns, pack),
            labels=dict(levels),
        )


def _pair(line: _PairLine, pack: Pack) -> Pair:
    return Pair(
        id=line.id,
        edit=line.edit,
        base=_exchange(line.id, line.question, line.base, pack),
        variant=_exchange(line.id, line.question, line.variant, pack),
        expect={_DIMENSIONS[code]: direction for code, direction in line.expect.items()},
    )


def _levels(given: Mapping[_Code, _Level]) -> _Levels:
    return {
        _DIMENSIONS[code]: level for code, level in given.items() if isinstance(level, float | int)
    }


def _exchange(
    name: str, question: int | None, turns: tuple[SpokenTurn, ...], pack: Pack
) -> Exchange:
    if question is None:
        raise InputError(f"Answer {name} does not say which question it is about.")
    return Item(id=name, question=question, turns=turns).exchange(pack)

"""The estimate against the labelled answers: floors under the figures that the README reports.

These answers are what the estimate was built and fitted on: the floors guard against regressions
and say nothing about fresh answers.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from rubrics import fit

from thinkaloud.domain.estimate.judgement import judged
from thinkaloud.domain.exchange import Role, Turn
from thinkaloud.domain.levels import level_of
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Finding, Judgement

FIT = fit()
DATA = Path(__file__).parents[3] / "prompts" / "calibration"
CODES = {
    "D1": Dimension.THINKING_ALOUD,
    "D2": Dimension.SYSTEMS_TO_PEOPLE,
    "D3": Dimension.ASKING_BACK,
}


class Said(NamedTuple):
    name: str
    kind: str
    turns: list[Turn]


def lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


def as_turns(turns: Sequence[dict]) -> list[Turn]:
    return [
        Turn(role=Role(turn["role"]), text=turn["text"], seq=seq) for seq, turn in enumerate(turns)
    ]


ITEMS = [Said(each["id"], each["kind"], as_turns(each["turns"])) for each in lines("items.jsonl")]
LABELS = {each["id"]: each for each in lines("labels.jsonl")}


def estimate(turns: Sequence[Turn], dimension: Dimension) -> Judgement:
    return judged(
        dimension,
        turns,
        FIT,
        sample=None,
        overlap=0.0,
        opportunity=any(turn.role is Role.INTERVIEWER for turn in turns),
        ask_back_overlap=0.0,
    )


def level(turns: Sequence[Turn], dimension: Dimension) -> float | None:
    judgement = estimate(turns, dimension)
    if judgement.state is not Finding.SCORABLE:
        return None
    if judgement.estimated_level is not None:
        return judgement.estimated_level
    return float(level_of(dimension, judgement.items))


def of_kind(*kinds: str) -> list[Said]:
    return [each for each in ITEMS if each.kind in kinds]


def kappa(pairs: Sequence[tuple[float, float]]) -> float:
    """Quadratic weighted kappa of rounded levels."""
    whole = [(int(first + 0.5), int(second + 0.5)) for first, second in pairs]
    seen = sum((first - second) ** 2 for first, second in whole) / len(whole)
    chance = sum((first - other) ** 2 for first, _ in whole for _, other in whole)
    return 1 - seen / (chance / len(whole) ** 2)


@pytest.mark.parametrize(("code", "floor"), [("D1", 0.6), ("D2", 0.6), ("D3", 0.7)])
def test_agreement_with_the_labels_keeps_its_floor(code: str, floor: float) -> None:
    pairs = [
        (estimated, float(LABELS[each.name][code]))
        for each in ITEMS
        if each.name in LABELS and LABELS[each.name][code] != "NA"
        for estimated in [level(each.turns, CODES[code])]
        if estimated is not None
    ]
    assert len(pairs) >= 20
    assert kappa(pairs) >= floor
    assert sum(abs(first - second) <= 1 for first, second in pairs) / len(pairs) >= 0.84
    assert sum(abs(first - second) for first, second in pairs) / len(pairs) <= 0.8


def test_no_opportunity_is_told_as_the_raters_told_it() -> None:
    for each in ITEMS:
        if each.name in LABELS:
            missing = estimate(each.turns, Dimension.ASKING_BACK).state is Finding.NO_OPPORTUNITY
            assert missing == (LABELS[each.name]["D3"] == "NA"), each.name


@pytest.mark.parametrize("kind", ["empty", "non_english"])
@pytest.mark.parametrize("code", ["D1", "D2"])
def test_empty_and_foreign_answers_have_no_level(kind: str, code: str) -> None:
    found = [level(each.turns, CODES[code]) for each in of_kind(kind)]
    assert found == [None] * 4


@pytest.mark.parametrize("kind", ["buzz", "hedge", "tech_or_star"])
def test_performances_stay_under_their_ceiling(kind: str) -> None:
    found = [level(each.turns, Dimension.THINKING_ALOUD) for each in of_kind(kind)]
    assert all(each is not None and each <= 2 for each in found)


def test_instructions_in_the_set_are_all_noticed_and_nobody_else_is_accused() -> None:
    accused = {
        each.kind
        for each in ITEMS
        if any(estimate(each.turns, dimension).addressed_to_grader for dimension in CODES.values())
    }
    noticed = [
        each.name
        for each in of_kind("injection")
        if any(estimate(each.turns, dimension).addressed_to_grader for dimension in CODES.values())
    ]
    assert accused == {"injection"}
    assert len(noticed) == 4


def test_minimal_pairs_go_the_right_way() -> None:
    moved: list[bool] = []
    kept: list[bool] = []
    for pair in lines("pairs.jsonl"):
        for code, expected in pair["expect"].items():
            base = level(as_turns(pair["base"]), CODES[code])
            variant = level(as_turns(pair["variant"]), CODES[code])
            if base is None or variant is None:
                kept.append(base == variant)
            elif expected in ("up", "down"):
                moved.append(variant > base if expected == "up" else variant < base)
            elif expected == "same":
                kept.append(abs(variant - base) <= 0.25)
            else:
                kept.append(variant - base <= 0.25)
    assert sum(moved) / len(moved) >= 0.85
    assert sum(kept) / len(kept) >= 0.85

"""Fit the offline estimate to labelled answers, and report how far the fit carries.

Run `python tools/fit_estimate.py` for figures and `--write` to replace the shipped coefficients.
Needs numpy and scipy, which the product does not. For "unseen", each question of the set is
estimated by weights and a ridge that saw none of its answers. Word lists, features, thresholds
and the half-level step are not nested: about sixty variants were compared on these same questions,
so "unseen" is optimistic. Only answers that nobody has looked at can say how far the fit carries.
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

from thinkaloud.domain.estimate.coefficients import Coefficients
from thinkaloud.domain.estimate.judgement import measure
from thinkaloud.domain.estimate.levels import estimated_level
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Finding
from thinkaloud.domain.transcript import Role, Turn

ROOT = Path(__file__).parent.parent
DATA = ROOT / "prompts" / "calibration"
COEFFICIENTS = ROOT / "src" / "thinkaloud" / "domain" / "estimate" / "coefficients.py"
DIMENSIONS = {"D1": Dimension.THINKING_ALOUD, "D2": Dimension.SYSTEMS_TO_PEOPLE}
HONEST = ("ordinary", "honest_mid", "honest_deep")
PERFORMED = (
    "buzz",
    "hedge",
    "tech_or_star",
    "stuffing_or_gaming",
    "star",
    "tech",
    "gaming",
    "stuffing",
)
PERFORMED_WEIGHT = 0.5
RIDGES = (1.0, 3.0, 10.0, 30.0, 100.0)
RIDGE_TO_ZERO = 0.02


class Row(NamedTuple):
    """One labelled answer, measured."""

    name: str
    question: int
    headline: bool
    """It counts in the figures: an honest answer of the calibration set."""
    weight: float
    features: dict[str, float]
    items: dict[str, bool]
    level: float


class Model(NamedTuple):
    """A cumulative logit with weights of at least 0."""

    thresholds: np.ndarray
    weights: np.ndarray


def lines(name: str) -> list[dict]:
    """Read one file of the calibration set."""
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


def rows(code: str) -> list[Row]:
    """Measure all answers that have a level in this dimension."""
    levels = {entry["id"]: entry[code] for entry in lines("labels.jsonl")}
    given = [(each, True) for each in lines("items.jsonl")]
    given += [(each, False) for each in lines("extra.jsonl")]
    found = []
    for entry, calibration in given:
        honest = entry["kind"] in HONEST
        if not honest and entry["kind"] not in PERFORMED:
            continue
        level = levels.get(entry["id"]) if honest else entry.get("intended", entry)[code]
        level = entry[code] if level is None else level
        turns = [
            Turn(role=Role(turn["role"]), text=turn["text"], seq=place)
            for place, turn in enumerate(entry["turns"])
        ]
        measured = measure(DIMENSIONS[code], turns, sample=None, overlap=0.0)
        if measured.material.state is Finding.SCORABLE:
            found.append(
                Row(
                    entry["id"],
                    entry["question"],
                    honest and calibration,
                    1.0 if honest else PERFORMED_WEIGHT,
                    dict(measured.features),
                    measured.items,
                    float(level),
                )
            )
    return found


def sigmoid(values: np.ndarray) -> np.ndarray:
    """Return the logistic function."""
    return 1 / (1 + np.exp(-np.clip(values, -40, 40)))


def fit(known: Sequence[Row], ridge: float) -> Model:
    """Fit by penalised likelihood: features to unit spread, weights drawn towards one another."""
    values = np.array([list(row.features.values()) for row in known])
    spread = values.std(0) + 0.05
    scaled = values / spread
    levels = np.array([row.level for row in known])
    weight = np.array([row.weight for row in known])
    below = np.floor(levels).astype(int)
    part = levels - below
    each = np.arange(len(known))

    def unpacked(packed: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return np.cumsum(np.concatenate([packed[:1], np.exp(packed[1:4])])), packed[4:]

    def loss(packed: np.ndarray) -> float:
        thresholds, slopes = unpacked(packed)
        above = sigmoid((scaled @ slopes)[:, None] - thresholds[None, :])
        edges = np.concatenate([np.ones((len(known), 1)), above, np.zeros((len(known), 1))], 1)
        chance = np.maximum(edges[:, :-1] - edges[:, 1:], 1e-9)
        said = (1 - part) * np.log(chance[each, below - 1])
        said = said + part * np.log(chance[each, np.minimum(below, 4)])
        drawn = ridge * ((slopes - slopes.mean()) ** 2).sum()
        return -(weight * said).sum() + drawn + RIDGE_TO_ZERO * len(known) * (slopes**2).mean()

    start = np.concatenate([np.zeros(4), np.full(values.shape[1], 0.3)])
    bounds = [(None, None)] + [(-3, 3)] * 3 + [(0, None)] * values.shape[1]
    thresholds, slopes = unpacked(minimize(loss, start, method="L-BFGS-B", bounds=bounds).x)
    return Model(thresholds, slopes / spread)


def estimated(model: Model, code: str, row: Row) -> float:
    """Return the level that the product would give with this model."""
    fitted = Coefficients(
        tuple(float(bound) for bound in model.thresholds),
        dict(zip(row.features, map(float, model.weights), strict=True)),
    )
    return estimated_level(DIMENSIONS[code], row.items, row.features, 0.0, fitted)


def best_ridge(known: Sequence[Row], code: str) -> float:
    """Choose the ridge that serves questions best that the fit has not seen."""

    def error(ridge: float) -> float:
        wrong = 0.0
        for question in {row.question for row in known}:
            model = fit([row for row in known if row.question != question], ridge)
            wrong += sum(
                row.weight * (estimated(model, code, row) - row.level) ** 2
                for row in known
                if row.question == question
            )
        return wrong

    return min(RIDGES, key=error)


def agreement(pairs: Sequence[tuple[float, float]]) -> str:
    """Put the usual figures in a line: estimated and labelled levels."""
    first = np.array([np.floor(np.clip(a, 1, 5) + 0.5) for a, _ in pairs])
    second = np.array([np.floor(b + 0.5) for _, b in pairs])
    chance = ((first[:, None] - second[None, :]) ** 2).mean()
    kappa = 1 - ((first - second) ** 2).mean() / chance
    gaps = np.abs(np.array([a - b for a, b in pairs]))
    whole = np.abs(first - second)
    return (
        f"n {len(pairs)}  QWK {kappa:.2f}  within one {np.mean(gaps <= 1):.2f}"
        f" (rounded {np.mean(whole <= 1):.2f})  MAE {gaps.mean():.2f}"
    )


def report(code: str, known: Sequence[Row]) -> Model:
    """Print in-sample and unseen figures, and return the fit to everything."""
    model = fit(known, best_ridge(known, code))
    shown = [row for row in known if row.headline]
    inside = [(estimated(model, code, row), row.level) for row in shown]
    unseen: list[tuple[float, float]] = []
    out = sys.stdout
    for question in sorted({row.question for row in shown}):
        others = [row for row in known if row.question != question]
        held = fit(others, best_ridge(others, code))
        part = [
            (estimated(held, code, row), row.level) for row in shown if row.question == question
        ]
        out.write(f"{code} question {question:2}  {agreement(part)}\n")
        unseen += part
    out.write(f"{code} in sample    {agreement(inside)}\n")
    out.write(f"{code} unseen       {agreement(unseen)}\n")
    return model


def written(models: dict[str, tuple[Model, Sequence[str]]]) -> str:
    """Return the text of the module with the coefficients."""
    digest = hashlib.sha256()
    for name in ("items.jsonl", "labels.jsonl", "extra.jsonl"):
        digest.update((DATA / name).read_bytes())
    head = COEFFICIENTS.read_text("utf-8").split("LABELS_SHA256", 1)[0]
    parts = [f'{head}LABELS_SHA256 = "{digest.hexdigest()}"\n']
    parts.append('"""Of the labelled answers that they were fitted to."""\n\n')
    parts.append("FITTED: Mapping[Dimension, Coefficients] = MappingProxyType(\n    {\n")
    for code, (model, names) in models.items():
        bounds = ", ".join(f"{bound:.4f}" for bound in model.thresholds)
        parts.append(f"        Dimension.{DIMENSIONS[code].name}: Coefficients(\n")
        parts.append(
            f"            ({bounds}),\n            MappingProxyType(\n                {{\n"
        )
        parts += [
            f'                    "{name}": {weight:.4f},\n'
            for name, weight in zip(names, model.weights, strict=True)
        ]
        parts.append("                }\n            ),\n        ),\n")
    parts.append("    }\n)\n")
    parts.append('"""One set for each dimension that is fitted; asking back goes by rules."""\n')
    return "".join(parts)


def main() -> None:
    """Fit, report, and write if asked to."""
    models: dict[str, tuple[Model, Sequence[str]]] = {}
    for code in DIMENSIONS:
        known = rows(code)
        models[code] = (report(code, known), list(known[0].features))
    if "--write" in sys.argv[1:]:
        COEFFICIENTS.write_text(written(models), "utf-8")


if __name__ == "__main__":
    main()

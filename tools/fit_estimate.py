"""Fit the offline estimate to labelled answers, and report how far the fit carries.

Run `python tools/fit_estimate.py` for figures, with `--write 3` to ship the fit as version 3, and
with `--leave-out w3 w5` to fit without the answers of some writers and report on those alone.
Needs numpy and scipy, which the product does not.

"unseen" is nested: each question is estimated by weights, a ridge and a sharpness that saw none of
its answers. Word lists, features and ceilings are not nested: they were chosen while answers of
the writers w1, w2, w4, w6 and all older ones were in view, so "unseen" is optimistic for those. The
answers of w3 and w5 were looked at by no one, and by no figure, before all that was fixed.
"""

import argparse
import json
import sys
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

from thinkaloud.adapters.labelled_set import read_labelled
from thinkaloud.adapters.prompt_files import prompt_folder
from thinkaloud.compose import find_pack
from thinkaloud.domain import agreement
from thinkaloud.domain.agreement import Compared
from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.estimate.coefficients import Coefficients, Fit
from thinkaloud.domain.estimate.judgement import measure
from thinkaloud.domain.estimate.levels import estimated_level
from thinkaloud.domain.labelled import Labelled
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Finding

FITTED = (Dimension.THINKING_ALOUD, Dimension.SYSTEMS_TO_PEOPLE)
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
SHARPEST = 1.6
HIGHEST = 1.2


class Row(NamedTuple):
    """One labelled answer, measured."""

    name: str
    question: int
    words: int
    honest: bool
    features: dict[str, float]
    items: dict[str, bool]
    level: float

    @property
    def writer(self) -> str:
        """Who wrote it: `q` and `extra` are the older sets."""
        return self.name.split("-")[0] if self.name[0] in "we" else "q"


class Model(NamedTuple):
    """A cumulative logit with weights of at least 0."""

    thresholds: np.ndarray
    weights: np.ndarray

    def sharpened(self, by: float) -> "Model":
        """Return the same order of answers with levels further apart."""
        return Model(self.thresholds * by, self.weights * by)

    def raised(self, by: float) -> "Model":
        """Return the same order of answers with all levels higher."""
        return Model(self.thresholds - by, self.weights)


def rows(dimension: Dimension) -> list[Row]:
    """Measure all answers that have a level in this dimension and are honest or performed."""
    labelled = read_labelled(prompt_folder("calibration"), find_pack("culture"))
    return [row for each in labelled.answers for row in _measured(each, dimension)]


def _measured(each: Labelled, dimension: Dimension) -> Iterator[Row]:
    level = each.labels.get(dimension)
    if level is None or not (each.honest or each.kind in PERFORMED):
        return
    turns = each.exchange.turns
    found = measure(dimension, turns, sample=None, overlap=0.0)
    if found.material.state is Finding.SCORABLE:
        yield Row(
            each.id,
            each.exchange.question or 0,
            Circumstances(turns).words,
            each.honest,
            dict(found.features),
            found.items,
            level,
        )


def sigmoid(values: np.ndarray) -> np.ndarray:
    """Return the logistic function."""
    return 1 / (1 + np.exp(-np.clip(values, -40, 40)))


def fit(known: Sequence[Row], ridge: float) -> Model:
    """Fit by penalised likelihood: features to unit spread, weights drawn towards one another."""
    values = np.array([list(row.features.values()) for row in known])
    spread = values.std(0) + 0.05
    scaled = values / spread
    levels = np.array([row.level for row in known])
    weight = np.array([1.0 if row.honest else PERFORMED_WEIGHT for row in known])
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


def as_coefficients(model: Model, names: Collection[str]) -> Coefficients:
    """Return a model in the product's form."""
    weights = [round(float(weight), 4) for weight in model.weights]
    first, second, third, fourth = (round(float(bound), 4) for bound in model.thresholds)
    return Coefficients(
        thresholds=(first, second, third, fourth), weights=dict(zip(names, weights, strict=True))
    )


def estimated(model: Model, dimension: Dimension, row: Row) -> float:
    """Return the level that the product would give with this model."""
    fitted = as_coefficients(model, row.features)
    return estimated_level(dimension, row.items, row.features, 0.0, fitted)


def chosen(known: Sequence[Row], dimension: Dimension) -> Model:
    """Choose the ridge that serves unseen questions best, then let levels spread as labels do.

    An expected level keeps to the middle where it is unsure, so estimates lie closer together than
    labels; the sharpness sets them as far apart again. Ceilings then take levels down alone, so
    all are raised until their mean is that of the labels.
    """
    questions = {row.question for row in known}
    unseen = {
        ridge: [
            (estimated(held, dimension, row), row)
            for question in questions
            for held in [fit([row for row in known if row.question != question], ridge)]
            for row in known
            if row.question == question
        ]
        for ridge in RIDGES
    }
    ridge = min(RIDGES, key=lambda each: sum((a - row.level) ** 2 for a, row in unseen[each]))
    model = fit(known, ridge)
    honest = [row for row in known if row.honest]
    spread = np.std([row.level for row in honest])

    def away(by: float) -> float:
        sharp = model.sharpened(by)
        return abs(np.std([estimated(sharp, dimension, row) for row in honest]) - spread)

    sharp = model.sharpened(min(np.linspace(1.0, SHARPEST, 13), key=away))
    middle = np.mean([row.level for row in honest])

    def off(by: float) -> float:
        raised = sharp.raised(by)
        return abs(np.mean([estimated(raised, dimension, row) for row in honest]) - middle)

    return sharp.raised(min(np.linspace(0.0, HIGHEST, 13), key=off))


def told(pairs: Sequence[tuple[float, Row]]) -> str:
    """Put the usual figures in a line: estimated levels beside their answers."""
    compared = [Compared(level, row.level, row.words, row.question) for level, row in pairs]
    figures = (
        ("QWK", agreement.quadratic_kappa(compared)),
        ("Spearman", agreement.spearman(compared)),
        ("within one", agreement.within_one(compared)),
        ("MAE", agreement.mean_error(compared)),
        ("too high by", agreement.mean_signed_error(compared)),
        ("length", agreement.pull_of_length(compared)),
    )
    shown = "  ".join(f"{name} {value:.2f}" for name, value in figures if value is not None)
    return f"n {len(pairs)}  {shown}"


def report(dimension: Dimension, known: Sequence[Row]) -> Model:
    """Print in-sample and unseen figures, and return the fit to everything."""
    model = chosen(known, dimension)
    out = sys.stdout
    inside = [(estimated(model, dimension, row), row) for row in known if row.honest]
    unseen: list[tuple[float, Row]] = []
    for question in sorted({row.question for row in known}):
        held = chosen([row for row in known if row.question != question], dimension)
        part = [
            (estimated(held, dimension, row), row)
            for row in known
            if row.question == question and row.honest
        ]
        out.write(f"{dimension} question {question:2}  {told(part)}\n")
        unseen += part
    for name, writers in (("shared set", "q"), ("extra", "extra"), ("wide", "w")):
        part = [pair for pair in unseen if pair[1].writer.startswith(writers)]
        out.write(f"{dimension} unseen, {name:10}  {told(part)}\n")
    out.write(f"{dimension} unseen  {told(unseen)}\n{dimension} in sample  {told(inside)}\n")
    return model


def written(models: dict[Dimension, Coefficients], version: int) -> str:
    """Return the text of the file with the coefficients."""
    labels = read_labelled(prompt_folder("calibration"), find_pack("culture")).digest
    shipped = Fit(version=version, labels=labels, dimensions=models)
    return json.dumps(shipped.model_dump(mode="json"), indent=2) + "\n"


def left_out(dimension: Dimension, known: Sequence[Row], writers: Collection[str]) -> None:
    """Fit without some writers, and report on them alone."""
    model = chosen([row for row in known if row.writer not in writers], dimension)
    part = [
        (estimated(model, dimension, row), row)
        for row in known
        if row.writer in writers and row.honest
    ]
    sys.stdout.write(f"{dimension} of {', '.join(writers)}  {told(part)}\n")


def main() -> None:
    """Fit, report, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--write", type=int, metavar="VERSION")
    parser.add_argument("--leave-out", nargs="+", default=[], metavar="WRITER")
    given = parser.parse_args()
    models: dict[Dimension, Coefficients] = {}
    for dimension in FITTED:
        known = rows(dimension)
        if given.leave_out:
            left_out(dimension, known, given.leave_out)
            continue
        models[dimension] = as_coefficients(report(dimension, known), known[0].features)
    if given.write and models:
        text = written(models, given.write)
        (prompt_folder("calibration").parent / "estimate.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main()

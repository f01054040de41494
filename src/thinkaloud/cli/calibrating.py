"""A judge checked against labelled answers."""

import asyncio
import json
import os
import random
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import click

from thinkaloud import __version__
from thinkaloud.adapters.calibration_ledger import CalibrationLedger
from thinkaloud.adapters.labelled_set import read_labelled
from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.prompt_files import prompt_folder, read_prompt
from thinkaloud.app.bulk import Job
from thinkaloud.app.calibrating import Calibrating
from thinkaloud.app.judging import Judging, Result
from thinkaloud.app.practice import Cast
from thinkaloud.app.settings import Settings
from thinkaloud.compose import cast_for, find_pack, load_fit, load_rubric
from thinkaloud.console.calibration import calibration_text
from thinkaloud.domain.calibration import Report

SHIPPED = "calibration"
"""Folder of the labelled answers that come with the program."""

_JUDGED_BY = ("judge.md", "judge_case.md", "readings.toml", "rubric.toml")
"""Prompt files that a model's judgement depends on."""

_DRAWS = 20_261_124
"""Where the bootstrap's chance begins, so that the same scores give the same report."""


class Progress:
    """Implements `app.bulk.Taker`: a bar, on a terminal."""

    def __init__(self, total: int, done: int) -> None:
        self._stack = ExitStack()
        self._bar = None
        if sys.stderr.isatty() and total > done:
            bar = click.progressbar(length=total, label="Judging", file=sys.stderr)
            self._bar = self._stack.enter_context(bar)
            self._bar.update(done)

    def done(self) -> None:
        """One more is judged."""
        if self._bar is not None:
            self._bar.update(1)

    def take(self, job: Job, result: Result) -> None:
        """What came of it counts at the end."""
        del job, result

    def close(self) -> None:
        """Take the bar away."""
        self._stack.close()


async def calibrate_judge(
    labels: Path | None, chosen: Settings, at_once: int, *, as_json: bool
) -> None:
    """Judge labelled answers and print how far the judge agrees with them.

    Raises:
        ThinkaloudError: The set cannot be used, or the judge cannot be called.
    """
    pack = find_pack(chosen.pack)
    labelled = read_labelled(labels or prompt_folder(SHIPPED), pack)
    cast = cast_for(chosen)
    rubric = load_rubric()
    judging = Judging(rubric, cast.judge, cast.samples)
    ledger = _ledger(cast, rubric.version)
    run = Calibrating(labelled, pack, judging, ledger)
    progress = Progress(run.total, run.judged)
    try:
        report = await run.run(at_once, progress, random.Random(_DRAWS).randrange)  # noqa: S311 - no secret
    except asyncio.CancelledError:
        progress.close()
        kept = " and kept; the same command goes on from there" if ledger else ""
        click.echo(f"Stopped. {run.judged} of {run.total} are judged{kept}.", err=True)
        raise
    finally:
        progress.close()
        await cast.close()
    notes = list(_notes(report, cast, shipped=labels is None))
    click.echo(_json(report, notes) if as_json else calibration_text(report, rubric, notes))


def _ledger(cast: Cast, rubric_version: str) -> CalibrationLedger | None:
    """An estimate is made anew each time: it costs nothing, and changes with the program."""
    if cast.judge.shows_band_only:
        return None
    return CalibrationLedger(
        paths(os.environ).sessions.with_name(SHIPPED),
        __version__,
        cast.judge.name,
        str(cast.samples),
        rubric_version,
        *map(read_prompt, _JUDGED_BY),
    )


def _notes(report: Report, cast: Cast, *, shipped: bool) -> Iterator[str]:
    if shipped:
        yield (
            "Language models wrote and labelled these answers, reading the rubric; no person has "
            "labelled them."
        )
    if cast.judge.shows_band_only and report.digest == load_fit().labels:
        yield (
            "The estimate was fitted to these very answers, so these figures flatter it; "
            "docs/estimate.md has those for questions that the fit had not seen."
        )


def _json(report: Report, notes: list[str]) -> str:
    return json.dumps(report.model_dump(mode="json") | {"notes": notes}, ensure_ascii=False)

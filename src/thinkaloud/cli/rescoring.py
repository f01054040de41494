"""Scoring saved sessions again, or the answers in files: side by side, or by the batch."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.store.batches import BatchLedger
from thinkaloud.app.batches import Batches, NoBatches
from thinkaloud.app.batching import Batching
from thinkaloud.app.bulk import Job, score_each
from thinkaloud.app.judging import Judging
from thinkaloud.app.practice import Cast
from thinkaloud.app.settings import Settings
from thinkaloud.cli.batch_news import BatchNews
from thinkaloud.cli.lots import open_lots
from thinkaloud.cli.results import Results
from thinkaloud.compose import cast_for, find_pack, load_rubric, now, open_practice, rubric_in
from thinkaloud.domain.errors import InputError, ModelError
from thinkaloud.domain.rubric import Rubric

AT_ONCE = 4
"""Exchanges under way at the same time; each is three calls of a judge, or more."""

_GOES_ON = "What was submitted goes on by itself; the same command collects it."


@dataclass(frozen=True)
class How:
    """In which way to score."""

    batch: bool = False
    at_once: int = AT_ONCE
    as_json: bool = False
    rubric: Path | None = None
    """A rubric's file, in place of the one that comes along."""
    wait: Callable[[float], Awaitable[object]] = asyncio.sleep
    """Between two looks at a batch."""


async def score_all(names: Sequence[str], chosen: Settings, how: How) -> None:
    """Score sessions and files; earlier scores of a session are kept beside the new ones.

    Raises:
        ThinkaloudError: One of them cannot be used, or the judge cannot be called.
    """
    cast = cast_for(chosen)
    rubric = load_rubric() if how.rubric is None else _other_rubric(how.rubric, cast)
    async with open_practice(cast) as practice:
        lots = await open_lots(names, practice, lambda: find_pack(chosen.pack))
        jobs = [job for lot in lots for job in lot.jobs]
        judging = Judging(rubric, cast.judge, cast.samples)
        results, news = Results(lots, rubric, as_json=how.as_json), BatchNews()
        try:
            if not await _by_the_batch(jobs, judging, cast.batches, how, results, news):
                await _side_by_side(jobs, judging, how, results)
        except asyncio.CancelledError:
            _say(f"Stopped. {results.kept} of {results.total} are scored and kept.")
            if news.under_way:
                _say(_GOES_ON)
            raise
        except ModelError:
            if news.under_way:
                _say(_GOES_ON)
            raise


def _other_rubric(path: Path, cast: Cast) -> Rubric:
    if cast.judge.shows_band_only:
        raise InputError(
            "The offline estimate reads no rubric; --rubric needs a model that judges."
        )
    return rubric_in(path)


async def _by_the_batch(
    jobs: Sequence[Job],
    judging: Judging,
    batches: Batches | None,
    how: How,
    results: Results,
    news: BatchNews,
) -> bool:
    """Tell whether it was done that way."""
    if not how.batch:
        return False
    if batches is None:
        _say("There is no model to submit a batch to; scoring offline.")
        return False
    ledger = BatchLedger(paths(os.environ).sessions)
    try:
        await Batching(judging, batches, ledger, now, news.tell, how.wait).run(jobs, results)
    except NoBatches:
        _say(f"This server takes no batches; asking it directly, {how.at_once} at a time.")
        return False
    return True


async def _side_by_side(jobs: Sequence[Job], judging: Judging, how: How, results: Results) -> None:
    if not sys.stderr.isatty():
        await score_each(jobs, judging, how.at_once, results)
        return
    with (
        click.progressbar(length=len(jobs), label="Scoring", file=sys.stderr) as bar,
        results.counted(lambda: bar.update(1), hold=sys.stdout.isatty()),
    ):
        await score_each(jobs, judging, how.at_once, results)


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)

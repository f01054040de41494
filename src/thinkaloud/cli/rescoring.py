"""Scoring a saved session again, or the answers in a file."""

import asyncio
import json
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from pathlib import Path

import click

from thinkaloud.adapters.answers_file import Item, read_answers
from thinkaloud.app.judging import Judging, Scored, Unscored
from thinkaloud.app.settings import Settings
from thinkaloud.cli.saved import columns
from thinkaloud.compose import cast_for, find_pack, load_rubric, open_practice
from thinkaloud.console.cards import card_lines
from thinkaloud.console.score_json import score_json
from thinkaloud.console.session_card import session_card_lines
from thinkaloud.domain.errors import Refused
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.takes import is_over


def score_file(path: Path, chosen: Settings, *, as_json: bool) -> None:
    """Score each item of a file and print it as soon as it is done.

    Raises:
        ThinkaloudError: The file cannot be used, or the judge cannot be called.
    """
    items = read_answers(path)
    pack = find_pack(chosen.pack)
    for item in items:
        item.exchange(pack)
    asyncio.run(_score_items(items, pack, chosen, as_json=as_json))


def score_session(name: str, chosen: Settings, *, as_json: bool) -> None:
    """Score every exchange of a saved session once more; earlier scores are kept beside it.

    Raises:
        ThinkaloudError: There is no such session, or nothing in it can be scored.
    """
    asyncio.run(_score_session(name, chosen, as_json=as_json))


async def _score_items(
    items: Sequence[Item], pack: Pack, chosen: Settings, *, as_json: bool
) -> None:
    cast = cast_for(chosen)
    judging = Judging(load_rubric(), cast.judge, cast.samples)
    async with aclosing(_results(items, pack, judging)) as results:
        async for item, result in results:
            _print(item.id, result, judging, as_json=as_json)


async def _results(
    items: Sequence[Item], pack: Pack, judging: Judging
) -> AsyncGenerator[tuple[Item, Scored | Unscored]]:
    for item in items:
        yield item, await judging.assess(item.exchange(pack), pack)


def _print(name: str, result: Scored | Unscored, judging: Judging, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(score_json(name, result), ensure_ascii=False))
        return
    click.echo(f"\n{name}")
    if isinstance(result, Unscored):
        click.echo(f"  Unscored: {result.reason}")
    else:
        for line in card_lines(result.score, judging.rubric, None):
            click.echo(f"  {line}")


async def _score_session(name: str, chosen: Settings, *, as_json: bool) -> None:
    async with open_practice(cast_for(chosen)) as practice:
        interview = await practice.open(await practice.store.find(name))
        over = [each for each in interview.transcript.exchanges if is_over(each)]
        if not over:
            raise Refused("Nothing in this session is over yet, so nothing can be scored.")
        for exchange in over:
            await interview.scores.again(exchange.number)
            newest = interview.transcript.exchange(exchange.number)
            if as_json and newest.score is not None:
                result = Scored(newest.score)
                click.echo(json.dumps(score_json(str(exchange.number), result)))
        if not as_json:
            width = columns()
            for line in session_card_lines(interview.transcript, practice.rubric):
                click.echo(line if width is None else line[:width])

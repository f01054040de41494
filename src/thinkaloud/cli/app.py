"""Opening the Textual app."""

import asyncio
import sys
from collections.abc import Mapping, Sequence

import click

from thinkaloud.app.settings import Settings
from thinkaloud.cli.opening import saved_interview, settings
from thinkaloud.compose import bundled_packs, cast_for, find_pack, offline_cast, open_practice
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.events import Event
from thinkaloud.domain.plan import plan_questions
from thinkaloud.domain.transcript import read
from thinkaloud.ui.app import Left, run_app
from thinkaloud.ui.first import Begin, CarryOn, First, Home, Play
from thinkaloud.ui.setup import Setup


def open_app(
    flags: Mapping[str, object],
    *,
    questions: str | None = None,
    start: bool = False,
    resume: str | None = None,
) -> None:
    """Open the app on its home screen, in a new interview, or in a saved one.

    Raises:
        ThinkaloudError: It cannot begin.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError(
            "The app needs a terminal. In a pipe, use: thinkaloud practice --plain, or --jsonl."
        )
    _say_goodbye(asyncio.run(_in_app(settings(flags), questions, start=start, resume=resume)))


def play_in_app(events: Sequence[Event], speed: float, place: int) -> None:
    """Play a session in the app.

    Raises:
        BrokenTranscript: The events do not add up.
    """
    read(events)
    asyncio.run(_played(Play(events, speed, place)))


async def _in_app(
    chosen: Settings, questions: str | None, *, start: bool, resume: str | None
) -> Left:
    pack = find_pack(chosen.pack)
    others = tuple(each for each in bundled_packs() if each.name != pack.name)
    setup = Setup((pack, *others), chosen.mode, chosen.probes)
    first: First = Home()
    if start:
        probes = pack.probes_per_question if chosen.probes is None else chosen.probes
        first = Begin(pack, plan_questions(pack, questions), probes, chosen.mode)
    async with open_practice(cast_for(chosen)) as practice:
        if resume is not None:
            first = CarryOn(await saved_interview(practice, resume))
        return await run_app(practice, setup, first)


async def _played(first: Play) -> None:
    async with open_practice(offline_cast()) as practice:
        await run_app(practice, Setup(bundled_packs()), first)


def _say_goodbye(left: Left) -> None:
    if left.session is None:
        return
    what = (
        "Read it again with: thinkaloud show" if left.ended else "Carry on with: thinkaloud resume"
    )
    click.echo(f"Saved. {what} {left.session}", err=True)

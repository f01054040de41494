"""Opening the Textual app."""

import asyncio
import sys
from collections.abc import Mapping

import click

from thinkaloud.app.practice import Cast, Practice
from thinkaloud.app.settings import Settings
from thinkaloud.cli.beginnings import Beginning, Resume, begin
from thinkaloud.cli.opening import settings
from thinkaloud.compose import bundled_packs, cast_for, find_pack, offline_cast, open_practice
from thinkaloud.domain.errors import InputError, ThinkaloudError
from thinkaloud.domain.transcript import read
from thinkaloud.ui.app import Left
from thinkaloud.ui.first import CarryOn, First, Home, Play
from thinkaloud.ui.running import run_app
from thinkaloud.ui.setup import Setup


def open_app(flags: Mapping[str, object], beginning: Beginning | None = None) -> None:
    """Open the app on its home screen, or straight in an interview.

    Raises:
        ThinkaloudError: It cannot begin.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError(
            "The app needs a terminal. In a pipe, use: thinkaloud practice --plain, or --jsonl."
        )
    _say_goodbye(asyncio.run(_in_app(settings(flags), beginning)))


def play_in_app(flags: Mapping[str, object], played: Play) -> None:
    """Play a session in the app.

    Raises:
        BrokenTranscript: The events do not add up.
        ThinkaloudError: The app cannot begin.
    """
    read(played.events)
    asyncio.run(_played(settings(flags), played))


async def _in_app(chosen: Settings, beginning: Beginning | None) -> Left:
    pack = find_pack(chosen.pack)
    others = tuple(each for each in bundled_packs() if each.name != pack.name)
    setup = Setup((pack, *others), chosen.mode, chosen.probes)
    async with open_practice(cast_for(chosen)) as practice:
        first = Home() if beginning is None else await _first(beginning, practice, chosen)
        return await run_app(practice, setup, first)


async def _first(beginning: Beginning, practice: Practice, chosen: Settings) -> First:
    interview, happenings = await begin(beginning, practice, chosen)
    if isinstance(beginning, Resume):
        return CarryOn(interview)
    return CarryOn(interview, happenings)


async def _played(chosen: Settings, played: Play) -> None:
    async with open_practice(_cast_if_any(chosen)) as practice:
        _say_goodbye(await run_app(practice, Setup(bundled_packs()), played))


def _cast_if_any(chosen: Settings) -> Cast:
    """Who would interview in a retake; a wrong setting keeps no session from being played."""
    try:
        return cast_for(chosen)
    except ThinkaloudError as error:
        return offline_cast(str(error))


def _say_goodbye(left: Left) -> None:
    if left.session is None:
        return
    what = (
        "Read it again with: thinkaloud show" if left.ended else "Carry on with: thinkaloud resume"
    )
    click.echo(f"Saved. {what} {left.session}", err=True)

"""Opening a front end: the app or a console, on a new interview or a saved one."""

import asyncio
import os
import sys
from collections.abc import Mapping
from enum import Enum, auto

import click

from thinkaloud.adapters.environment import read_settings
from thinkaloud.adapters.paths import paths
from thinkaloud.app.interview import Interview
from thinkaloud.app.settings import Settings
from thinkaloud.cli.beginnings import Beginning, New, Retake, begin
from thinkaloud.cli.saved import columns
from thinkaloud.compose import cast_for, find_pack, load_prices, load_rubric, open_practice
from thinkaloud.console.converse import HELP, Conversation
from thinkaloud.console.jsonl import JsonLines
from thinkaloud.console.lines import Lines
from thinkaloud.console.listening import Listener
from thinkaloud.console.plain import Plain
from thinkaloud.console.view import View
from thinkaloud.domain.plan import plan_questions


class Front(Enum):
    """How an interview is shown."""

    APP = auto()
    PLAIN = auto()
    JSONL = auto()


def front(*, plain: bool, jsonl: bool) -> Front:
    """Return the front end that was asked for, or the one that fits: the app on a terminal.

    Raises:
        click.UsageError: Both were asked for.
    """
    if plain and jsonl:
        raise click.UsageError("Choose one of --plain and --jsonl.")
    if jsonl:
        return Front.JSONL
    on_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    return Front.APP if on_terminal and not plain else Front.PLAIN


def settings(flags: Mapping[str, object]) -> Settings:
    """Return the settings in force for these flags.

    Raises:
        InputError: One of them cannot be used.
    """
    return read_settings(flags, paths(os.environ))


def open_console(chosen: Front, flags: Mapping[str, object], beginning: Beginning) -> None:
    """Hold an interview on standard input and output.

    Raises:
        ThinkaloudError: It cannot begin, or something could not be saved.
    """
    asyncio.run(_on_console(chosen, settings(flags), beginning))


async def _on_console(chosen: Front, chosen_settings: Settings, beginning: Beginning) -> None:
    if isinstance(beginning, New):
        # What cannot be asked is said before anything else is.
        plan_questions(find_pack(chosen_settings.pack), beginning.questions)
    cast = cast_for(chosen_settings)
    view = _view(chosen)
    if cast.note:
        view.tell(cast.note)
    async with open_practice(cast) as practice:
        interview, happenings = await begin(beginning, practice, chosen_settings)
        draft = await practice.store.draft(interview.session)
        listener = Listener(
            Lines(sys.stdin.fileno()),
            lambda text: practice.store.save_draft(interview.session, text),
            draft,
        )
        if interview.events and not isinstance(beginning, Retake):
            _recall(interview, view)
        if sys.stdin.isatty():
            view.tell(HELP)
        if draft:
            view.tell(f"You had begun to say:\n{draft}\nGo on; an empty line sends it all.")
        try:
            await Conversation(interview, listener, view, len(interview.events)).run(happenings)
        finally:
            _part(interview, view)


def _view(chosen: Front) -> View:
    if chosen is Front.JSONL:
        return JsonLines(sys.stdout, sys.stderr)
    return Plain(sys.stdout, sys.stderr, load_rubric(), load_prices(), width=columns())


def _recall(interview: Interview, view: View) -> None:
    """Say where a saved interview stands."""
    exchange = interview.transcript.current
    if exchange is None:
        return
    view.tell(f"Carrying on at: {exchange.text}")
    if exchange.turns:
        last = exchange.turns[-1]
        view.tell(f"Last, the {last.role} said: {last.text}")


def _part(interview: Interview, view: View) -> None:
    """Say how to come back."""
    if not interview.events:
        return
    if interview.transcript.ended:
        view.tell(f"Saved. Read it again with: thinkaloud show {interview.session}")
    else:
        view.tell(f"Saved. Carry on with: thinkaloud resume {interview.session}")

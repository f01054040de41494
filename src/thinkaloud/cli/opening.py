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
from thinkaloud.app.practice import Practice
from thinkaloud.app.settings import Settings
from thinkaloud.cli.saved import columns
from thinkaloud.compose import cast_for, find_pack, load_prices, load_rubric, open_practice
from thinkaloud.console.converse import HELP, Conversation
from thinkaloud.console.jsonl import JsonLines
from thinkaloud.console.lines import Lines
from thinkaloud.console.listening import Listener
from thinkaloud.console.plain import Plain
from thinkaloud.console.view import View
from thinkaloud.domain.errors import InputError
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


def open_console(
    chosen: Front,
    flags: Mapping[str, object],
    *,
    questions: str | None = None,
    resume: str | None = None,
) -> None:
    """Hold an interview on standard input and output.

    Raises:
        ThinkaloudError: It cannot begin, or something could not be saved.
    """
    asyncio.run(_on_console(chosen, settings(flags), questions, resume))


async def _on_console(
    chosen: Front, chosen_settings: Settings, questions: str | None, resume: str | None
) -> None:
    pack = find_pack(chosen_settings.pack) if resume is None else None
    plan = () if pack is None else plan_questions(pack, questions)
    cast = cast_for(chosen_settings)
    view = _view(chosen)
    if cast.note:
        view.tell(cast.note)
    async with open_practice(cast) as practice:
        interview = practice.new() if resume is None else await saved_interview(practice, resume)
        draft = await practice.store.draft(interview.session)
        listener = Listener(
            Lines(sys.stdin.fileno()),
            lambda text: practice.store.save_draft(interview.session, text),
            draft,
        )
        if pack is not None:
            allowed = chosen_settings.probes
            probes = pack.probes_per_question if allowed is None else allowed
            beginning = interview.start(pack, plan, probes, chosen_settings.mode)
            conversation = Conversation(interview, listener, view)
        else:
            beginning = interview.resume()
            conversation = Conversation(interview, listener, view, len(interview.events))
            _recall(interview, view)
        if sys.stdin.isatty():
            view.tell(HELP)
        if draft:
            view.tell(f"You had begun to say:\n{draft}\nGo on; an empty line sends it all.")
        try:
            await conversation.run(beginning)
        finally:
            _part(interview, view)


def _view(chosen: Front) -> View:
    if chosen is Front.JSONL:
        return JsonLines(sys.stdout, sys.stderr)
    return Plain(sys.stdout, sys.stderr, load_rubric(), load_prices(), width=columns())


async def saved_interview(practice: Practice, session: str) -> Interview:
    """Return a saved interview by the beginning of its id, or the newest unfinished one.

    Raises:
        ThinkaloudError: There is none, or it cannot be read.
    """
    if session != "unfinished":
        return await practice.open(await practice.store.find(session))
    newest = await practice.store.unfinished()
    if newest is None:
        raise InputError("There is no unfinished interview. Start one with: thinkaloud practice")
    return await practice.open(newest)


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

"""A session from a file taken into the store: an export of ours, or an old conversation."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import click

from thinkaloud.adapters.old_conversation.conversation import Retold
from thinkaloud.adapters.session_source import Told, read_session_source
from thinkaloud.app.bringing_in import BroughtIn, bring_in
from thinkaloud.cli.opening import settings
from thinkaloud.compose import find_pack, offline_cast, open_practice
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.transcript import read


def import_session(
    file: Path, pack: str | None, interviewer: str | None, candidate: str | None
) -> None:
    """Take the session in a file into the store, and say what it is.

    Raises:
        ThinkaloudError: The file holds no session, or it cannot be saved; then nothing is.
    """

    def known() -> Pack:
        return find_pack(settings({"pack": pack}).pack)

    retold = read_session_source(file, Told(known, _held(file), interviewer, candidate))
    for remark in retold.remarks:
        _say(remark)
    _tell(asyncio.run(_bring_in(retold)), retold)


async def _bring_in(retold: Retold) -> BroughtIn:
    async with open_practice(offline_cast()) as practice:
        return await bring_in(practice, retold.events)


def _held(file: Path) -> datetime:
    """When a conversation was held, as far as its file tells."""
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except (OSError, ValueError):
        return datetime.now(UTC)


def _tell(brought: BroughtIn, retold: Retold) -> None:
    if not brought.fresh:
        _say(f"This interview is here already, as session {brought.session}.")
        return
    transcript = read(retold.events)
    answered = {each.question for each in transcript.exchanges if each.answers} - {None}
    _say(
        f"Brought in as session {brought.session}, {len(answered)} of {len(transcript.plan)} "
        f"questions answered. Read it with: thinkaloud show {brought.session}"
    )
    if any(each.answers and not each.scores for each in transcript.exchanges):
        _say(f"Have it scored with: thinkaloud score {brought.session}")


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)

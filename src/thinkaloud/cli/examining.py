"""What is configured and whether the saved interviews are sound."""

import asyncio
import json
import os
from dataclasses import asdict, dataclass

from thinkaloud import __version__
from thinkaloud.adapters.environment import dotenv_files, read_settings
from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.store.store import Store
from thinkaloud.compose import cast_for
from thinkaloud.domain.errors import ThinkaloudError


@dataclass(frozen=True)
class Report:
    """The answers of a check-up, each a sentence or a short value."""

    version: str
    interviewer: str
    judge: str
    note: str | None
    base_url: str | None
    sessions: str
    settings: tuple[str, ...]
    """Settings files that exist, the one that wins last."""
    problems: tuple[str, ...]


def examine() -> Report:
    """Look at settings, credentials and the store; nothing is sent anywhere.

    Raises:
        InputError: The settings cannot be read.
    """
    places = paths(os.environ)
    settings = read_settings({}, places)
    problems: list[str] = []
    try:
        cast = cast_for(settings)
        people = (cast.interviewer.name, cast.judge.name, cast.note)
    except ThinkaloudError as error:
        problems.append(str(error))
        people = ("none", "none", None)
    problems += asyncio.run(_store_problems())
    files = (places.config, *dotenv_files(places))
    return Report(
        __version__,
        *people,
        base_url=settings.anthropic_base_url,
        sessions=str(places.sessions),
        settings=tuple(str(file) for file in files if file.is_file()),
        problems=tuple(problems),
    )


async def _store_problems() -> list[str]:
    store = Store(paths(os.environ).sessions)
    try:
        return await store.problems()
    except ThinkaloudError as error:
        return [str(error)]
    finally:
        await store.close()


def report_text(report: Report) -> str:
    """Return the report for people."""
    lines = [
        f"thinkaloud {report.version}",
        f"interviewer   {report.interviewer}",
        f"judge         {report.judge}",
        f"server        {report.base_url or 'the default of the Messages API'}",
        f"sessions      {report.sessions}",
        f"settings      {', '.join(report.settings) or 'no file; flags and environment only'}",
    ]
    if report.note:
        lines.append(f"note          {report.note}")
    lines += [f"problem       {problem}" for problem in report.problems]
    lines.append("The model itself is not called yet by this check." if not report.problems else "")
    return "\n".join(line for line in lines if line)


def report_json(report: Report) -> str:
    """Return the report for programs."""
    return json.dumps(asdict(report), ensure_ascii=False)

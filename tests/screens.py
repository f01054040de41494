"""Builds the app for tests, and reads its screen back as plain text."""

import asyncio
import difflib
import html
import os
import re
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from fakes import course, pack
from judgements import observed
from rich.cells import cell_len
from rubrics import prices, rubric
from textual.app import App
from textual.pilot import Pilot

from thinkaloud.adapters.offline.interviewer import OfflineInterviewer
from thinkaloud.adapters.offline.phrasebook import read_phrasebook
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.app.journal import Clock
from thinkaloud.app.ports import Advice, Case, Interviewer, Judge, SessionStore, Verdict
from thinkaloud.app.practice import Cast, Practice
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.levels import POSITIVE
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore
from thinkaloud.ui.answer_box import AnswerBox
from thinkaloud.ui.app import Left, ThinkaloudApp
from thinkaloud.ui.first import First, Home
from thinkaloud.ui.setup import Setup

GOLDEN = Path(__file__).parent / "golden" / "screens"
"""Screens as they should be. THINKALOUD_REWRITE_GOLDEN=1 writes them anew; then look at them."""

REWRITE = "THINKALOUD_REWRITE_GOLDEN" in os.environ
"""Read before each test's environment is emptied."""

COLUMN_WIDTH = 12.2
"""Of the picture's font, in its units."""

SIZES = ((80, 24), (140, 40))

NOW = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)


def standing_clock() -> datetime:
    """A clock that always says the same, so that a screen is the same each time."""
    return NOW


def offline_interviewer() -> OfflineInterviewer:
    """The embedded interviewer."""
    return OfflineInterviewer(read_phrasebook(read_prompt("offline.toml")))


class QuotingJudge:
    """Finds every item it is told to find, and quotes the first words of the first answer."""

    name = "fake judge"

    def __init__(self, codes: str = "a1 a3 b1 b2 c1 c2", *, band: bool = True) -> None:
        self._codes = codes.split()
        self.shows_band_only = band

    async def judge(self, case: Case, dimension: Dimension) -> Verdict:
        held = [code for code in self._codes if code in POSITIVE[dimension]]
        said = next(turn.text for turn in case.turns if turn.role is Role.CANDIDATE)
        quote = " ".join(said.split()[:6])
        return Verdict(judgement=observed(dimension, " ".join(held), quote))

    async def advise(self, case: Case, score: ExchangeScore) -> Advice | None:
        return None


def practice(
    store: SessionStore,
    *,
    interviewer: Interviewer | None = None,
    judge: Judge | None = None,
    clock: Clock = standing_clock,
    note: str | None = None,
) -> Practice:
    """What every interview of a test shares; ids are `session-1`, `session-2` and so on."""
    numbers = count(1)
    cast = Cast(interviewer or offline_interviewer(), judge or QuotingJudge(), note=note)
    return Practice(
        store, cast, course(), rubric(), prices(), clock, lambda: f"session-{next(numbers)}"
    )


def app(
    of: Practice,
    first: First | None = None,
    packs: Iterable[Pack] | None = None,
    *,
    light: bool = False,
    colour: bool = True,
) -> ThinkaloudApp:
    """The app, as the command line builds it."""
    setup = Setup(tuple(packs or (pack(),)))
    return ThinkaloudApp(of, setup, first or Home(), light=light, colour=colour)


@asynccontextmanager
async def opened(
    screens: ThinkaloudApp, size: tuple[int, int] = (80, 24)
) -> AsyncGenerator[Pilot[Left]]:
    """Run the app without a terminal, and go on once it has settled."""
    async with screens.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


async def settle(pilot: Pilot[Left]) -> None:
    """Wait until nothing is going on any more but a replay: workers finished, messages handled."""
    await pilot.pause()
    while busy := [each for each in pilot.app.workers if each.group != "replay"]:
        await pilot.app.workers.wait_for_complete(busy)
        await pilot.pause()
    # The footer composes itself anew only after what changed the keys has been drawn.
    await pilot.pause()


async def until(pilot: Pilot[Left], condition: Callable[[], object]) -> None:
    """Wait for something that a timer or a worker brings about."""
    async with asyncio.timeout(10):
        while not condition():
            await pilot.pause()


async def say(pilot: Pilot[Left], text: str) -> None:
    """Type an answer in one go, send it, and wait for what follows."""
    pilot.app.screen.query_one(AnswerBox).take_up(text)
    await pilot.pause()
    await pilot.press("enter")
    await settle(pilot)


async def press(pilot: Pilot[Left], *keys: str) -> None:
    """Press keys, each once what the one before did has come to rest."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def text_of(running: App[object]) -> str:
    """The screen as plain text, row by row, without blanks at the ends."""
    svg = running.export_screenshot(simplify=True)
    rows: dict[float, list[tuple[int, str]]] = {}
    pattern = r'<text[^>]* x="([\d.]+)" y="([\d.]+)" textLength[^>]*>([^<]*)</text>'
    for across, down, words in re.findall(pattern, svg):
        column = round(float(across) / COLUMN_WIDTH)
        rows.setdefault(float(down), []).append((column, html.unescape(words)))
    return "".join(f"{_line(row)}\n" for _, row in sorted(rows.items()))


def flat(running: App[object]) -> str:
    """The screen as one line with single spaces, for sentences that may be wrapped anywhere."""
    return " ".join(text_of(running).split())


def _line(row: list[tuple[int, str]]) -> str:
    line = ""
    for column, words in sorted(row):
        line += " " * (column - cell_len(line)) + words.replace("\xa0", " ")
    return line.rstrip()


def assert_golden(running: App[object], name: str) -> None:
    """Compare the screen with the one kept under this name and size."""
    size = running.size
    path = GOLDEN / f"{name}-{size.width}x{size.height}.txt"
    shown = text_of(running)
    if REWRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    changed = difflib.unified_diff(kept.splitlines(), shown.splitlines(), path.name, "shown")
    assert shown == kept, "\n".join(changed)

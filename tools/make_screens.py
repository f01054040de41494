"""Draws the pictures of the README from the real app: `make screens`.

With a folder as its argument it draws them there, which is how a test sees whether they are stale.
"""

import asyncio
import re
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from textual.pilot import Pilot

from thinkaloud.adapters.store.store import Store
from thinkaloud.app.journal import Clock
from thinkaloud.app.practice import Practice
from thinkaloud.compose import bundled_packs, load_course, load_prices, load_rubric, offline_cast
from thinkaloud.domain.events import Mode
from thinkaloud.ui.answer_box import AnswerBox
from thinkaloud.ui.app import Left, ThinkaloudApp
from thinkaloud.ui.first import Begin
from thinkaloud.ui.setup import Setup

PICTURES = Path(__file__).parents[1] / "docs" / "screens"
SIZE = (110, 42)

CLINIC = (
    "When I ran the booking desk of a small clinic we closed the phone line over Easter, because "
    "the queue looked empty. Mrs Adeyemi, who is deaf and comes with a neighbour who rings for "
    "her, waited two hours outside. I had signed that off. Our screen counted her as no demand."
)
NURSE = "The nurse on duty, Odile. She said it was on me, and I did not see it for a month."
AGAIN = (
    "I closed the phone line of a clinic because our screen counted nobody on it. Mrs Adeyemi sat "
    "outside for two hours, and Odile, the nurse, had to tell me. I still do not know how many "
    "others there were. Since then I ask the desk before I believe the screen. Who would tell you?"
)
LAUNCH = "Who could say no to a launch where you are, and did anybody ever do it on a Friday?"


def ticking() -> Clock:
    """Return a clock that goes on by nine seconds each time it is read."""
    ticks = count(1)
    start = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
    return lambda: start + timedelta(seconds=9 * next(ticks))


async def settle(pilot: Pilot[Left]) -> None:
    """Wait until nothing is going on any more."""
    for _ in range(4):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()


async def say(pilot: Pilot[Left], text: str) -> None:
    """Put words into the answer box and send them."""
    pilot.app.screen.query_one(AnswerBox).take_up(text)
    await pilot.press("enter")
    await settle(pilot)


async def press(pilot: Pilot[Left], keys: Sequence[str]) -> None:
    """Press keys, one after the other."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def draw(scratch: Path, pictures: Path) -> None:
    """Hold a short interview and keep its screens."""
    store = Store(scratch / "sessions.db")
    practice = Practice(
        store=store,
        cast=offline_cast(),
        course=load_course(),
        rubric=load_rubric(),
        prices=load_prices(),
        clock=ticking(),
        new_id=lambda: "k7f3q9zx",
    )
    pack = bundled_packs()[0]
    begin = Begin(pack, (1, 3, 8), 2, Mode.COACH)
    app = ThinkaloudApp(practice, Setup((pack,)), begin, light=False)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await say(pilot, CLINIC)
        keep(pilot, pictures / "interview.svg")
        await say(pilot, NURSE)
        await press(pilot, ["f4"])
        await say(pilot, LAUNCH)
        await press(pilot, ["f4", "enter"])
        keep(pilot, pictures / "score-card.svg")
        await say(pilot, "/end")
        await press(pilot, ["enter", "t"])
        await say(pilot, AGAIN)
        await press(pilot, ["f5", "enter", "c"])
        keep(pilot, pictures / "comparison.svg")
    await store.close()


def keep(pilot: Pilot[Left], path: Path) -> None:
    """Write the screen as it is now; ids that change from run to run are made the same."""
    picture = pilot.app.export_screenshot(title="thinkaloud")
    steady = re.sub(r"terminal-\d+", "terminal", picture)
    path.write_text(steady, encoding="utf-8")


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as held:
        asyncio.run(draw(Path(held), folder))

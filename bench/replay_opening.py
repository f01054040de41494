"""Opens the replay of made-up sessions at their end and prints how long each one takes.

The time runs from making the replay screen, with all events in memory, until nothing more happens
on it, in an app without a terminal. The shortest session is the floor: a ratio of 1 says that the
length of a session does not matter. Of several openings the quickest counts.

    python bench/replay_opening.py [--turns 10 100 1000] [--times 9] [--size 80 24] [--json]

A turn is what one of the two says beside the questions; an exchange has eight of them and a score.
"""

import argparse
import asyncio
import gc
import json
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from textual.pilot import Pilot

from thinkaloud.app import making
from thinkaloud.app.journal import Make
from thinkaloud.app.replay import Player
from thinkaloud.compose import bundled_packs, load_rubric, offline_cast, open_practice
from thinkaloud.domain.events import Event, Mode, Move, Outcome
from thinkaloud.domain.pack import Pack, Question
from thinkaloud.domain.rubric import Dimension, Rubric
from thinkaloud.domain.score import DimensionScore, ExchangeScore, Feedback, ScoreState
from thinkaloud.ui.app import Left, ThinkaloudApp
from thinkaloud.ui.first import Home
from thinkaloud.ui.replay_screen import ReplayScreen
from thinkaloud.ui.setup import Setup

WORDS = (
    "we had a rota on the wall and the night porter was not on it so when the alarm went it rang "
    "in an office where nobody sat and the screen said acknowledged because the office phone picks "
    "up by itself and I thought that was a good number until she told me what the corridor was like"
).split()
ANSWER, FOLLOW_UP, REPLY = 170, 70, 25
"""Words of a first answer, of a later one, and of the interviewer."""
TURNS = 8
"""Of one exchange."""
SCORE = ExchangeScore(
    scorer="bench",
    rubric_version="1",
    dimensions={
        dimension: DimensionScore(state=ScoreState.SCORED, level=3.0) for dimension in Dimension
    },
    reflectiveness=3.0,
    feedback=Feedback(strength=" ".join(WORDS[:20]), next_move=" ".join(WORDS[20:35])),
)


class Line(NamedTuple):
    """One row of what is printed."""

    turns: int
    events: int
    milliseconds: float
    laid_out: int
    """Widgets on the screen in the end."""


def session(turns: int) -> list[Event]:
    """Return a session with so many turns that ends with a whole exchange and its score."""
    exchanges = -(-turns // TURNS)
    numbers = range(1, exchanges + 1)
    questions = tuple(Question(number=each, text=f"What about {each}?") for each in numbers)
    sheet = Pack(name="bench", title="Made up", interviewer="Diego", questions=questions)
    makes = list(_makes(sheet, turns))
    began = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
    return [make(seq, began + timedelta(seconds=30 * seq)) for seq, make in enumerate(makes)]


def _makes(sheet: Pack, turns: int) -> Iterator[Make]:
    plan = tuple(each.number for each in sheet.questions)
    yield making.started(sheet, plan, 2, Mode.COACH, "bench", "bench")
    yield making.said(0, Move.OPEN, "I am a practice interviewer.")
    # The odd turns come first, so that all sessions end alike.
    lengths = [turns - TURNS * (len(plan) - 1), *([TURNS] * (len(plan) - 1))]
    for question, length in zip(sheet.questions, lengths, strict=True):
        number = question.number
        yield making.asked(number, number, question.text, None)
        for turn in range(length):
            if turn % 2:
                yield making.said(number, Move.PROBE, words(REPLY, turn))
            else:
                yield making.answered(number, words(FOLLOW_UP if turn else ANSWER, turn))
        yield making.closed(number, Outcome.COMPLETED)
        yield making.scored(number, SCORE, ())
    yield making.ended(early=False)


def words(count: int, start: int) -> str:
    """Return so many words."""
    return " ".join(islice(cycle(WORDS), start, start + count))


async def settled(pilot: Pilot[Left]) -> None:
    """Wait until nothing happens any more."""
    await pilot.pause()
    while busy := [each for each in pilot.app.workers if each.is_running]:
        await pilot.app.workers.wait_for_complete(busy)
        await pilot.pause()


async def opening(pilot: Pilot[Left], rubric: Rubric, events: Sequence[Event]) -> float:
    """Lay a replay on top of the app, take it away again, and return the seconds it took."""
    app = pilot.app
    # What the opening before has left behind is no part of this one.
    gc.collect()
    began = perf_counter()
    await app.push_screen(ReplayScreen(rubric, Player(events, place=len(events))))
    await settled(pilot)
    return perf_counter() - began


async def measure(lengths: Sequence[int], times: int, size: tuple[int, int]) -> list[Line]:
    """Open each session several times, in turns, in one and the same app."""
    rubric = load_rubric()
    sessions = {turns: session(turns) for turns in lengths}
    best = dict.fromkeys(lengths, float("inf"))
    laid_out = dict.fromkeys(lengths, 0)
    async with open_practice(offline_cast()) as practice:
        app = ThinkaloudApp(practice, Setup(bundled_packs()), Home())
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            for _ in range(times):
                for turns, events in sessions.items():
                    best[turns] = min(best[turns], await opening(pilot, rubric, events))
                    laid_out[turns] = len(app.screen.query("*"))
                    await app.pop_screen()
                    await settled(pilot)
    return [
        Line(turns, len(sessions[turns]), best[turns] * 1000, laid_out[turns]) for turns in lengths
    ]


def main() -> None:
    """Print a table, or JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--turns", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--times", type=int, default=9, help="openings of each session")
    parser.add_argument("--size", type=int, nargs=2, default=[80, 24], help="columns and rows")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with TemporaryDirectory() as home:
        os.environ["THINKALOUD_HOME"] = home
        lines = asyncio.run(measure(sorted(given.turns), given.times, tuple(given.size)))
    floor = lines[0].milliseconds
    if not given.json:
        print("turns  events  widgets      ms  ratio")
    for line in lines:
        ratio = line.milliseconds / floor
        if given.json:
            print(json.dumps({**line._asdict(), "ratio": ratio}))
        else:
            taken = f"{line.milliseconds:7.1f} {ratio:6.2f}"
            print(f"{line.turns:5} {line.events:7} {line.laid_out:8} {taken}")


if __name__ == "__main__":
    main()

"""Replays whole interviews against a local stand-in and prints what their prompts cost.

Weighted input tokens: fresh 1, written to the cache 1.25 (2 where it is kept an hour), read from it
0.05, as the default models are priced. The bound counts each distinct token once at 1; an exchange
counts once for each dimension that it is judged on, as no two of those calls share a beginning; the
column "once" gives the ratio where it counts once for all of them. The naive way sends everything
said so far each time and caches nothing.

    python bench/prompt_cost.py [--questions 10 20 50 100] [--pace 90] [--json]

A turn of the candidate takes `--pace` seconds on the stand-in's clock, which decides what is still
in its cache; nothing really waits.
"""

import argparse
import asyncio
import json
import tomllib
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from typing import NamedTuple

from stand_in import Counted, StandIn

from thinkaloud.adapters.claude.assembly import Claude, assemble
from thinkaloud.adapters.claude.endpoint import Endpoint
from thinkaloud.adapters.prep_sheet.parse import parse
from thinkaloud.adapters.price_list import read_prices
from thinkaloud.adapters.prompt_files import read_prompt
from thinkaloud.adapters.rubric_file import read_rubric
from thinkaloud.app.interview import Happening, Interview
from thinkaloud.app.journal import Journal
from thinkaloud.app.judging import Judging
from thinkaloud.app.scores import Scores
from thinkaloud.domain.course import Course
from thinkaloud.domain.events import Event, Mode, Move, Usage
from thinkaloud.domain.exchange import Role
from thinkaloud.domain.pack import Pack
from thinkaloud.domain.rubric import Rubric

WRITE, WRITE_HOUR, READ = 1.25, 2.0, 0.05
INTERVIEWER, JUDGE = "claude-sonnet-5-5", "claude-opus-5-5"
WORDS = (
    "we had a rota on the wall and the night porter was not on it so when the alarm went it rang "
    "in an office where nobody sat and the screen said acknowledged because the office phone picks "
    "up by itself and I thought that was a good number until she told me what the corridor was like"
).split()
ANSWER, FOLLOW_UP = 170, 70
"""Words; the labelled answers of the calibration set have 40 to 330."""
ASK_BACK = "Who found out that way where you are, and what did they do with it then?"


class Nowhere:
    """A store that keeps nothing."""

    async def append(self, session: str, event: Event) -> None:
        """Forget the event."""


class Line(NamedTuple):
    """One row of what is printed."""

    who: str
    questions: int
    counted: Counted

    @property
    def weighted(self) -> float:
        """Input tokens at their price."""
        counted = self.counted
        written = WRITE * counted.written + WRITE_HOUR * counted.written_hour
        return counted.fresh + written + READ * counted.read

    @property
    def ratio(self) -> float:
        """How often the bound is paid."""
        return self.weighted / self.counted.distinct

    @property
    def ratio_once(self) -> float:
        """The same against the bound that counts an exchange once for all dimensions."""
        return self.weighted / self.counted.once


def sheet(questions: int) -> Pack:
    """The bundled sheet, with its questions over and over again where more are wanted."""
    pack = parse(read_prompt("packs/culture.md"), "culture").pack
    repeated = islice(cycle(pack.questions), questions)
    return pack.model_copy(
        update={
            "questions": tuple(
                each.model_copy(update={"number": number, "text": f"{each.text} ({number})"})
                for number, each in enumerate(repeated, 1)
            )
        }
    )


@asynccontextmanager
async def running() -> AsyncGenerator[StandIn]:
    """Serve for the length of one interview."""
    stand_in = StandIn()
    server = await asyncio.start_server(stand_in.serve, "127.0.0.1", 0)
    stand_in.port = server.sockets[0].getsockname()[1]
    try:
        yield stand_in
    finally:
        server.close()


async def interview(questions: int, pace: float) -> list[Line]:
    """Hold one interview and return what each model was sent."""
    async with running() as stand_in:
        url = f"http://127.0.0.1:{stand_in.port}"
        rubric = read_rubric(read_prompt("rubric.toml"))
        course = Course.model_validate(tomllib.loads(read_prompt("course.toml")))
        endpoint = Endpoint.of(url, "k", None)
        claude = assemble(endpoint, INTERVIEWER, JUDGE, read_prompt, rubric, course)
        held = _interview(claude, rubric, course)
        pack = sheet(questions)
        plan = tuple(each.number for each in pack.questions)
        happenings = held.start(pack, plan, pack.probes_per_question, Mode.COACH)
        turn = 0
        while True:
            await _through(happenings)
            await _through(held.scores.pending())
            if held.transcript.ended:
                break
            stand_in.now += pace
            turn += 1
            happenings = _candidate(held, turn)
        await claude.close()
        return [
            Line("interviewer", questions, stand_in.counted[INTERVIEWER]),
            Line("judge", questions, stand_in.counted[JUDGE]),
        ]


def _interview(claude: Claude, rubric: Rubric, course: Course) -> Interview:
    clock = iter(datetime(2026, 11, 23, tzinfo=UTC) + timedelta(seconds=n) for n in range(10**6))
    journal = Journal("bench", Nowhere(), lambda: next(clock))
    scores = Scores(journal, Judging(rubric, claude.judge))
    return Interview(journal, claude.interviewer, scores, course)


def _candidate(held: Interview, turn: int) -> AsyncGenerator[Happening]:
    """A long answer, shorter ones to probes, one question back, then a pass."""
    exchange = held.transcript.current
    if exchange is None:
        raise LookupError("nobody waits for the candidate")
    last = next((each for each in reversed(exchange.turns) if each.role is Role.INTERVIEWER), None)
    if exchange.question is None or (last is not None and last.move is Move.ANSWER):
        return held.pass_turn()
    if last is not None and last.move is Move.INVITE:
        return held.answer(ASK_BACK)
    length = ANSWER if last is None else FOLLOW_UP
    return held.answer(
        f"Turn {turn}. " + " ".join(islice(cycle(WORDS), turn % 7, turn % 7 + length))
    )


async def _through(happenings: AsyncGenerator[Happening] | AsyncGenerator[Event]) -> None:
    async with aclosing(happenings):
        async for _ in happenings:
            pass


def money(line: Line) -> float:
    """What the calls of a line cost, output included."""
    counted = line.counted
    usage = Usage(
        model=INTERVIEWER if line.who == "interviewer" else JUDGE,
        fresh=counted.fresh,
        cache_write=counted.written + counted.written_hour,
        cache_write_hour=counted.written_hour,
        cache_read=counted.read,
        output=counted.output,
    )
    return read_prices(read_prompt("prices.toml")).bill([usage]).money or 0.0


def both(lines: Sequence[Line]) -> Line:
    """Interviewer and judge together."""
    one, other = (line.counted for line in lines)
    summed = {name: value + getattr(other, name) for name, value in vars(one).items()}
    return Line("together", lines[0].questions, Counted(**summed))


def main() -> None:
    """Print a table, or JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--questions", type=int, nargs="+", default=[10, 20, 50, 100])
    parser.add_argument("--pace", type=float, default=90.0, help="seconds a candidate's turn takes")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    head = (
        "questions who          calls   fresh written    read weighted   bound ratio  once   naive"
        "  $"
    )
    if not given.json:
        print(head)
    for questions in given.questions:
        lines = asyncio.run(interview(questions, given.pace))
        for line in (*lines, both(lines)):
            counted = line.counted
            if given.json:
                print(json.dumps({"who": line.who, "questions": questions, **vars(counted)}))
                continue
            written = counted.written + counted.written_hour
            cost = f"{money(line):.3f}" if line.who != "together" else ""
            print(
                f"{questions:9} {line.who:12} {counted.calls:5} {counted.fresh:7} "
                f"{written:7} {counted.read:7} {line.weighted:8.0f} {counted.distinct:7} "
                f"{line.ratio:5.2f} {line.ratio_once:5.2f} {counted.naive:7}  {cost}"
            )


if __name__ == "__main__":
    main()

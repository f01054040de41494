"""How long the library takes with ten thousand sessions, over starting the program at all.

    python bench/library.py [--sessions 10000] [--runs 7]

Makes up a store in a folder of its own, then runs the program itself, each time as a process of its
own, one command after the other in turns. Prints the shortest time of each, how much longer than
the floor that is (`thinkaloud --version`), and the ratio to it.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.store.connection import connect
from thinkaloud.adapters.store.said_words import EVENTS_EACH

TURNS = 40
WORDS = [
    f"{a}{b}"
    for a in "ba de fi go lu ma ne po ri so ta vu".split()
    for b in "ck ll nd st rm".split()
]
COMMANDS = {
    "list": ["sessions"],
    "search, one word in 1 of 100 sessions": ["sessions", "--search", "lighthouse"],
    "search, a phrase": ["sessions", "--search", '"quiet lighthouse"'],
    "search, a beginning that every session has": ["sessions", "--search", "ba"],
    "search, two common words": ["sessions", "--search", "back told"],
    "list, all of them": ["sessions", "--all"],
    "list, as JSON": ["sessions", "--json"],
}


def main() -> None:
    """Make the store up, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sessions", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        fill(paths({"THINKALOUD_HOME": folder}).sessions, chosen.sessions)
        measure(home, chosen.runs)


def fill(path: Path, sessions: int) -> None:
    """Write made-up sessions, as many rows each as a real one has."""
    chance = random.Random(5)  # noqa: S311 - no secret
    newest = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for number in range(1, sessions + 1):
            began = (newest - timedelta(hours=5 * (sessions - number))).isoformat()
            connection.execute(
                "INSERT INTO sessions (number, id, title, started, updated, mode, interviewer, "
                "questions, answered, ended, reflectiveness, band, tags) "
                "VALUES (?, ?, 'Culture interview', ?, ?, 'coach', 'offline', 10, 10, ?, 3.1, "
                "'middle', ?)",
                (number, f"s{number:07}", began, began, number % 9 > 0, json.dumps(["calm"])),
            )
            rows = []
            for seq in range(TURNS):
                text = " ".join(chance.choices(WORDS, k=chance.randrange(12, 60)))
                if seq == 7 and number % 100 == 0:
                    text += " and told of the quiet lighthouse that nobody had asked about"
                rows.append((number * EVENTS_EACH + seq, text))
            connection.executemany("INSERT INTO spoken (rowid, text) VALUES (?, ?)", rows)
            connection.executemany(
                "INSERT INTO events VALUES (?, ?, ?, 'answer_given', ?)",
                [
                    (f"s{number:07}", row % EVENTS_EACH, began, json.dumps({"text": text}))
                    for row, text in rows
                ],
            )
        connection.execute("COMMIT")
    print(f"{sessions:,} sessions, {path.stat().st_size / 1e6:,.0f} MB")


def measure(home: Path, runs: int) -> None:
    """Run all commands in turns, and print the shortest time of each."""
    floor = "floor: --version"
    commands = {floor: ["--version"], **COMMANDS}
    taken: dict[str, list[float]] = {name: [] for name in commands}
    printed: dict[str, int] = {}
    for _ in range(runs):
        for name, arguments in commands.items():
            begun = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "-m", "thinkaloud", *arguments],
                env={**os.environ, "THINKALOUD_HOME": str(home)},
                capture_output=True,
                check=True,
            )
            taken[name].append(time.perf_counter() - begun)
            printed[name] = done.stdout.count(b"\n")
    least = min(taken[floor])
    print(f"{'':<46}{'lines':>7}{'ms':>8}{'over':>8}{'ratio':>8}")
    for name, times in taken.items():
        over = (min(times) - least) * 1000
        print(
            f"{name:<46}{printed[name]:>7,}{min(times) * 1000:>8.0f}{over:>8.0f}"
            f"{min(times) / least:>8.2f}"
        )


if __name__ == "__main__":
    main()

"""What was named on the command line to be scored: sessions and files, as jobs."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from thinkaloud.adapters.answers_file import read_answers
from thinkaloud.app.bulk import Job, jobs_of
from thinkaloud.app.journal import Journal
from thinkaloud.app.judging import Result
from thinkaloud.app.practice import Practice
from thinkaloud.domain.errors import Refused
from thinkaloud.domain.pack import Pack


@dataclass(frozen=True)
class Lot:
    """One session or one file."""

    name: str
    jobs: tuple[Job, ...]
    labels: tuple[str, ...]
    """What each job is called: an item's id, or an exchange's number."""
    journal: Journal | None = None
    """Of a session; a file has none."""


async def open_lots(
    names: Sequence[str], practice: Practice, find_pack: Callable[[], Pack]
) -> tuple[Lot, ...]:
    """Return a lot for each name, once however often it is named.

    Args:
        names: Beginnings of ids, and files.
        practice: Where the sessions are.
        find_pack: Gives the pack that the questions of a file stand in.

    Raises:
        ThinkaloudError: One of them is not there, or nothing in it can be scored.
    """
    lots: dict[str, Lot] = {}
    for name in names:
        if _names_a_file(name):
            lot = _of_file(name, find_pack())
            lots.setdefault(lot.name, lot)
        else:
            session = await practice.store.find(name)
            if session not in lots:
                lots[session] = await _of_session(session, practice)
    return tuple(lots.values())


def _names_a_file(name: str) -> bool:
    path = Path(name)
    return bool(path.suffix) or path.is_file()


def _of_file(name: str, pack: Pack) -> Lot:
    path = Path(name).resolve()
    items = read_answers(Path(name))
    seen: Counter[str] = Counter()
    jobs: list[Job] = []
    for item in items:
        seen[item.id] += 1
        key = f"{path}:{item.id}#{seen[item.id]}"
        jobs.append(Job(key, item.exchange(pack), pack, _keep_nothing))
    return Lot(str(path), tuple(jobs), tuple(item.id for item in items))


async def _of_session(session: str, practice: Practice) -> Lot:
    events = await practice.store.events(session)
    journal = Journal(session, practice.store, practice.clock, events)
    jobs = jobs_of(journal)
    if not jobs:
        raise Refused(f"Nothing in session {session} is over yet, so nothing can be scored.")
    return Lot(session, jobs, tuple(str(job.exchange.number) for job in jobs), journal)


async def _keep_nothing(result: Result) -> None:
    """What a file's answers are worth is printed and kept nowhere."""
    del result

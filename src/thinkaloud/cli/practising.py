"""Commands that lead into an interview."""

from typing import TYPE_CHECKING

import click

from thinkaloud.cli import options

if TYPE_CHECKING:
    from thinkaloud.cli.beginnings import Beginning


def home() -> None:
    """Open the app on its home screen, or say what to do where there is no terminal."""
    from thinkaloud.cli.app import open_app

    open_app({})


@click.command()
@click.option("--pack", metavar="PACK", help="A bundled pack, or the file of a prep sheet.")
@click.option("--questions", metavar="N or 1,3,7", help="How many questions, or which ones.")
@click.option("--probes", type=click.IntRange(0, 9), help="Probes in one exchange.")
@click.option("--mode", type=click.Choice(["coach", "simulation"]), help="How to practise.")
@options.offline
@options.model
@options.plain
@options.jsonl
def practice(
    pack: str | None,
    questions: str | None,
    probes: int | None,
    mode: str | None,
    offline: bool,
    model: str | None,
    plain: bool,
    jsonl: bool,
) -> None:
    """Go straight into an interview."""
    from thinkaloud.cli.beginnings import New
    from thinkaloud.cli.opening import Front, front, open_console

    beginning = New(questions)
    flags = {
        "pack": pack,
        "probes": probes,
        "mode": mode,
        "offline": offline or None,
        "model": model,
    }
    chosen = front(plain=plain, jsonl=jsonl)
    if chosen is Front.APP:
        from thinkaloud.cli.app import open_app

        open_app(flags, beginning)
    else:
        open_console(chosen, flags, beginning)


@click.command()
@click.argument("session", metavar="[ID]", required=False)
@options.carrying_on
def resume(session: str | None, offline: bool, model: str | None, plain: bool, jsonl: bool) -> None:
    """Carry on with a saved interview.

    Without an ID, with the newest unfinished one.
    """
    from thinkaloud.cli.beginnings import Resume

    _carry_on(Resume(session), offline=offline, model=model, plain=plain, jsonl=jsonl)


@click.command()
@click.argument("session", metavar="ID")
@click.option("--question", type=int, required=True, help="Its number in the pack.")
@options.carrying_on
def retake(
    session: str, question: int, offline: bool, model: str | None, plain: bool, jsonl: bool
) -> None:
    """Answer one question of a saved interview again.

    Both takes are kept, and stand side by side on the scorecard.
    """
    from thinkaloud.cli.beginnings import Retake

    beginning = Retake(session, question)
    _carry_on(beginning, offline=offline, model=model, plain=plain, jsonl=jsonl)


@click.command()
@click.argument("session", metavar="ID")
@click.option("--at", "seq", type=int, required=True, help="The last event to keep.")
@options.carrying_on
def branch(
    session: str, seq: int, offline: bool, model: str | None, plain: bool, jsonl: bool
) -> None:
    """Go on differently from a place in a saved interview.

    A session of its own begins there; the saved one stays as it is. The number of each event stands
    in: thinkaloud show ID --json
    """
    from thinkaloud.cli.beginnings import Branch

    beginning = Branch(session, seq)
    _carry_on(beginning, offline=offline, model=model, plain=plain, jsonl=jsonl)


def _carry_on(
    beginning: "Beginning", *, offline: bool, model: str | None, plain: bool, jsonl: bool
) -> None:
    from thinkaloud.cli.opening import Front, front, open_console

    flags = {"offline": offline or None, "model": model}
    chosen = front(plain=plain, jsonl=jsonl)
    if chosen is Front.APP:
        from thinkaloud.cli.app import open_app

        open_app(flags, beginning)
    else:
        open_console(chosen, flags, beginning)

"""Commands that lead into an interview."""

import click

from thinkaloud.cli import options


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
    from thinkaloud.cli.opening import Front, front, open_console

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

        open_app(flags, questions=questions, start=True)
    else:
        open_console(chosen, flags, questions=questions)


@click.command()
@click.argument("session", metavar="[ID]", required=False)
@options.offline
@options.model
@options.plain
@options.jsonl
def resume(
    session: str | None,
    offline: bool,
    model: str | None,
    plain: bool,
    jsonl: bool,
) -> None:
    """Carry on with a saved interview.

    Without an ID, with the newest unfinished one.
    """
    from thinkaloud.cli.opening import Front, front, open_console

    flags = {"offline": offline or None, "model": model}
    chosen = front(plain=plain, jsonl=jsonl)
    if chosen is Front.APP:
        from thinkaloud.cli.app import open_app

        open_app(flags, resume=session or "unfinished")
    else:
        open_console(chosen, flags, resume=session or "unfinished")


@click.command()
@click.argument("session", metavar="ID")
@click.option("--question", type=int, required=True, help="Its number in the pack.")
def retake(session: str, question: int) -> None:
    """Answer one question of a saved interview again."""
    del session, question
    options.not_yet("Taking a question of a finished interview again")

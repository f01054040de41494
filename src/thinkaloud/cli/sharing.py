"""Commands that take sessions out and in."""

import pathlib

import click

from thinkaloud.cli.forms import Form


@click.command()
@click.argument("session", metavar="ID or FILE")
@click.option(
    "--to", "form", type=click.Choice([*map(str, Form)]), required=True, help="In which form."
)
@click.option(
    "-o",
    "output",
    metavar="FILE",
    type=click.Path(path_type=pathlib.Path),
    help="Where to, instead of standard output.",
)
@click.option(
    "--redact", is_flag=True, help="Replace what looks like a name, a firm or a number; look again."
)
@click.option("--hide", metavar="TEXT", multiple=True, help="A name, firm or number to replace.")
@click.option("--yes", is_flag=True, help="Do not ask about what was replaced.")
def export(
    session: str,
    form: str,
    output: pathlib.Path | None,
    redact: bool,
    hide: tuple[str, ...],
    yes: bool,
) -> None:
    """Write a saved interview to a file, for others.

    Markdown reads as plain text, HTML is one file that needs no network, JSON can be replayed and
    imported again. With --redact or --hide you see what was replaced before anything is written.
    """
    from thinkaloud.cli.exporting import Hidden, export_session

    export_session(session, Form(form), output, Hidden(hide, redact, asks=not yes))


@click.command("import")
@click.argument("file", metavar="FILE", type=click.Path(path_type=pathlib.Path))
@click.option("--pack", metavar="PACK", help="A conversation's questions stand in it.")
@click.option("--interviewer", metavar="NAME", help="What a conversation calls the interviewer.")
@click.option("--candidate", metavar="NAME", help="What a conversation calls you.")
def import_(
    file: pathlib.Path, pack: str | None, interviewer: str | None, candidate: str | None
) -> None:
    """Take an exported interview, or an old conversation, into the store.

    A conversation is text or Markdown in which each turn begins with who speaks, as
    "Interviewer: …" or "Diego: …", with or without times.
    """
    from thinkaloud.cli.importing import import_session

    import_session(file, pack, interviewer, candidate)

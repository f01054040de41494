"""Commands that take sessions out and in."""

from pathlib import Path

import click

from thinkaloud.cli import options


@click.command()
@click.argument("session", metavar="ID")
@click.option("--to", "form", type=click.Choice(["md", "html", "json"]), required=True)
@click.option("-o", "output", metavar="FILE", help="Where to, instead of standard output.")
def export(session: str, form: str, output: str | None) -> None:
    """Write a saved interview to a file."""
    if form != "json":
        options.not_yet(f"Export to {form}")
    from thinkaloud.adapters.session_file import save_text, write_document
    from thinkaloud.cli.saved import saved

    document = write_document(saved(session))
    if output is None:
        click.echo(document, nl=False)
    else:
        save_text(Path(output), document)
        click.echo(f"Written to {output}. Play it with: thinkaloud replay {output}", err=True)


@click.command("import")
@click.argument("file", metavar="FILE")
def import_(file: str) -> None:
    """Take an exported interview into the store."""
    del file
    options.not_yet("Import into the store (replay and show read the file itself)")

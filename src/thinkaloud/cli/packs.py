"""Commands on prep sheets."""

import json

import click

from thinkaloud.cli import options


@click.group(invoke_without_command=True)
@options.as_json
@click.pass_context
def packs(context: click.Context, as_json: bool) -> None:
    """List, show and check prep sheets."""
    if context.invoked_subcommand is None:
        context.invoke(list_, as_json=as_json)


@packs.command("list")
@options.as_json
def list_(as_json: bool) -> None:
    """List the bundled packs."""
    from thinkaloud.compose import bundled_packs

    found = bundled_packs()
    if as_json:
        click.echo(json.dumps([pack.model_dump(mode="json") for pack in found]))
        return
    for pack in found:
        click.echo(f"{pack.name:<12}{len(pack.questions):>3} questions  {pack.title}")
    click.echo("A file of your own works too: thinkaloud practice --pack FILE", err=True)


@packs.command()
@click.argument("name", metavar="NAME or FILE")
@options.as_json
def show(name: str, as_json: bool) -> None:
    """Print a whole pack, as a prep sheet that can be edited."""
    from thinkaloud.adapters.prep_sheet.writing import render_pack
    from thinkaloud.compose import find_pack

    pack = find_pack(name)
    click.echo(pack.model_dump_json() + "\n" if as_json else render_pack(pack), nl=False)


@packs.command()
@click.argument("file", metavar="FILE")
@options.as_json
def check(file: str, as_json: bool) -> None:
    """Say what a prep sheet was understood to hold, and what in it was not."""
    from thinkaloud.adapters.prep_sheet.description import describe
    from thinkaloud.compose import read_pack

    reading = read_pack(file)
    click.echo(reading.model_dump_json() if as_json else describe(reading))

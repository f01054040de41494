"""Commands about the program itself."""

import sys

import click

from thinkaloud.cli import options


@click.command()
@click.option("--offline", is_flag=True, help="Call no model; look at the set-up only.")
@options.as_json
def doctor(offline: bool, as_json: bool) -> None:
    """Check settings, model and saved interviews.

    Says what is configured, whether it answers, how fast, and what it costs.

    With a model configured this holds a few words with it, which costs a few cents.
    """
    import asyncio

    from thinkaloud.cli.examining import examine
    from thinkaloud.console.checkup import checkup_json, checkup_text

    report = asyncio.run(examine(_tell, call=not offline))
    click.echo(checkup_json(report) if as_json else checkup_text(report))
    if report.problems:
        raise SystemExit(1)


def _tell(what: str) -> None:
    """Say what is being waited for, where somebody waits."""
    if sys.stderr.isatty():
        click.echo(what, err=True)


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(port: int) -> None:
    """Run the same app in a browser on this machine."""
    del port
    options.not_yet("The app in a browser")

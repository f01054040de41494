"""Commands about the program itself."""

import click

from thinkaloud.cli import options


@click.command()
@options.as_json
def doctor(as_json: bool) -> None:
    """Say what is configured, and whether the saved interviews are sound."""
    from thinkaloud.cli.examining import examine, report_json, report_text

    report = examine()
    click.echo(report_json(report) if as_json else report_text(report))
    if report.problems:
        raise SystemExit(1)


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(port: int) -> None:
    """Run the same app in a browser on this machine."""
    del port
    options.not_yet("The app in a browser")

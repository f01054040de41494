"""Commands on saved sessions."""

import click

from thinkaloud.cli import options


@click.command()
@click.option("--search", metavar="TEXT", help="Only sessions in which these words were said.")
@options.as_json
def sessions(search: str | None, as_json: bool) -> None:
    """List saved interviews, newest first."""
    from thinkaloud.cli.places import library
    from thinkaloud.console.tables import session_lines, sessions_json

    with library() as opened:
        found = opened.sessions() if search is None else opened.search(search)
    if as_json:
        click.echo(sessions_json(found))
    elif found:
        click.echo("\n".join(session_lines(found)))
    else:
        nothing = (
            "Nothing was found." if search else "No interviews yet. Start: thinkaloud practice"
        )
        click.echo(nothing, err=True)


@click.command()
@click.argument("session", metavar="ID or FILE")
@options.as_json
def show(session: str, as_json: bool) -> None:
    """Print a saved interview with its scores."""
    from thinkaloud.cli.saved import print_session

    print_session(session, as_json=as_json)


@click.command()
@click.argument("session", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
def delete(session: str, yes: bool) -> None:
    """Delete a saved interview."""
    from thinkaloud.cli.places import library
    from thinkaloud.cli.saved import delete_session

    with library() as opened:
        found = opened.find(session)
    if not yes:
        click.confirm(f"Delete session {found} for good?", abort=True, err=True)
    delete_session(found)
    click.echo(f"Deleted {found}.", err=True)


@click.command()
@click.argument("session", metavar="ID")
@click.option("--at", "at", type=int, required=True, help="Number of the event to go on from.")
def branch(session: str, at: int) -> None:
    """Go on differently from a place in a saved interview."""
    del session, at
    options.not_yet("Branching")


@click.command()
@options.as_json
def progress(as_json: bool) -> None:
    """Show levels over sessions, for each dimension."""
    del as_json
    options.not_yet("Progress over sessions")

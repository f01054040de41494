"""Commands on the list of saved interviews."""

import sys

import click

from thinkaloud.cli import options

LISTED = 100
"""Sessions listed as text unless all are asked for."""


@click.command()
@click.option(
    "--search",
    metavar="TEXT",
    default="",
    help='Words that were said, "a phrase", #tag, is:unfinished, is:ended, is:branch.',
)
@click.option("--all", "everything", is_flag=True, help=f"Also what is older than the {LISTED}.")
@options.as_json
def sessions(search: str, everything: bool, as_json: bool) -> None:
    """List saved interviews, newest first.

    A word finds all that begins so; words in double quotes are found as they stand.
    """
    from thinkaloud.cli.places import library
    from thinkaloud.console.tables import between_brackets, session_lines, sessions_json

    limit = None if everything or as_json else LISTED
    with library() as opened:
        found = opened.sessions(search, limit)
    if as_json:
        click.echo(sessions_json(found.sessions))
    elif found.sessions:
        highlight = _bold if sys.stdout.isatty() else between_brackets
        click.echo("\n".join(session_lines(found.sessions, highlight)))
        if found.total > len(found.sessions):
            click.echo(
                f"These are the newest {len(found.sessions)} of {found.total:,}. --all lists them "
                "all; --search narrows.",
                err=True,
            )
    else:
        nothing = (
            "Nothing was found."
            if search.strip()
            else "No interviews yet. Start: thinkaloud practice"
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
@click.argument("title", required=False, default="")
def rename(session: str, title: str) -> None:
    """Give a saved interview a title.

    Without one, it is called after its prep sheet again.
    """
    from thinkaloud.cli.shelving import rename_session

    rename_session(session, title)


@click.command()
@click.argument("session", metavar="ID")
@click.argument("tags", nargs=-1)
def tag(session: str, tags: tuple[str, ...]) -> None:
    """Put tags on a saved interview, in place of those before.

    Find it by them with: thinkaloud sessions --search "#tag"
    """
    from thinkaloud.cli.shelving import tag_session

    tag_session(session, " ".join(tags))


@click.command()
@click.argument("session", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
def delete(session: str, yes: bool) -> None:
    """Delete a saved interview."""
    from thinkaloud.cli.places import library
    from thinkaloud.cli.shelving import delete_session

    with library() as opened:
        found = opened.find(session)
    if not yes:
        click.confirm(f"Delete session {found} for good?", abort=True, err=True)
    delete_session(found)
    click.echo(f"Deleted {found}.", err=True)


@click.command()
@options.as_json
def progress(as_json: bool) -> None:
    """Show levels over sessions, for each dimension."""
    from thinkaloud.cli.progressing import print_progress

    print_progress(as_json=as_json)


def _bold(words: str) -> str:
    return click.style(words, bold=True, underline=True)

"""The command that plays a saved interview."""

import click

from thinkaloud.cli import options


@click.command()
@click.argument("session", metavar="ID or FILE")
@click.option("--speed", type=click.FloatRange(0.25, 1000), default=1.0, help="1 is as it was.")
@click.option("--from", "place", type=click.IntRange(0), default=0, help="Event to begin at.")
@options.plain
@options.offline
def replay(session: str, speed: float, place: int, plain: bool, offline: bool) -> None:
    """Play a saved interview, from the store or from a file.

    In the app, t hides the answers and lets you try them yourself.
    """
    from thinkaloud.cli.opening import Front, front
    from thinkaloud.cli.saved import play_plain, saved

    found = saved(session)
    if front(plain=plain, jsonl=False) is Front.APP:
        from thinkaloud.cli.app import play_in_app
        from thinkaloud.ui.first import Play

        play_in_app({"offline": offline or None}, Play(found.events, speed, place, found.session))
    else:
        play_plain(found.events, speed, place)

"""The command that plays a saved interview."""

import click

from thinkaloud.cli import options


@click.command()
@click.argument("session", metavar="ID or FILE")
@click.option("--speed", type=click.FloatRange(0.25, 1000), default=1.0, help="1 is as it was.")
@click.option("--from", "place", type=click.IntRange(0), default=0, help="Event to begin at.")
@options.plain
def replay(session: str, speed: float, place: int, plain: bool) -> None:
    """Play a saved interview, from the store or from a file."""
    from thinkaloud.cli.opening import Front, front
    from thinkaloud.cli.saved import play_plain, saved

    events = saved(session)
    if front(plain=plain, jsonl=False) is Front.APP:
        from thinkaloud.cli.app import play_in_app

        play_in_app(events, speed, place)
    else:
        play_plain(events, speed, place)

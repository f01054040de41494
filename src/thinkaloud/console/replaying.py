"""A saved session played in a plain terminal, at the pace it had."""

from contextlib import aclosing

from thinkaloud.app.replay import Player
from thinkaloud.console.view import View
from thinkaloud.domain.transcript import read


async def play(player: Player, view: View) -> None:
    """Show the events of the player one after the other, and what stands at the end.

    Raises:
        BrokenTranscript: The events do not add up.
    """
    transcript = read(player.events)
    async with aclosing(player.play()) as events:
        async for event in events:
            view.show(event, transcript)
    view.finish(transcript)

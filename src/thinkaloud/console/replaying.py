"""A saved session played in a plain terminal, at the pace it had."""

from contextlib import aclosing

from thinkaloud.app.replay import Player
from thinkaloud.console.view import View
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.placing import place_of
from thinkaloud.domain.transcript import Transcript, read


async def play(player: Player, view: View) -> None:
    """Show the events of the player one after the other, and what stands at the end.

    Raises:
        BrokenTranscript: The events do not add up.
    """
    transcript = read(player.events)
    if player.place:
        view.tell(_where(player, transcript))
    async with aclosing(player.play()) as events:
        async for event in events:
            view.show(event, transcript)
    view.finish(transcript)


def _where(player: Player, transcript: Transcript) -> str:
    """Say where it begins: the event, and the question that had been asked by then."""
    asked = player.landmarks.before(player.place + 1)
    words = f"From event {player.place} of {len(player.events)} on"
    if player.over:
        return f"{words} nothing follows any more but the scorecard."
    if asked is None:
        return f"{words}."
    exchange = transcript.exchange(asked.exchange)
    return f"{words}, at {place_of(transcript, exchange)}: {one_line(exchange.text)}"

"""An interview in a plain terminal or a pipe."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from thinkaloud.app.interview import Happening, Interview
from thinkaloud.app.ports import Growing, Thinking, Waiting
from thinkaloud.console.listening import Command, Heard, Listener, Said, Unknown
from thinkaloud.console.view import Shown, View
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.errors import Refused, ThinkaloudError
from thinkaloud.domain.events import ExchangeClosed, SessionResumed

HELP = (
    "An answer is one or more lines; an empty line sends it. Commands: /pass (nothing to add or "
    "ask), /skip (next question), /hint, /sample, /retake, /again (ask for the reply again), "
    "/offline (go on without the model), /pause, /end, /quit (carry on later)."
)

PATIENCE = 0.5
"""Seconds to wait for a score before the next question is shown; it may come later."""


class Conversation:
    """One interview, one listener, one view."""

    def __init__(
        self, interview: Interview, listener: Listener, view: View, already_shown: int = 0
    ) -> None:
        self._interview = interview
        self._listener = listener
        self._view = view
        self._shown = Shown(view, already_shown)
        self._scoring = asyncio.TaskGroup()

    async def run(self, beginning: AsyncGenerator[Happening]) -> None:
        """Begin, and go on until the interview or the input ends; scores come as they fall.

        Raises:
            StoreError: Something could not be saved; what was saved before is safe.
        """
        try:
            async with asyncio.TaskGroup() as self._scoring:
                await self._converse(beginning)
                self._scoring.create_task(self._score())
        except* ThinkaloudError as errors:
            raise errors.exceptions[0] from None
        if self._interview.transcript.ended:
            self._view.finish(self._interview.transcript)

    async def _converse(self, beginning: AsyncGenerator[Happening]) -> None:
        await self._follow(beginning)
        while not self._interview.transcript.ended:
            heard = await self._listener.hear()
            if heard is None or heard is Command.QUIT:
                break
            await self._respond(heard)

    async def _respond(self, heard: Heard) -> None:
        try:
            match heard:
                case Said(text):
                    await self._follow(self._interview.answer(text))
                case Unknown(line):
                    self._view.tell(f"There is no command {one_line(line)[:40]}. {HELP}")
                case Command.HINT | Command.SAMPLE | Command.PAUSE:
                    await self._aside(heard)
                case Command.HELP:
                    self._view.tell(HELP)
                case Command():
                    await self._follow(self._act(heard))
                case None:
                    pass
        except Refused as refusal:
            self._view.tell(str(refusal))

    def _act(self, command: Command) -> AsyncGenerator[Happening]:
        acts = {
            Command.PASS: self._interview.pass_turn,
            Command.SKIP: self._interview.skip,
            Command.RETAKE: self._interview.retake,
            Command.AGAIN: self._interview.carry_on,
            Command.OFFLINE: self._interview.hand_over,
            Command.END: self._interview.end,
        }
        return acts[command]()

    async def _aside(self, command: Command) -> None:
        asides = self._interview.asides
        acts = {
            Command.HINT: asides.hint,
            Command.SAMPLE: asides.sample,
            Command.PAUSE: asides.pause,
        }
        await acts[command]()
        self._catch_up()

    async def _follow(self, happenings: AsyncGenerator[Happening]) -> None:
        async with aclosing(happenings) as following:
            async for happening in following:
                if isinstance(happening, Growing | Thinking | Waiting):
                    self._view.signal(happening)
                    continue
                self._catch_up()
                if isinstance(happening, ExchangeClosed | SessionResumed):
                    await self._begin_scoring()

    async def _begin_scoring(self) -> None:
        """Let the card come before the next question, if it is ready at once."""
        task = self._scoring.create_task(self._score())
        await asyncio.wait({task}, timeout=PATIENCE)

    async def _score(self) -> None:
        async with aclosing(self._interview.scores.pending()) as scores:
            async for _ in scores:
                self._catch_up()

    def _catch_up(self) -> None:
        self._shown.catch_up(self._interview.events, self._interview.transcript)

"""Calls a server as an interview would: lists its models, and tries both parts out."""

import re
import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import NamedTuple

from thinkaloud.adapters.claude.assembly import Claude
from thinkaloud.adapters.claude.dialects import Extra
from thinkaloud.adapters.claude.endpoint import address
from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.adapters.claude.listing import list_models
from thinkaloud.adapters.claude.trial import reply_wanted
from thinkaloud.app.checkup import Answers, Form, Trial
from thinkaloud.app.judging import Judging
from thinkaloud.app.ports import Growing, Utterance
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.transcript import Transcript

_OF_THE_MODEL = frozenset(
    {"bad_request", "context_window", "empty", "max_tokens", "not_found", "permission", "refusal"}
)
"""Failures after which another model of the same server may still do."""

_KEPT = re.compile(r"\s*What you said is kept(?:\.|; (\w))")
"""Consoles a candidate; nobody has said anything here."""


class _Reply(NamedTuple):
    trial: Trial
    structured: bool


@dataclass(frozen=True)
class Checkup:
    """Tries the parts out on the beginning of an interview, each within its own limits."""

    claude: Claude
    rubric: Rubric
    transcript: Transcript
    """It is the interviewer's turn in it."""
    tell: Callable[[str], None]
    """Told what is being done, in a few words."""
    clock: Callable[[], float] = time.monotonic

    async def run(self) -> Answers:
        """Make the calls; what goes wrong is part of what is returned."""
        interviewer, judge = self.claude.interviewer.name, self.claude.judge.name
        self.tell("Asking which models there are …")
        try:
            client = await self.claude.connection.client()
            listing = await list_models(self.claude.connection, (interviewer, judge))
        except Fault as fault:
            return Answers(problem=_cure(fault))
        await self.claude.warm()
        self.tell(f"Asking {interviewer} for a reply …")
        spoken, judged = await self._try_interviewer(), None
        if spoken.reason is None or (spoken.reason in _OF_THE_MODEL and judge != interviewer):
            self.tell(f"Asking {judge} for a judgement …")
            judged = await self._try_judge()
        return Answers(
            base_url=address(str(client.base_url)),
            models=listing.names,
            notes=listing.notes,
            interviewer=spoken,
            judge=judged,
        )

    async def _try_interviewer(self) -> Trial:
        """Ask once, and where the reply had no form, once more with the form spelt out."""
        name = self.claude.interviewer.name
        try:
            first = await self._reply(name)
            if self.claude.dialects.keeps_to_form(self._server, name):
                return first.trial.model_copy(update={"form": Form.NATIVE})
            again = await self._reply(name)
        except ModelError as error:
            return _failed(name, error)
        form = Form.PROMPTED if again.structured else Form.PLAIN
        return again.trial.model_copy(update={"form": form})

    async def _reply(self, name: str) -> _Reply:
        began, first_word, utterance = self.clock(), None, None
        replying = self.claude.interviewer.reply(self.transcript, reply_wanted(self.transcript))
        async with aclosing(replying) as pieces:
            async for piece in pieces:
                if isinstance(piece, Growing) and first_word is None:
                    first_word = self.clock() - began
                elif isinstance(piece, Utterance):
                    utterance = piece
        if utterance is None:
            raise LookupError("a reply ends with an utterance or a fault")
        took = self.clock() - began
        trial = Trial(model=name, first_word=first_word, took=took, usage=utterance.usage)
        return _Reply(trial, utterance.move is not None)

    async def _try_judge(self) -> Trial:
        judge, began = self.claude.judge, self.clock()
        exchange, pack = self.transcript.exchanges[0], self.transcript.pack
        call = Judging(self.rubric, judge).calls(exchange, pack)[0]
        try:
            verdict = await judge.judge(call.case, call.dimension)
        except ModelError as error:
            return _failed(judge.name, error)
        native = Extra.FORM in self.claude.dialects.takes(self._server, judge.name)
        return Trial(
            model=judge.name,
            took=self.clock() - began,
            form=Form.NATIVE if native else Form.PROMPTED,
            usage=verdict.usage,
        )

    @property
    def _server(self) -> str:
        return self.claude.connection.endpoint.base_url or ""


def _failed(model: str, error: ModelError) -> Trial:
    return Trial(model=model, reason=error.reason, problem=_cure(error))


def _cure(error: ModelError) -> str:
    return _KEPT.sub(lambda match: f" {match[1].upper()}" if match[1] else "", str(error)).strip()

"""An interviewer whose words a model finds, over the Messages API."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass

from thinkaloud.adapters.claude import endings
from thinkaloud.adapters.claude.agenda_note import agenda_note
from thinkaloud.adapters.claude.asking import Began, Finished, Grown, Request
from thinkaloud.adapters.claude.briefing import briefing
from thinkaloud.adapters.claude.calling import Caller
from thinkaloud.adapters.claude.history import conversation
from thinkaloud.adapters.claude.replies import SCHEMA, hear
from thinkaloud.adapters.claude.retries import Retries
from thinkaloud.adapters.claude.thinking import Part
from thinkaloud.app.ports import Growing, Signal, Thinking, Utterance
from thinkaloud.domain.agenda import Reply
from thinkaloud.domain.clean import clean
from thinkaloud.domain.course import Course
from thinkaloud.domain.events import Move
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.transcript import Transcript

MAX_TOKENS = 4000
"""Room for a few sentences, and for the thinking that some models cannot leave."""


@dataclass(frozen=True)
class InterviewerPrompts:
    """Texts of the prompt files."""

    system: str
    """Said once: role, prep sheet, rubric."""
    note: str
    """Said each turn, behind the candidate's words."""


class ClaudeInterviewer:
    """Implements `app.ports.Interviewer`."""

    def __init__(
        self,
        caller: Caller,
        retries: Retries,
        model: str,
        prompts: InterviewerPrompts,
        rubric: Rubric,
        course: Course,
    ) -> None:
        self._caller = caller
        self._retries = retries
        self._model = model
        self._prompts = prompts
        self._rubric = rubric
        self._course = course

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model

    async def reply(
        self, transcript: Transcript, step: Reply
    ) -> AsyncGenerator[Signal | Utterance]:
        """Yield what the model says as it grows and, last, all of it.

        Raises:
            ModelError: No reply could be had.
            InputError: A prompt file does not fit its slots.
        """
        request = self._request(transcript, step)
        async with aclosing(self._retries.run(lambda: self._turn(request))) as pieces:
            async for piece in pieces:
                yield piece

    def _request(self, transcript: Transcript, step: Reply) -> Request:
        spelt_out = not self._caller.keeps_to_form(self._model)
        return Request(
            model=self._model,
            system=briefing(self._prompts.system, transcript.pack, self._rubric),
            turns=conversation(transcript, step.exchange, self._course),
            note=agenda_note(self._prompts.note, transcript, step, form_spelt_out=spelt_out),
            schema=SCHEMA,
            max_tokens=MAX_TOKENS,
            thought=self._caller.thought(self._model, Part.INTERVIEW),
            grows=True,
        )

    async def _turn(self, request: Request) -> AsyncGenerator[Signal | Utterance]:
        shown: Growing | None = None
        yield Thinking()
        async with aclosing(self._caller.call(request)) as pieces:
            async for piece in pieces:
                match piece:
                    case Began():
                        pass
                    case Grown(text):
                        growing = _growing(text)
                        if growing is not None and growing != shown:
                            shown = growing
                            yield growing
                    case Finished():
                        yield self._utterance(piece)

    def _utterance(self, finished: Finished) -> Utterance:
        heard = hear(finished.text)
        if not heard.structured:
            self._caller.ignored_form(self._model)
        say = clean(heard.say).strip()
        if not say:
            raise endings.empty()
        return Utterance(
            move=heard.move,
            say=say,
            probe_kind=heard.kind if heard.move is Move.PROBE else None,
            speaker=self._model,
            usage=finished.usage,
        )


def _growing(text: str) -> Growing | None:
    heard = hear(text)
    say = clean(heard.say).strip()
    return Growing(text=say, move=heard.move) if say else None

"""The Claude adapter put together: one connection, one memory, an interviewer and a judge."""

from collections.abc import Callable
from dataclasses import dataclass

from thinkaloud.adapters.claude.abilities import warm
from thinkaloud.adapters.claude.batches import ClaudeBatches
from thinkaloud.adapters.claude.calling import Caller
from thinkaloud.adapters.claude.client import Connection
from thinkaloud.adapters.claude.dialects import Dialects
from thinkaloud.adapters.claude.endpoint import Endpoint
from thinkaloud.adapters.claude.interviewer import ClaudeInterviewer, InterviewerPrompts
from thinkaloud.adapters.claude.judge import ClaudeJudge, JudgePrompts, random_word
from thinkaloud.adapters.claude.readings import Readings
from thinkaloud.adapters.claude.retries import Limits, Retries
from thinkaloud.adapters.claude.structured import Questions
from thinkaloud.adapters.claude.timeouts import Timeouts
from thinkaloud.domain.course import Course
from thinkaloud.domain.rubric import Rubric

ReadPrompt = Callable[[str], str]
"""Gives the text of a prompt file by its name, as `judge.md`."""


@dataclass(frozen=True)
class Claude:
    """What a run of the program needs of the Messages API."""

    connection: Connection
    dialects: Dialects
    interviewer: ClaudeInterviewer
    judge: ClaudeJudge
    batches: ClaudeBatches
    other_judges: tuple[ClaudeJudge, ...] = ()
    """The interviewing model as a judge, where it is another one."""

    async def warm(self) -> None:
        """Load the SDK, open a connection and learn about the models, ahead of the first answer.

        Never fails: what is wrong is told by the first call that needs it.
        """
        await warm(self.connection, self.dialects, self.interviewer.name, self.judge.name)

    async def close(self) -> None:
        """Give the connections back."""
        await self.connection.close()


def assemble(
    endpoint: Endpoint,
    model: str,
    judge_model: str,
    read_prompt: ReadPrompt,
    rubric: Rubric,
    course: Course,
    *,
    timeouts: Timeouts | None = None,
    retries: Retries | None = None,
    new_tag: Callable[[], str] = random_word,
) -> Claude:
    """Return the parts; nothing is loaded or connected before the first call.

    Args:
        endpoint: Server and credential, see `Endpoint.of`.
        model: Name of the model that interviews.
        judge_model: Name of the model that judges.
        read_prompt: Gives the texts of the prompt files.
        rubric: What the interviewer listens for.
        course: Where the words of the opening come from.
        timeouts: How long the server may be silent.
        retries: The policy for both; by default in proportion to how long it may be silent.
        new_tag: Makes the word that fences an exchange before the judge.

    Raises:
        InputError: A prompt file is missing or cannot be used.
    """
    timeouts = timeouts or Timeouts()
    retries = retries or Retries(Limits(total=2 * timeouts.silence))
    connection = Connection(endpoint, timeouts)
    dialects = Dialects()
    caller = Caller(connection, dialects)
    interviewer = ClaudeInterviewer(
        caller,
        retries,
        model,
        InterviewerPrompts(read_prompt("interviewer.md"), read_prompt("interviewer_note.md")),
        rubric,
        course,
    )
    prompts = JudgePrompts(
        system=read_prompt("judge.md"),
        case=read_prompt("judge_case.md"),
        feedback=read_prompt("feedback.md"),
        feedback_case=read_prompt("feedback_case.md"),
        readings=Readings.of(read_prompt("readings.toml")),
    )
    judge, *others = (
        ClaudeJudge(Questions(caller, retries), name, prompts, new_tag)
        for name in dict.fromkeys((judge_model, model))
    )
    batches = ClaudeBatches(connection, dialects, judge, retries)
    return Claude(connection, dialects, interviewer, judge, batches, tuple(others))

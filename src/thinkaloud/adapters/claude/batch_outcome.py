"""What came of one request of a batch: a verdict, or the fault that stands in its place."""

from typing import TYPE_CHECKING

from thinkaloud.adapters.claude.asking import Request
from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.adapters.claude.judge import prompt_hash
from thinkaloud.adapters.claude.judgements import read_judgement
from thinkaloud.adapters.claude.reading import Reading
from thinkaloud.adapters.claude.statuses import status_fault
from thinkaloud.adapters.claude.structured import object_in
from thinkaloud.app.ports import Verdict
from thinkaloud.domain.rubric import DimensionRubric

if TYPE_CHECKING:
    from anthropic.types import Message
    from anthropic.types.messages import MessageBatchResult
    from anthropic.types.shared import ErrorResponse

_AGAIN = "score it again"


def outcome_of(
    result: "MessageBatchResult | None", part: DimensionRubric, request: Request, server: str
) -> Verdict | Fault:
    """Read one result.

    Args:
        result: As the SDK gives it, which does not check what a server leaves out.
        part: The dimension that was asked about.
        request: What was asked.
        server: What to call the server in a sentence.
    """
    kind = None if result is None else result.type
    if result is not None and result.type == "succeeded":
        try:
            return _verdict(result.message, part, request)
        except Fault as fault:
            return fault
    if result is not None and result.type == "errored":
        return _failed(result.error, request.model, server)
    if kind == "expired":
        return Fault("expired", f"The batch ran out of time before this was judged; {_AGAIN}.")
    if kind == "canceled":
        return Fault("canceled", f"The batch was stopped before this was judged; {_AGAIN}.")
    return Fault("garbled", f"The batch held a result that cannot be read; {_AGAIN}.")


def _failed(error: "ErrorResponse | None", model: str, server: str) -> Fault:
    told: object = getattr(error, "error", None)
    kind, words = getattr(told, "type", None), getattr(told, "message", None)
    return status_fault(
        status=200,  # it has none of its own and goes by its type
        kind=kind if isinstance(kind, str) else None,
        code=None,
        words=words if isinstance(words, str) else "",
        wait=None,
        never=False,
        model=model,
        server=server,
    )


def _verdict(message: "Message | None", part: DimensionRubric, request: Request) -> Verdict:
    reading = Reading(request.model)
    if message is not None:
        reading.take(message)
    text = reading.finish()
    try:
        judgement = read_judgement(text, object_in(text), part)
    except ValueError as error:
        raise Fault(
            "invalid_reply",
            f"The model {request.model} did not answer in the form asked for; {_AGAIN}, or choose "
            "another model.",
        ) from error
    return Verdict(judgement=judgement, usage=reading.usage, prompt_hash=prompt_hash(request))

"""A request as the Messages API wants it."""

from typing import TYPE_CHECKING

from thinkaloud.adapters.claude.asking import Request, Said
from thinkaloud.adapters.claude.dialects import Extra
from thinkaloud.domain.transcript import Role

if TYPE_CHECKING:
    from anthropic.types import MessageParam, OutputConfigParam, TextBlockParam
    from anthropic.types.message_create_params import MessageCreateParamsStreaming


def parameters(request: Request, extras: frozenset[Extra]) -> "MessageCreateParamsStreaming":
    """Return the fields of a streamed call, with those extras that the server takes."""
    params: MessageCreateParamsStreaming = {
        "model": request.model,
        "max_tokens": request.max_tokens,
        "system": [_block(request.system, cached=Extra.CACHE in extras)],
        "messages": _messages(request, cached=Extra.CACHE in extras),
        "stream": True,
    }
    config: OutputConfigParam = {}
    if Extra.FORM in extras:
        config["format"] = {"type": "json_schema", "schema": request.schema}
    if Extra.THINKING in extras:
        if request.thought.effort is not None:
            config["effort"] = request.thought.effort
        match request.thought.thinking:
            case "between_tools":
                params["thinking"] = {"type": "between_tools"}
            case "disabled":
                params["thinking"] = {"type": "disabled"}
            case None:
                pass
    if config:
        params["output_config"] = config
    return params


def _messages(request: Request, *, cached: bool) -> "list[MessageParam]":
    """The turns; the mark stands before the note, which will be another one next time."""
    *earlier, last = request.turns
    blocks = [_block(last.text, cached=cached and request.grows)]
    if request.note is not None:
        blocks.append(_block(request.note, cached=False))
    return [*(_message(turn) for turn in earlier), {"role": "user", "content": blocks}]


def _message(turn: Said) -> "MessageParam":
    blocks = [_block(turn.text, cached=False)]
    if turn.role is Role.CANDIDATE:
        return {"role": "user", "content": blocks}
    return {"role": "assistant", "content": blocks}


def _block(text: str, *, cached: bool) -> "TextBlockParam":
    block: TextBlockParam = {"type": "text", "text": text}
    if cached:
        block["cache_control"] = {"type": "ephemeral"}
    return block

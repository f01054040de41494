"""A request as the Messages API wants it."""

from typing import TYPE_CHECKING

from thinkaloud.adapters.claude.asking import Request, Said
from thinkaloud.adapters.claude.dialects import Extra
from thinkaloud.domain.exchange import Role

if TYPE_CHECKING:
    from anthropic.types import MessageParam, OutputConfigParam, TextBlockParam
    from anthropic.types.message_create_params import (
        MessageCreateParamsNonStreaming,
        MessageCreateParamsStreaming,
    )


def parameters(request: Request, extras: frozenset[Extra]) -> "MessageCreateParamsStreaming":
    """Return the fields of a streamed call, with those extras that the server takes."""
    return {**in_one_piece(request, extras), "stream": True}


def in_one_piece(request: Request, extras: frozenset[Extra]) -> "MessageCreateParamsNonStreaming":
    """Return the fields of a call whose reply is not streamed, as one in a batch."""
    params: MessageCreateParamsNonStreaming = {
        "model": request.model,
        "max_tokens": request.max_tokens,
        "system": [_system(request, cached=Extra.CACHE in extras)],
        "messages": _messages(request, cached=Extra.CACHE in extras),
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


def _system(request: Request, *, cached: bool) -> "TextBlockParam":
    block = _block(request.system)
    if cached:
        ttl = "1h" if request.kept_an_hour else "5m"
        block["cache_control"] = {"type": "ephemeral", "ttl": ttl}
    return block


def _messages(request: Request, *, cached: bool) -> "list[MessageParam]":
    """The turns; the last mark stands before the note, which will be another one next time."""
    first, last = 0, len(request.turns) - 1
    marked = {first, last} if cached and request.grows else set[int]()
    messages: list[MessageParam] = []
    for place, turn in enumerate(request.turns):
        blocks = _blocks(turn, marked=place in marked)
        if place == last and request.note is not None:
            blocks.append(_block(f"\n{request.note}"))
        if turn.role is Role.CANDIDATE:
            messages.append({"role": "user", "content": blocks})
        else:
            messages.append({"role": "assistant", "content": blocks})
    return messages


def _blocks(turn: Said, *, marked: bool) -> "list[TextBlockParam]":
    """Pieces as blocks of their own, each later one on a new line."""
    end = len(turn.pieces) - 1
    return [
        _block(f"\n{piece}" if place else piece, cached=marked and place == end)
        for place, piece in enumerate(turn.pieces)
    ]


def _block(text: str, *, cached: bool = False) -> "TextBlockParam":
    block: TextBlockParam = {"type": "text", "text": text}
    if cached:
        block["cache_control"] = {"type": "ephemeral"}
    return block

"""The events of one stream added up; whatever a server leaves out is tolerated."""

from typing import TYPE_CHECKING

from thinkaloud.adapters.claude import endings
from thinkaloud.domain.events import Usage

if TYPE_CHECKING:
    from anthropic.types import Message

_COUNTERS = {
    "fresh": ("input_tokens",),
    "cache_write": ("cache_creation_input_tokens",),
    "cache_write_hour": ("cache_creation", "ephemeral_1h_input_tokens"),
    "cache_read": ("cache_read_input_tokens",),
    "output": ("output_tokens",),
}


class Reading:
    """What one streamed message has amounted to so far."""

    def __init__(self, model: str) -> None:
        self.text = ""
        self._model = model
        self._counts: dict[str, int] = {}
        self._seen = False
        self._stopped = False
        self._stop_reason: str | None = None
        self._category: str | None = None
        self._batched = False

    def add(self, event: object) -> bool:
        """Take one event of the SDK, known or unknown; tell whether the text has grown."""
        self._seen = True
        match _field(event, "type"):
            case "message_start":
                self._count(_field(event, "message", "usage"))
            case "content_block_start":
                return self._grow(_field(event, "content_block", "text"))
            case "content_block_delta":
                return self._grow(_field(event, "delta", "text"))
            case "message_delta":
                self._count(_field(event, "usage"))
                self._stop_reason = _text(_field(event, "delta", "stop_reason"))
                self._category = _text(_field(event, "delta", "stop_details", "category"))
            case "message_stop":
                self._stopped = True
            case _:
                pass
        return False

    def take(self, message: "Message") -> None:
        """Take a whole message at once, as a batch holds it."""
        self._seen = self._stopped = self._batched = True
        self._count(_field(message, "usage"))
        self._stop_reason = _text(_field(message, "stop_reason"))
        self._category = _text(_field(message, "stop_details", "category"))
        for block in message.content or ():
            self._grow(_field(block, "text"))

    @property
    def usage(self) -> Usage:
        """Tokens as the server counted them; zeros where it did not."""
        return Usage(model=self._model, batched=self._batched, **self._counts)

    def finish(self) -> str:
        """Return the whole text.

        Raises:
            Fault: There was no stream, it broke off, or the message ended as it should not.
        """
        if not self._seen:
            raise endings.no_stream()
        if self._stop_reason == "refusal":
            raise endings.refusal(self._category)
        if self._stop_reason == "max_tokens":
            raise endings.out_of_room()
        if self._stop_reason == "model_context_window_exceeded":
            raise endings.out_of_context()
        if not self._stopped:
            raise endings.cut()
        if not self.text.strip():
            raise endings.empty()
        return self.text

    def _grow(self, piece: object) -> bool:
        if not isinstance(piece, str) or not piece:
            return False
        self.text += piece
        return True

    def _count(self, usage: object) -> None:
        for name, counter in _COUNTERS.items():
            count = _field(usage, *counter)
            if isinstance(count, int) and count >= 0:
                self._counts[name] = count


def _field(value: object, *names: str) -> object:
    """A field of a field, or None where anything on the way is missing."""
    for name in names:
        value = getattr(value, name, None)
    return value


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None

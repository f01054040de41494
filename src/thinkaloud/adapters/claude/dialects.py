"""What each server takes of a request, remembered once it has been learnt the hard way."""

from dataclasses import dataclass, field
from enum import StrEnum


class Extra(StrEnum):
    """A part of a request that a server may refuse, in the order in which they are given up."""

    THINKING = "thinking"
    """The fields on thinking and effort."""
    FORM = "form"
    """A schema that the reply must follow; without it the prompt alone asks for the form."""
    CACHE = "cache"
    """Marks that say up to where the prompt may be cached."""


_WORDS = {
    Extra.THINKING: ("thinking", "effort"),
    Extra.FORM: ("output_config.format", "output_format", "json_schema", "schema"),
    Extra.CACHE: ("cache_control",),
}


@dataclass
class Dialects:
    """A memory for one run of the program, by server and model; shared by all who call them."""

    _refused: dict[tuple[str, str], set[Extra]] = field(
        default_factory=dict[tuple[str, str], set[Extra]]
    )
    _formless: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    def takes(self, server: str, model: str, extra: Extra) -> bool:
        """Whether this part of a request is still worth sending."""
        return extra not in self._refused.get((server, model), set())

    def refuse(self, server: str, model: str, extra: Extra) -> None:
        """Remember that a request went through only without this part."""
        self._refused.setdefault((server, model), set()).add(extra)

    def keeps_to_form(self, server: str, model: str) -> bool:
        """Whether the schema alone has been enough so far."""
        return (server, model) not in self._formless and self.takes(server, model, Extra.FORM)

    def ignored_form(self, server: str, model: str) -> None:
        """Remember that a reply came in plain words although a form was asked for."""
        self._formless.add((server, model))


def to_give_up(hint: str, left: list[Extra]) -> Extra | None:
    """Choose what to leave out of a request that was refused as malformed.

    Args:
        hint: The server's words on what it did not like.
        left: What the request still held, in the order in which to give it up.
    """
    said = hint.lower()
    for extra in left:
        if any(word in said for word in _WORDS[extra]):
            return extra
    return left[0] if left else None

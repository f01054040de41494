"""What each server takes of a request, remembered once it has been learnt the hard way."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum

from thinkaloud.adapters.claude.thinking import Abilities


class Extra(StrEnum):
    """A part of a request that a server may refuse, and that it can do without."""

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
class _Dialect:
    refused: set[Extra] = field(default_factory=set[Extra])
    abilities: Abilities | None = None
    ignores_form: bool = False


class Dialects:
    """A memory for one run of the program, by server and model; shared by all who call them."""

    def __init__(self) -> None:
        self._known: defaultdict[tuple[str, str], _Dialect] = defaultdict(_Dialect)

    def takes(self, server: str, model: str) -> frozenset[Extra]:
        """Return the parts of a request that are worth sending."""
        known = self._known[server, model]
        refused = set(known.refused)
        if known.abilities is not None and not known.abilities.schema:
            refused.add(Extra.FORM)
        return frozenset(Extra) - refused

    def refuse(self, server: str, model: str, extras: Collection[Extra]) -> None:
        """Remember that a request went through only without these parts."""
        self._known[server, model].refused.update(extras)

    def learn(self, server: str, model: str, abilities: Abilities) -> None:
        """Remember what the server said that the model takes."""
        self._known[server, model].abilities = abilities

    def abilities(self, server: str, model: str) -> Abilities | None:
        """Return what the server said that the model takes, if it did."""
        return self._known[server, model].abilities

    def keeps_to_form(self, server: str, model: str) -> bool:
        """Whether the schema alone has been enough so far."""
        ignores = self._known[server, model].ignores_form
        return not ignores and Extra.FORM in self.takes(server, model)

    def ignored_form(self, server: str, model: str) -> None:
        """Remember that a reply came in plain words although a form was asked for."""
        self._known[server, model].ignores_form = True


def to_give_up(hint: str, left: Collection[Extra], *, words_are_known: bool) -> set[Extra]:
    """Choose what to leave out of a request that was refused as malformed; nothing, to give up.

    Args:
        hint: The server's words on what it did not like.
        left: What the request still held.
        words_are_known: Words that name nothing are about something else; from any other server
            they are worth one more try with the bare request.
    """
    said = hint.lower()
    named = {extra for extra in left if any(word in said for word in _WORDS[extra])}
    if named or words_are_known:
        return named
    return set(left)

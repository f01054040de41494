"""A question to a model whose answer must have a form: asked, checked, and once more if not."""

import json
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from thinkaloud.adapters.claude.asking import Finished, Request, Said
from thinkaloud.adapters.claude.calling import Caller
from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.adapters.claude.retries import Retries
from thinkaloud.adapters.claude.thinking import Part, Thought
from thinkaloud.domain.events import Usage
from thinkaloud.domain.exchange import Role

Value = TypeVar("Value")

_OBJECT: TypeAdapter[dict[str, object]] = TypeAdapter(dict[str, object])


@dataclass(frozen=True)
class Answered(Generic[Value]):
    """What came of it."""

    value: Value
    usage: Usage
    """Of both calls, where there were two."""


class Questions:
    """Puts such questions."""

    def __init__(self, caller: Caller, retries: Retries) -> None:
        self._caller = caller
        self._retries = retries

    def thought(self, model: str) -> Thought:
        """What to send this model about thinking and effort."""
        return self._caller.thought(model, Part.JUDGE)

    async def ask(
        self, request: Request, read: Callable[[str, dict[str, object]], Value]
    ) -> Answered[Value]:
        """Return the answer.

        Args:
            request: What to ask.
            read: Makes a value of the reply's text and of the object in it; raises ValueError
                with words for the model where it does not fit.

        Raises:
            Fault: No reply could be had, or two replies did not have the form.
        """
        first = await self._reply(request)
        try:
            return Answered(_read(first.text, read), first.usage)
        except ValueError as error:
            again = _repair(request, first.text, _fault_in_words(error))
        second = await self._reply(again)
        try:
            return Answered(_read(second.text, read), _sum(first.usage, second.usage))
        except ValueError as error:
            raise Fault(
                "invalid_reply",
                f"The model {request.model} did not answer in the form asked for, twice "
                f"({_fault_in_words(error)}); try again, or choose another model.",
                retryable=True,
            ) from error

    async def _reply(self, request: Request) -> Finished:
        finished: Finished | None = None
        async with aclosing(self._retries.run(lambda: self._caller.call(request))) as pieces:
            async for piece in pieces:
                if isinstance(piece, Finished):
                    finished = piece
        if finished is None:
            raise LookupError("a call ends with a reply or a fault")
        return finished


def _read(text: str, read: Callable[[str, dict[str, object]], Value]) -> Value:
    return read(text, object_in(text))


def object_in(text: str) -> dict[str, object]:
    """Return the first JSON object in a text, whatever stands round it.

    Raises:
        ValueError: There is none.
    """
    decoder = json.JSONDecoder()
    place = text.find("{")
    while place >= 0:
        try:
            return _OBJECT.validate_python(decoder.raw_decode(text, place)[0])
        except ValueError:
            place = text.find("{", place + 1)
    raise ValueError("there is no JSON object in it")


def _repair(request: Request, reply: str, fault: str) -> Request:
    plea = (
        f"The program could not use that: {fault}. Reply once more, with the whole JSON object in "
        "the form asked for and nothing else."
    )
    more = (Said(Role.INTERVIEWER, (reply.strip(),)), Said(Role.CANDIDATE, (plea,)))
    return replace(request, turns=(*request.turns, *more))


def _fault_in_words(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        faults = error.errors(include_input=False, include_url=False)
        return "; ".join(
            f"{'.'.join(str(place) for place in each['loc'])}: {each['msg']}" for each in faults[:3]
        )
    return str(error)


def _sum(one: Usage, other: Usage) -> Usage:
    return Usage(
        model=one.model,
        fresh=one.fresh + other.fresh,
        cache_write=one.cache_write + other.cache_write,
        cache_write_hour=one.cache_write_hour + other.cache_write_hour,
        cache_read=one.cache_read + other.cache_read,
        output=one.output + other.output,
    )

"""What scoring by the batch needs of the outside: a server's batches, and a memory of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from thinkaloud.app.judging import Call
from thinkaloud.app.ports import Verdict
from thinkaloud.domain.errors import ModelError


class NoBatches(ModelError):
    """The server takes no batches; each thing must be asked by itself."""


class BatchGone(ModelError):
    """The server does not know this batch, or not any more."""


@dataclass(frozen=True)
class Looked:
    """How a batch stood when it was looked at."""

    batch: str
    total: int
    done: int
    """A server may say so only when all are."""
    ended: bool


@dataclass(frozen=True)
class Submitted:
    """A batch was submitted and is remembered; from here on the program may be closed."""

    batch: str
    total: int


@dataclass(frozen=True)
class Found:
    """A batch of an earlier run holds what is wanted."""

    batch: str


@dataclass(frozen=True)
class Lost:
    """A batch of an earlier run is not known at the server any more; it is submitted anew."""

    batch: str


News = Submitted | Found | Lost | Looked
"""What can be told of batches while they are waited for."""


@dataclass(frozen=True)
class Entry:
    """Where something was submitted."""

    batch: str
    taken: bool
    """What came of it is recorded."""


class Batches(Protocol):
    """Judges by the batch: cheaper, and later. Every method may raise ModelError."""

    @property
    def name(self) -> str:
        """Who judges."""
        ...

    @property
    def server(self) -> str:
        """Where; batches of one server are unknown to another."""
        ...

    def identify(self, call: Call) -> str:
        """Return what is the same for the same question to the same judge, and for no other."""
        ...

    async def submit(self, calls: Mapping[str, Call]) -> str:
        """Submit calls by their names, and return the batch's id.

        Raises:
            NoBatches: The server takes none; nothing was submitted.
        """
        ...

    async def look(self, batch: str) -> Looked:
        """Return how a batch stands.

        Raises:
            BatchGone: It is not known there.
        """
        ...

    async def results(
        self, batch: str, calls: Mapping[str, Call]
    ) -> Mapping[str, Verdict | ModelError]:
        """Return what came of these calls, as far as anything did; the batch must have ended."""
        ...


class Ledger(Protocol):
    """Remembers what was submitted until it has been made use of; may raise StoreError."""

    async def entries(self, server: str) -> Mapping[str, Entry]:
        """Return what is under way at a server, by the keys under which it was remembered."""
        ...

    async def remember(self, batch: str, server: str, keys: Collection[str], at: datetime) -> None:
        """Remember a batch and all that is in it."""
        ...

    async def take(self, batch: str, key: str) -> None:
        """Note that what came of this is recorded; a batch is forgotten with the last of it."""
        ...

    async def forget(self, batch: str) -> None:
        """Remember a batch no longer."""
        ...

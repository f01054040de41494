"""Each recorded event as one JSON line; everything else goes to standard error."""

from typing import TextIO

from thinkaloud.app.ports import Signal
from thinkaloud.domain.events import Event
from thinkaloud.domain.transcript import Transcript


class JsonLines:
    """A view for programs."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out = out
        self._err = err

    def show(self, event: Event, transcript: Transcript) -> None:
        """Write the event as one line of JSON."""
        del transcript
        self._out.write(event.model_dump_json() + "\n")
        self._out.flush()

    def signal(self, signal: Signal) -> None:
        """Leave it out: only what is recorded is printed."""

    def tell(self, sentence: str) -> None:
        """Say it on standard error."""
        self._err.write(sentence + "\n")
        self._err.flush()

    def finish(self, transcript: Transcript) -> None:
        """Add nothing: the events say it all."""

"""Standard input as lines, read without holding up the event loop."""

import asyncio
import codecs
import os
import threading
from collections import deque

CHUNK = 65_536


class Lines:
    """Lines of a file descriptor, which a thread of its own reads.

    The thread reads the bare descriptor, so it does not keep the program from leaving, as one that
    waits inside `sys.stdin` would. Bytes that are not UTF-8 become U+FFFD.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._arrived: asyncio.Queue[bytes] = asyncio.Queue()
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")(errors="replace")
        self._whole: deque[str] = deque()
        self._rest = ""
        self._started = False
        self._over = False

    @property
    def waiting(self) -> bool:
        """Whether the next line has not arrived yet, so that asking for it takes a while."""
        return not self._whole and not self._over and self._arrived.empty()

    async def following(self) -> str | None:
        """Return the next line without its end, or None once the input has ended."""
        self._start()
        while not self._whole and not self._over:
            self._take(await self._arrived.get())
        return self._whole.popleft() if self._whole else None

    def _start(self) -> None:
        if self._started:
            return
        self._started = True
        loop = asyncio.get_running_loop()
        threading.Thread(
            target=_read, args=(self._descriptor, loop, self._arrived), daemon=True
        ).start()

    def _take(self, chunk: bytes) -> None:
        self._over = not chunk
        self._rest += self._decoder.decode(chunk, final=self._over)
        *whole, self._rest = self._rest.replace("\r\n", "\n").split("\n")
        self._whole.extend(whole)
        if self._over and self._rest:
            self._whole.append(self._rest)


def _read(descriptor: int, loop: asyncio.AbstractEventLoop, arrived: asyncio.Queue[bytes]) -> None:
    chunk = b"more"
    while chunk:
        try:
            chunk = os.read(descriptor, CHUNK)
        except OSError:
            chunk = b""
        try:
            loop.call_soon_threadsafe(arrived.put_nowait, chunk)
        except RuntimeError:  # the loop has closed: nobody listens any more
            return

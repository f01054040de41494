"""What becomes of batches, told on standard error while they are waited for."""

import sys
from typing import assert_never

import click

from thinkaloud.app.batches import Found, Looked, Lost, News, Submitted

_CLEAR = "\r\x1b[2K"


class BatchNews:
    """Tells each thing once; on a terminal, how a batch stands is one line that changes."""

    def __init__(self) -> None:
        self.under_way = False
        """Something was submitted, now or earlier, and goes on by itself."""
        self._on_terminal = sys.stderr.isatty()
        self._looks = 0
        self._standing = ""

    def tell(self, news: News) -> None:
        """Tell it."""
        match news:
            case Submitted(batch, total):
                self.under_way = True
                self._say(
                    f"Submitted {_requests(total)} as batch {batch}. That takes minutes, at most a "
                    "day; stop whenever you like, the same command carries on from here."
                )
            case Found(batch):
                self.under_way = True
                self._say(f"Carrying on with batch {batch}.")
            case Lost(batch):
                self._say(f"The server does not know batch {batch} any more; submitting it anew.")
            case Looked():
                self._show(news)
            case _:
                assert_never(news)

    def _show(self, looked: Looked) -> None:
        self._looks += 1
        standing = f"Batch {looked.batch}: {looked.done} of {_requests(looked.total)} done"
        if self._on_terminal:
            times = f", looked {self._looks} times" if self._looks > 1 else ""
            click.echo(f"{_CLEAR}{standing}{times}", err=True, nl=looked.ended)
        elif standing != self._standing:
            click.echo(f"{standing}.", err=True)
        self._standing = "" if looked.ended else standing

    def _say(self, sentence: str) -> None:
        click.echo(sentence, err=True)


def _requests(count: int) -> str:
    return "1 request" if count == 1 else f"{count} requests"

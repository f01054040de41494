"""The store, opened for one command."""

import os
from collections.abc import Generator
from contextlib import closing, contextmanager

from thinkaloud.adapters.paths import paths
from thinkaloud.adapters.store.connection import connect
from thinkaloud.adapters.store.library import Library


@contextmanager
def library() -> Generator[Library]:
    """Open the list of sessions.

    Raises:
        StoreError: It cannot be opened.
    """
    path = paths(os.environ).sessions
    with closing(connect(path)) as connection:
        yield Library(connection, path)

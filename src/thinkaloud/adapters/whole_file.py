"""A file read whole: ordinary, and no larger than what is looked for in it can be."""

import stat
from pathlib import Path

from thinkaloud.domain.errors import InputError


def read_whole(path: Path, largest: int) -> bytes:
    """Return what a file holds; its kind and size are looked at before anything is read.

    Args:
        path: The file.
        largest: Bytes that it may have.

    Raises:
        InputError: It cannot be read, is no ordinary file, or is larger.
    """
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise InputError(f"{path} is a folder; name one file in it.")
        if not stat.S_ISREG(kind):
            raise InputError(f"{path} is no ordinary file; save it as one.")
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        reason = error.strerror or "the system does not say why"
        raise InputError(f"{path} cannot be read: {reason}.") from None
    except ValueError:
        raise InputError("This is no path of a file.") from None
    if len(content) > largest:
        raise InputError(f"{path} has more than {largest:,} bytes, which is too much.")
    return content

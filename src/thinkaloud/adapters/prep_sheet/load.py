"""A prep sheet read from a file: start here."""

import stat
from pathlib import Path

from thinkaloud.adapters.prep_sheet.checks import LARGEST, refuse_large
from thinkaloud.adapters.prep_sheet.errors import PrepSheetError
from thinkaloud.adapters.prep_sheet.parse import parse
from thinkaloud.adapters.prep_sheet.reading import Reading
from thinkaloud.domain.pack import Pack


def load_pack(path: Path) -> Pack:
    """Read the pack that a file holds; it is named after the file.

    Raises:
        PrepSheetError: The file cannot be read, or is no sheet, or a faulty one.
    """
    return load_sheet(path).pack


def load_sheet(path: Path) -> Reading:
    """Read the pack that a file holds, with remarks on how it was read.

    Raises:
        PrepSheetError: The file cannot be read, or is no sheet, or a faulty one.
    """
    where = str(path)
    try:
        content = _content(path, where)
    except FileNotFoundError:
        reason = "there is no such file; check the path"
    except PermissionError:
        reason = "you may not read this file; check its permissions"
    except OSError as error:
        reason = f"this cannot be read ({error.strerror or error}); check the path"
    except ValueError:
        reason = "this is no path; check it"
    else:
        return parse(content, path.stem, where)
    raise PrepSheetError(where, None, reason)


def _content(path: Path, where: str) -> bytes:
    """Return what a file holds; its kind and size are looked at before anything is read."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise PrepSheetError(where, None, "this is a directory; name one file in it")
    if not stat.S_ISREG(found.st_mode):
        raise PrepSheetError(where, None, "this is no ordinary file; save the sheet as one")
    refuse_large(found.st_size, where)
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    refuse_large(len(content), where)
    return content

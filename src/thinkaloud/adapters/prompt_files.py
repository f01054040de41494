"""Where the prompt files lie: in the package as the wheel ships them, else in the checkout."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from thinkaloud.domain.errors import InputError

_PACKAGE = Path(__file__).parents[1]

FOLDERS = (_PACKAGE / "prompts", _PACKAGE.parents[1] / "prompts")
"""The places to look in, in this order."""


class PromptMissing(InputError):
    """A file that belongs to the program is not there."""


def read_prompt(name: str, folders: Sequence[Path] = FOLDERS) -> str:
    """Return the text of a prompt file by its name, as `rubric.toml` or `packs/culture.md`.

    Raises:
        PromptMissing: No such file was shipped, it cannot be read, or the name leaves the folder.
    """
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name:
        raise PromptMissing(f"prompts/{name} is not a name of a prompt file.")
    for folder in folders:
        try:
            return (folder / path).read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, UnicodeDecodeError) as error:
            raise PromptMissing(f"prompts/{name} cannot be read: {error}") from error
    raise PromptMissing(f"prompts/{name} is missing; the installation is incomplete.")


def prompt_folder(name: str, folders: Sequence[Path] = FOLDERS) -> Path:
    """Return a folder among the prompt files, as `calibration`.

    Raises:
        PromptMissing: It was not shipped.
    """
    for folder in folders:
        if (folder / name).is_dir():
            return folder / name
    raise PromptMissing(f"prompts/{name} is missing; the installation is incomplete.")

"""Where the program keeps its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Paths:
    """The places of one user's files."""

    sessions: Path
    config: Path
    dotenv: Path


def paths(environ: Mapping[str, str]) -> Paths:
    """Return the user's places; `THINKALOUD_HOME` puts all of them below one folder."""
    home = environ.get("THINKALOUD_HOME", "").strip()
    if home:
        folder = Path(home).expanduser()
        return Paths(folder / "sessions.db", folder / "config.toml", folder / ".env")
    from platformdirs import PlatformDirs  # noqa: PLC0415 - keeps it out of --help

    user = PlatformDirs("thinkaloud", appauthor=False)
    settings = user.user_config_path
    return Paths(user.user_data_path / "sessions.db", settings / "config.toml", settings / ".env")


def checkout() -> Path | None:
    """Return the root of the source tree that the program runs from, if it runs from one."""
    root = Path(__file__).resolve().parents[3]
    return root if (root / "pyproject.toml").is_file() and (root / "prompts").is_dir() else None

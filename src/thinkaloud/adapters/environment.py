"""Settings from flags, environment, `.env` and config file, the earlier ones winning.

`.env` is read from the program's own places only (its settings folder, and the source tree it runs
from), never from the folder it happens to be started in: a stranger's `.env` could send the
candidate's answers to a stranger's server.
"""

from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    TomlConfigSettingsSource,
)

from thinkaloud.adapters.paths import Paths, checkout
from thinkaloud.app.settings import Settings
from thinkaloud.domain.errors import InputError

PREFIX = "THINKALOUD_"


def read_settings(flags: Mapping[str, object], places: Paths) -> Settings:
    """Return the settings in force.

    Args:
        flags: What the command line says, by the settings' names; None means not said.
        places: Where `.env` and the config file may lie.

    Raises:
        InputError: A value cannot be used, or a file cannot be read; names which.
    """
    said = {name: value for name, value in flags.items() if value is not None}
    try:
        sourced = _sourced(places, said)
    except ValidationError as error:
        raise InputError(_sentence(error, places)) from None
    except (OSError, ValueError) as error:
        raise InputError(f"{places.config} cannot be read: {error}") from None
    return Settings(**sourced.model_dump())


def _sentence(error: ValidationError, places: Paths) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    said = first["msg"].removeprefix("Value error, ")
    if not first["loc"]:
        return f"{places.config} cannot be read: {said}."
    return f"The setting {first['loc'][0]} cannot be used: {said}."


def dotenv_files(places: Paths) -> tuple[Path, ...]:
    """Return where `.env` is looked for; what a later one says wins."""
    root = checkout()
    return (places.dotenv,) if root is None else (root / ".env", places.dotenv)


def _sourced(places: Paths, said: Mapping[str, object]) -> Settings:
    class Sourced(
        Settings,
        env_prefix=PREFIX,
        env_file=dotenv_files(places),
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        toml_file=places.config,
    ):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            del file_secret_settings
            config = TomlConfigSettingsSource(settings_cls)
            return init_settings, env_settings, dotenv_settings, config

    return Sourced.model_validate(said)

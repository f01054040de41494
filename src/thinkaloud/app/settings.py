"""Every setting, each with the line that explains it; the manual is made from these."""

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from thinkaloud.domain.events import Mode


class Settings(BaseSettings, extra="forbid", validate_by_name=True):
    """What a person can set, by flag, environment, `.env` or config file, in that order."""

    offline: bool = Field(
        default=False, description="Practise with the embedded interviewer, whatever is configured."
    )
    model: str = Field(
        default="claude-sonnet-5-5", min_length=1, description="Model that interviews."
    )
    judge_model: str = Field(
        default="claude-opus-5-5", min_length=1, description="Model that judges."
    )
    samples: int = Field(
        default=1, ge=1, le=9, description="How often the judge is asked about each exchange."
    )
    pack: str = Field(
        default="culture", min_length=1, description="Prep sheet: a bundled name or a file."
    )
    mode: Mode = Field(
        default=Mode.COACH,
        description="coach: a score card after each exchange; simulation: no word before the end.",
    )
    probes: int | None = Field(
        default=None, ge=0, le=9, description="Probes in one exchange, instead of the sheet's own."
    )
    timeout: float = Field(
        default=120.0, gt=0, description="Seconds to wait for the first word of a model."
    )
    anthropic_api_key: SecretStr | None = Field(
        default=None,
        validation_alias="ANTHROPIC_API_KEY",
        description="Key of the Messages API; never written or shown.",
    )
    anthropic_auth_token: SecretStr | None = Field(
        default=None,
        validation_alias="ANTHROPIC_AUTH_TOKEN",
        description="Token of the Messages API, instead of a key.",
    )
    anthropic_base_url: str | None = Field(
        default=None,
        validation_alias="ANTHROPIC_BASE_URL",
        description="Another server that speaks the Messages API.",
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take what is passed in and nothing else; `adapters.environment` reads the rest."""
        del settings_cls, env_settings, dotenv_settings, file_secret_settings
        return (init_settings,)

"""Whether there is any way to call a model, told without loading the SDK, which takes a second.

The SDK itself finds the credential when the first call is made, in its own order; this only looks
at the same places: key, token, named profile, workload federation, and a stored sign-in.
"""

from collections.abc import Mapping
from pathlib import Path

from thinkaloud.app.settings import Settings

_NAMES = ("ANTHROPIC_PROFILE", "ANTHROPIC_FEDERATION_RULE_ID")
_STORED = ("active_config", "configs/default.json")


def can_call_a_model(settings: Settings, environ: Mapping[str, str]) -> bool:
    """Tell whether a credential, or a server that may need none, is configured."""
    if any(
        secret is not None and secret.get_secret_value().strip()
        for secret in (settings.anthropic_api_key, settings.anthropic_auth_token)
    ):
        return True
    if (settings.anthropic_base_url or "").strip():
        return True
    if any(environ.get(name, "").strip() for name in _NAMES):
        return True
    folder = _folder(environ)
    return folder is not None and any((folder / name).is_file() for name in _STORED)


def _folder(environ: Mapping[str, str]) -> Path | None:
    chosen = environ.get("ANTHROPIC_CONFIG_DIR", "").strip()
    if chosen:
        return Path(chosen)
    home = environ.get("HOME") or environ.get("USERPROFILE")
    return Path(home) / ".config" / "anthropic" if home else None

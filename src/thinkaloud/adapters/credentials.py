"""Whether there is any way to call a model, and which, told without loading the SDK.

The SDK, which takes a second to load, itself finds the credential when the first call is made, in
its own order; this only looks at the same places: key, token, named profile, workload federation,
and a stored sign-in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from thinkaloud.app.settings import Settings

_NAMES = ("ANTHROPIC_PROFILE", "ANTHROPIC_FEDERATION_RULE_ID")
_STORED = ("active_config", "configs/default.json")


@dataclass(frozen=True)
class Credential:
    """Where the credential in force comes from; never what it is."""

    source: str
    fault: str | None = None
    """What is wrong with it, and the cure, in a sentence; absent where nothing is seen to be."""


def can_call_a_model(settings: Settings, environ: Mapping[str, str]) -> bool:
    """Tell whether a credential, or a server that may need none, is configured."""
    if _set(settings.anthropic_api_key) or _set(settings.anthropic_auth_token):
        return True
    if (settings.anthropic_base_url or "").strip():
        return True
    if any(_named(environ, name) for name in _NAMES):
        return True
    folder = _folder(environ)
    return folder is not None and any((folder / name).is_file() for name in _STORED)


def credential_in_force(settings: Settings, environ: Mapping[str, str]) -> Credential | None:
    """Return the first credential in the SDK's order, or None where there is none."""
    for name, secret in (
        ("ANTHROPIC_API_KEY", settings.anthropic_api_key),
        ("ANTHROPIC_AUTH_TOKEN", settings.anthropic_auth_token),
    ):
        if _set(secret):
            place = "the environment" if _named(environ, name) else "a settings file"
            return Credential(f"{name}, from {place}")
    profile = _named(environ, "ANTHROPIC_PROFILE")
    if profile:
        return _profile(profile, "ANTHROPIC_PROFILE", environ)
    if _federated(environ):
        return Credential("workload federation, ANTHROPIC_FEDERATION_RULE_ID")
    return _signed_in(environ) or _half_federated(environ)


def _set(secret: SecretStr | None) -> bool:
    return secret is not None and bool(secret.get_secret_value().strip())


def _named(environ: Mapping[str, str], name: str) -> str:
    return environ.get(name, "").strip()


def _profile(name: str, chosen_by: str, environ: Mapping[str, str]) -> Credential:
    folder = _folder(environ)
    source = f"the profile {name}, chosen by {chosen_by}"
    if folder is None or (folder / "configs" / f"{name}.json").is_file():
        return Credential(source)
    return Credential(
        source,
        f"There is no profile {name} in {folder}; sign in with `ant auth login`, or choose "
        f"another one in {chosen_by}.",
    )


def _federated(environ: Mapping[str, str]) -> bool:
    rule, organization = "ANTHROPIC_FEDERATION_RULE_ID", "ANTHROPIC_ORGANIZATION_ID"
    tokens = ("ANTHROPIC_IDENTITY_TOKEN", "ANTHROPIC_IDENTITY_TOKEN_FILE")
    both = bool(_named(environ, rule) and _named(environ, organization))
    return both and any(_named(environ, name) for name in tokens)


def _half_federated(environ: Mapping[str, str]) -> Credential | None:
    if not _named(environ, "ANTHROPIC_FEDERATION_RULE_ID"):
        return None
    return Credential(
        "workload federation, ANTHROPIC_FEDERATION_RULE_ID",
        "ANTHROPIC_FEDERATION_RULE_ID alone is not enough; set ANTHROPIC_ORGANIZATION_ID and "
        "ANTHROPIC_IDENTITY_TOKEN or ANTHROPIC_IDENTITY_TOKEN_FILE too.",
    )


def _signed_in(environ: Mapping[str, str]) -> Credential | None:
    """The profile that a sign-in has left on disk."""
    folder = _folder(environ)
    if folder is None:
        return None
    try:
        chosen = (folder / "active_config").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        chosen = ""
    if chosen:
        return _profile(chosen, str(folder / "active_config"), environ)
    if (folder / "configs" / "default.json").is_file():
        return Credential("the profile default, from a sign-in on this machine")
    return None


def _folder(environ: Mapping[str, str]) -> Path | None:
    chosen = _named(environ, "ANTHROPIC_CONFIG_DIR")
    if chosen:
        return Path(chosen)
    home = environ.get("HOME") or environ.get("USERPROFILE")
    return Path(home) / ".config" / "anthropic" if home else None

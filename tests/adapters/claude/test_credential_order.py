"""What a check-up says of the credential in force is what the SDK takes."""

import json
import os
from pathlib import Path

import pytest

from thinkaloud.adapters.claude.client import Connection
from thinkaloud.adapters.claude.endpoint import Endpoint
from thinkaloud.adapters.credentials import credential_in_force
from thinkaloud.adapters.environment import read_settings
from thinkaloud.adapters.paths import paths

FEDERATED = {
    "ANTHROPIC_FEDERATION_RULE_ID": "r",
    "ANTHROPIC_ORGANIZATION_ID": "o",
    "ANTHROPIC_IDENTITY_TOKEN": "i",
}
PROFILE = {"ANTHROPIC_PROFILE": "work"}


def _store(folder: Path, name: str) -> None:
    for part in ("configs", "credentials"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    profile = {
        "version": "1.0",
        "authentication": {"type": "user_oauth", "client_id": "c"},
        "organization_id": "o",
    }
    token = {"version": "1.0", "type": "oauth_token", "access_token": name}
    (folder / "configs" / f"{name}.json").write_text(json.dumps(profile))
    (folder / "credentials" / f"{name}.json").write_text(json.dumps(token))


@pytest.mark.parametrize(
    ("environ", "source", "taken"),
    [
        (
            {"ANTHROPIC_API_KEY": "k", "ANTHROPIC_AUTH_TOKEN": "t", **PROFILE},
            "ANTHROPIC_API_KEY",
            "key",
        ),
        ({"ANTHROPIC_AUTH_TOKEN": "t", **PROFILE, **FEDERATED}, "ANTHROPIC_AUTH_TOKEN", "token"),
        ({**PROFILE, **FEDERATED}, "the profile work", "CredentialsFile"),
        (FEDERATED, "workload federation", "WorkloadIdentityCredentials"),
        ({"ANTHROPIC_FEDERATION_RULE_ID": "r"}, "the profile default", "CredentialsFile"),
        ({}, "the profile default", "CredentialsFile"),
    ],
)
async def test_the_order_is_that_of_the_sdk(
    environ: dict[str, str],
    source: str,
    taken: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("default", "work"):
        _store(tmp_path / "anthropic", name)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)

    told = credential_in_force(read_settings({}, paths(os.environ)), os.environ)
    connection = Connection(Endpoint())
    client = await connection.client()
    kinds = {"key": client.api_key, "token": client.auth_token}
    await connection.close()

    assert told is not None
    assert told.source.startswith(source)
    assert told.fault is None
    in_force = next((name for name, value in kinds.items() if value), None)
    assert (in_force or type(client.credentials).__name__) == taken

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from thinkaloud.adapters.claude.client import Connection
from thinkaloud.adapters.claude.endpoint import Endpoint
from thinkaloud.domain.errors import ModelError


async def test_no_credential_is_told_before_anything_is_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("ANTHROPIC_CONFIG_DIR")
    with pytest.raises(ModelError, match="no Anthropic credential") as raised:
        await Connection(Endpoint()).client()
    assert raised.value.reason == "credentials"


async def test_a_key_in_the_environment_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-env")
    connection = Connection(Endpoint())
    assert (await connection.client()).api_key == "sk-env"
    await connection.close()


async def test_a_profile_on_disk_is_enough(tmp_path: Path) -> None:
    configs = tmp_path / "anthropic" / "configs"
    credentials = tmp_path / "anthropic" / "credentials"
    configs.mkdir(parents=True)
    credentials.mkdir()
    profile = {
        "version": "1.0",
        "authentication": {"type": "user_oauth", "client_id": "c"},
        "organization_id": "o",
    }
    (configs / "default.json").write_text(json.dumps(profile))
    (credentials / "default.json").write_text(
        json.dumps({"version": "1.0", "type": "oauth_token", "access_token": "t"})
    )
    connection = Connection(Endpoint())
    client = await connection.client()
    assert client.credentials is not None
    assert client.api_key is None
    await connection.close()


async def test_a_profile_that_does_not_exist_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_PROFILE", "nobody")
    with pytest.raises(ModelError, match="ANTHROPIC_PROFILE") as raised:
        await Connection(Endpoint()).client()
    assert raised.value.reason == "credentials"


async def test_an_empty_base_url_in_the_environment_is_no_base_url(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ANTHROPIC_BASE_URL", "")
    connection = Connection(Endpoint(api_key="k"))
    assert str((await connection.client()).base_url).startswith("https://api.anthropic.com")
    await connection.close()


async def test_there_is_one_client_however_many_ask() -> None:
    connection = Connection(Endpoint(api_key="k"))
    first, second = await asyncio.gather(connection.client(), connection.client())
    assert first is second
    assert first.max_retries == 0
    await connection.close()


def test_importing_the_adapter_loads_neither_the_sdk_nor_its_transport() -> None:
    modules = ("interviewer", "judge", "abilities", "batches", "structured", "retries")
    names = [f"thinkaloud.adapters.claude.{name}" for name in modules]
    script = (
        f"import sys, {', '.join(names)}\n"
        "print([n for n in ('anthropic', 'httpx2', 'tenacity') if n in sys.modules])"
    )
    command = [sys.executable, "-c", script]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"

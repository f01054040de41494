import pytest

from thinkaloud.adapters.credentials import can_call_a_model
from thinkaloud.app.settings import Settings

NOTHING = Settings()


@pytest.mark.parametrize(
    "settings",
    [
        Settings(anthropic_api_key="sk-1"),
        Settings(anthropic_auth_token="token"),
        Settings(anthropic_base_url="http://localhost:11434"),
    ],
)
def test_a_key_a_token_or_another_server_is_enough(settings):
    assert can_call_a_model(settings, {})


@pytest.mark.parametrize("name", ["ANTHROPIC_PROFILE", "ANTHROPIC_FEDERATION_RULE_ID"])
def test_a_profile_or_a_federation_is_enough(name):
    assert can_call_a_model(NOTHING, {name: "mine"})
    assert not can_call_a_model(NOTHING, {name: " "})


@pytest.mark.parametrize("stored", ["active_config", "configs/default.json"])
@pytest.mark.parametrize("where", ["ANTHROPIC_CONFIG_DIR", "HOME"])
def test_a_stored_sign_in_is_enough(tmp_path, stored, where):
    folder = tmp_path if where == "ANTHROPIC_CONFIG_DIR" else tmp_path / ".config" / "anthropic"
    (folder / stored).parent.mkdir(parents=True, exist_ok=True)
    (folder / stored).write_text("{}")
    assert can_call_a_model(NOTHING, {where: str(tmp_path)})


def test_nothing_and_blanks_are_not(tmp_path):
    assert not can_call_a_model(NOTHING, {})
    assert not can_call_a_model(NOTHING, {"HOME": str(tmp_path)})
    assert not can_call_a_model(
        Settings(anthropic_api_key=" ", anthropic_base_url=" "), {"HOME": str(tmp_path)}
    )

import pytest

from thinkaloud.adapters.credentials import Credential, can_call_a_model, credential_in_force
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


KEY, TOKEN = Settings(anthropic_api_key="sk-1"), Settings(anthropic_auth_token="t")
FEDERATED = {
    "ANTHROPIC_FEDERATION_RULE_ID": "r",
    "ANTHROPIC_ORGANIZATION_ID": "o",
    "ANTHROPIC_IDENTITY_TOKEN": "i",
}


def signed_in(folder, name="default", pointer=None):
    (folder / "configs").mkdir(exist_ok=True)
    (folder / "configs" / f"{name}.json").write_text("{}")
    if pointer:
        (folder / "active_config").write_text(f"{pointer}\n")


@pytest.mark.parametrize(
    ("settings", "environ", "source"),
    [
        (KEY, {"ANTHROPIC_API_KEY": "sk-1"}, "ANTHROPIC_API_KEY, from the environment"),
        (KEY, {"ANTHROPIC_PROFILE": "work"}, "ANTHROPIC_API_KEY, from a settings file"),
        (TOKEN, FEDERATED, "ANTHROPIC_AUTH_TOKEN, from a settings file"),
        (NOTHING, FEDERATED, "workload federation, ANTHROPIC_FEDERATION_RULE_ID"),
        (
            NOTHING,
            FEDERATED | {"ANTHROPIC_PROFILE": "work"},
            "the profile work, chosen by ANTHROPIC_PROFILE",
        ),
        (NOTHING, {}, "the profile default, from a sign-in on this machine"),
    ],
)
def test_the_credential_in_force_is_the_first_in_the_order_of_the_sdk(
    tmp_path, settings, environ, source
):
    signed_in(tmp_path)
    signed_in(tmp_path, "work")
    found = credential_in_force(settings, environ | {"ANTHROPIC_CONFIG_DIR": str(tmp_path)})
    assert found == Credential(source)


def test_a_profile_that_a_sign_in_chose_goes_before_the_default_one(tmp_path):
    signed_in(tmp_path)
    signed_in(tmp_path, "home", pointer="home")
    found = credential_in_force(NOTHING, {"ANTHROPIC_CONFIG_DIR": str(tmp_path)})
    assert found is not None
    assert found.source.startswith("the profile home, chosen by ")
    assert found.fault is None


@pytest.mark.parametrize("pointer", [None, "gone"])
def test_a_profile_that_is_not_there_is_told_with_the_cure(tmp_path, pointer):
    signed_in(tmp_path, pointer=pointer)
    environ = {"ANTHROPIC_CONFIG_DIR": str(tmp_path)}
    if pointer is None:
        environ["ANTHROPIC_PROFILE"] = "gone"
    found = credential_in_force(NOTHING, environ)
    assert found is not None
    assert found.fault is not None
    assert "no profile gone" in found.fault
    assert "ant auth login" in found.fault


def test_half_a_federation_is_told_with_what_is_missing():
    found = credential_in_force(NOTHING, {"ANTHROPIC_FEDERATION_RULE_ID": "r"})
    assert found is not None
    assert "ANTHROPIC_ORGANIZATION_ID" in (found.fault or "")


def test_no_credential_is_none():
    assert credential_in_force(NOTHING, {}) is None

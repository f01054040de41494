from pathlib import Path

import pytest

from thinkaloud.adapters.environment import dotenv_files, read_settings
from thinkaloud.adapters.paths import Paths, checkout, paths
from thinkaloud.domain.errors import InputError


@pytest.fixture
def places(tmp_path):
    return paths({"THINKALOUD_HOME": str(tmp_path)})


def test_flag_goes_before_environment_before_dotenv_before_config_before_default(
    places, monkeypatch
):
    def model(flags=None):
        return read_settings(flags or {}, places).model

    assert model() == "claude-sonnet-5-5"
    places.config.write_text('model = "from-config"')
    assert model() == "from-config"
    places.dotenv.write_text("THINKALOUD_MODEL=from-dotenv\n")
    assert model() == "from-dotenv"
    monkeypatch.setenv("THINKALOUD_MODEL", "from-environment")
    assert model() == "from-environment"
    assert model({"model": "from-flag"}) == "from-flag"
    assert model({"model": None}) == "from-environment"


def test_credentials_have_the_names_that_the_sdk_knows(places, monkeypatch):
    places.dotenv.write_text("ANTHROPIC_API_KEY=sk-secret\nANTHROPIC_BASE_URL=http://localhost:1\n")
    settings = read_settings({}, places)
    assert settings.anthropic_api_key.get_secret_value() == "sk-secret"
    assert settings.anthropic_base_url == "http://localhost:1"
    assert "sk-secret" not in repr(settings)
    assert "sk-secret" not in settings.model_dump_json()
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-other")
    assert read_settings({}, places).anthropic_api_key.get_secret_value() == "sk-other"


def test_an_empty_variable_is_not_set(places, monkeypatch):
    monkeypatch.setenv("ANTHROPIC_BASE_URL", "")
    monkeypatch.setenv("THINKALOUD_SAMPLES", "")
    settings = read_settings({}, places)
    assert settings.anthropic_base_url is None
    assert settings.samples == 1


def test_other_programs_lines_in_dotenv_do_no_harm(places):
    places.dotenv.write_text("OPENAI_API_KEY=x\n# a remark\n\nDEBUG=1\n")
    assert read_settings({}, places).samples == 1


def test_the_dotenv_of_a_strange_folder_is_not_read(places, tmp_path, monkeypatch):
    strange = tmp_path / "strange"
    strange.mkdir()
    (strange / ".env").write_text("THINKALOUD_MODEL=stolen\nANTHROPIC_BASE_URL=http://evil\n")
    monkeypatch.chdir(strange)
    settings = read_settings({}, places)
    assert settings.model == "claude-sonnet-5-5"
    assert settings.anthropic_base_url is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SAMPLES", "many"),
        ("SAMPLES", "0"),
        ("MODE", "shouting"),
        ("PROBES", "-1"),
        ("TIMEOUT", "0"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_in_a_sentence(places, monkeypatch, name, value):
    monkeypatch.setenv(f"THINKALOUD_{name}", value)
    with pytest.raises(InputError) as refusal:
        read_settings({}, places)
    assert name.lower() in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("content", [b"model = [", b"\xff\xfe", b"model = 3"])
def test_a_config_file_that_cannot_be_read_is_named(places, content):
    places.config.write_bytes(content)
    with pytest.raises(InputError) as refusal:
        read_settings({}, places)
    assert "\n" not in str(refusal.value)


def test_all_files_lie_below_the_home_that_was_set(tmp_path):
    found = paths({"THINKALOUD_HOME": str(tmp_path / "here")})
    assert found == Paths(
        tmp_path / "here" / "sessions.db",
        tmp_path / "here" / "config.toml",
        tmp_path / "here" / ".env",
    )


def test_without_a_home_the_system_says_where(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert "thinkaloud" in str(paths({}).sessions)
    assert "thinkaloud" in str(paths({"THINKALOUD_HOME": " "}).config)


def test_the_source_tree_has_a_dotenv_of_its_own(places):
    assert checkout() == Path(__file__).resolve().parents[2]
    assert dotenv_files(places)[-1] == places.dotenv

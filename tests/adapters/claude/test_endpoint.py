import pytest

from thinkaloud.adapters.claude.endpoint import Endpoint, address
from thinkaloud.domain.errors import ModelError


@pytest.mark.parametrize("empty", [None, "", "  ", "\n"])
def test_what_is_empty_is_not_set(empty: str | None) -> None:
    assert Endpoint.of(empty, empty, empty) == Endpoint()


@pytest.mark.parametrize("tail", ["", "/", "/v1", "/v1/", "/v1/messages"])
def test_a_base_url_is_cut_before_v1(tail: str) -> None:
    assert Endpoint.of(f"http://localhost:4000{tail}", None, None).base_url == (
        "http://localhost:4000"
    )


def test_cutting_is_noted() -> None:
    [note] = Endpoint.of("http://localhost:4000/v1", None, None).notes
    assert "/v1" in note


def test_a_path_before_v1_stays() -> None:
    url = "https://gateway.example/anthropic/v1"
    assert Endpoint.of(url, None, None).base_url == "https://gateway.example/anthropic"


@pytest.mark.parametrize(
    "url", ["localhost:4000", "api.anthropic.com", "ftp://x", "http://", "//x"]
)
def test_a_base_url_without_a_scheme_is_refused_with_the_cure(url: str) -> None:
    with pytest.raises(ModelError, match="with its scheme") as raised:
        Endpoint.of(url, None, None)
    assert raised.value.reason == "base_url"


def test_a_query_is_refused() -> None:
    with pytest.raises(ModelError, match=r"before any \?"):
        Endpoint.of("https://x.example/?key=1", None, None)


def test_blanks_round_a_key_are_taken_off() -> None:
    assert Endpoint.of(None, " sk-ant-1\n", None).api_key == "sk-ant-1"


@pytest.mark.parametrize("key", ["sk-ant\n-1", "sk ant", "sk-ant-…", "ключ"])
def test_a_key_that_cannot_be_sent_is_refused_and_never_shown(key: str) -> None:
    with pytest.raises(ModelError, match="ANTHROPIC_API_KEY holds a line break") as raised:
        Endpoint.of(None, key, None)
    assert key not in str(raised.value)


def test_a_key_goes_before_a_token_and_that_is_noted() -> None:
    endpoint = Endpoint.of(None, "key", "token")
    assert (endpoint.api_key, endpoint.auth_token) == ("key", None)
    assert endpoint.notes


def test_a_key_is_never_in_the_representation() -> None:
    assert "secret" not in repr(Endpoint.of(None, "secret-key", None))
    assert "secret" not in repr(Endpoint.of(None, None, "secret-token"))


@pytest.mark.parametrize(
    ("url", "server"),
    [
        (None, "Anthropic's service"),
        ("https://api.anthropic.com", "Anthropic's service"),
        ("http://localhost:11434", "The server at http://localhost:11434"),
        ("https://me:secret@proxy.example/x", "The server at https://proxy.example"),
        ("https://notanthropic.com", "The server at https://notanthropic.com"),
    ],
)
def test_a_server_is_named_without_secrets(url: str | None, server: str) -> None:
    assert Endpoint.of(url, None, None).server == server


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://api.anthropic.com/", "https://api.anthropic.com"),
        ("https://me:secret@proxy.example:8443/x/", "https://proxy.example:8443/x"),
    ],
)
def test_an_address_is_shown_without_secrets(url: str, shown: str) -> None:
    assert address(url) == shown

import pytest

from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.adapters.claude.statuses import presentable, status_fault


def fault(status: int, kind: str | None = None, words: str = "", **given: object) -> Fault:
    defaults = {"code": None, "wait": None, "never": False, "model": "m", "server": "The server"}
    return status_fault(status=status, kind=kind, words=words, **{**defaults, **given})


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("overloaded_error", "overloaded"),
        ("rate_limit_error", "rate_limit"),
        ("api_error", "server"),
        ("timeout_error", "timeout"),
        ("authentication_error", "credentials"),
        ("billing_error", "billing"),
        ("permission_error", "permission"),
        ("invalid_request_error", "bad_request"),
        ("something_new", "server"),
        (None, "server"),
    ],
)
def test_an_error_inside_a_200_goes_by_its_type(kind: str | None, reason: str) -> None:
    assert fault(200, kind).reason == reason


@pytest.mark.parametrize(
    "words",
    [
        "Your credit balance is too low to access the API.",
        "You have reached your specified API usage limits.",
        "This request would exceed your organization's spending limit",
    ],
)
@pytest.mark.parametrize("status", [400, 429])
def test_spent_money_is_told_whatever_the_status(status: int, words: str) -> None:
    assert fault(status, "invalid_request_error", words).reason == "billing"
    assert not fault(status, "invalid_request_error", words).retryable


@pytest.mark.parametrize("words", ["No connected db.", "Invalid api_key", "API key not valid."])
def test_a_wrong_key_is_told_where_a_server_calls_it_a_bad_request(words: str) -> None:
    assert fault(400, "invalid_request_error", words).reason == "credentials"
    assert "ANTHROPIC_API_KEY" in str(fault(400, None, words))


def test_other_bad_requests_say_nothing_of_a_key() -> None:
    words = "max_tokens: 9000 exceeds what keyboard-model takes"
    assert fault(400, "invalid_request_error", words).reason == "bad_request"


def test_a_rate_limit_in_tokens_is_not_taken_for_money() -> None:
    words = "This request would exceed the rate limit of 40,000 input tokens per minute"
    assert fault(429, "rate_limit_error", words).retryable


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("max_tokens: too large", "max_tokens: too large"),
        ("two\nlines\x1b[31m red", "two lines red"),
        ("<html><body>nginx</body></html>", ""),
        ("bad key sk-ant-api03-abcdefgh given", "bad key … given"),
        ("Received=0123456789abcdef0123456789abcdef01", "Received=…"),
        ("x" * 20 + " " + "y " * 200, None),
    ],
)
def test_words_of_a_server_are_made_fit_to_show(words: str, shown: str | None) -> None:
    line = presentable(words)
    assert len(line) <= 141
    assert line == shown or (shown is None and line.endswith("…"))


def test_a_404_of_another_kind_of_server_points_at_the_base_url() -> None:
    assert "before /v1" in str(fault(404))
    assert "knows no model called m" in str(fault(404, "not_found_error"))

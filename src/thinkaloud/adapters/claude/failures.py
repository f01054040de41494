"""Exceptions of the SDK and of its transport, told as faults; imported where the SDK is loaded."""

import json
import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import anthropic
import httpx2

from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.adapters.claude.statuses import status_fault

RAISED = (anthropic.AnthropicError, httpx2.HTTPError, httpx2.InvalidURL, ValueError, OSError)
"""What a call may raise; `json.JSONDecodeError` and bad UTF-8 are ValueErrors."""

_KEPT = "What you said is kept"


def fault_of(error: BaseException, model: str, server: str) -> Fault | None:
    """Return the fault that an exception means, or None for one that means a bug.

    Args:
        error: One of `RAISED`.
        model: Name of the model that was called.
        server: What to call the server in a sentence.
    """
    match error:
        case Fault():
            return error
        case anthropic.APIStatusError():
            return _of_status(error, model, server)
        case anthropic.CredentialsError():
            return Fault(
                "credentials",
                "The stored Anthropic credentials cannot be read; sign in again, or set "
                "ANTHROPIC_API_KEY.",
            )
        case anthropic.APITimeoutError() | httpx2.TimeoutException():
            return _passing("timeout", f"{server} did not answer in time")
        case anthropic.APIConnectionError() | httpx2.HTTPError() | httpx2.InvalidURL() | OSError():
            return _of_connection(error, server)
        case json.JSONDecodeError() | UnicodeDecodeError():
            return _passing("garbled", f"{server} sent a reply that cannot be read")
        case _:
            return None


def _passing(reason: str, busy: str) -> Fault:
    return Fault(
        reason,
        f"{busy}. {_KEPT}; try again, or carry on offline.",
        retryable=True,
        busy=busy,
    )


def _of_connection(error: BaseException, server: str) -> Fault:
    causes = _causes(error)
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return Fault(
            "certificate",
            f"{server} did not prove who it is (TLS). {_KEPT}; check ANTHROPIC_BASE_URL, this "
            "computer's clock, or the network's proxy.",
        )
    if any(isinstance(cause, httpx2.UnsupportedProtocol | httpx2.InvalidURL) for cause in causes):
        return Fault(
            "base_url", "ANTHROPIC_BASE_URL is no web address; it starts with https:// or http://."
        )
    if any(isinstance(cause, httpx2.LocalProtocolError) for cause in causes):
        return Fault(
            "credentials",
            "The API key or a header holds characters that cannot be sent; copy the key again, "
            "without line breaks.",
        )
    if any(isinstance(cause, httpx2.ConnectError) for cause in causes):
        return _passing("connection", f"{server} cannot be reached")
    return _passing("connection", "The connection broke")


def _causes(error: BaseException) -> list[BaseException]:
    causes: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in causes:
        causes.append(current)
        current = current.__cause__ or current.__context__
    return causes


def _of_status(error: anthropic.APIStatusError, model: str, server: str) -> Fault:
    headers = error.response.headers
    return status_fault(
        status=error.status_code,
        kind=error.type,
        code=error.error_code,
        words=error.api_message if isinstance(error.api_message, str) else "",
        wait=_told_wait(headers.get("retry-after-ms"), headers.get("retry-after")),
        never=headers.get("x-should-retry") == "false",
        model=model,
        server=server,
    )


def _told_wait(milliseconds: str | None, told: str | None) -> float | None:
    """Seconds to wait, from headers; a date in the past is no wait at all."""
    for text, unit in ((milliseconds, 0.001), (told, 1.0)):
        try:
            return max(0.0, float(text or "") * unit)
        except ValueError:
            continue
    try:
        at = parsedate_to_datetime(told or "")
    except ValueError:
        return None
    return max(0.0, (at - datetime.now(UTC)).total_seconds())

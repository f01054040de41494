"""Builds the SDK's client; imported when one is needed, as the SDK takes a second to load."""

import os

import anthropic
import httpx2

from thinkaloud.adapters.claude.endpoint import ANTHROPIC, Endpoint
from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.adapters.claude.timeouts import Timeouts

PLACEHOLDER = "not-needed"
"""Sent to servers other than Anthropic's where no key is set; they want something in the header."""

NONE = "There is no Anthropic credential; set ANTHROPIC_API_KEY, or sign in with `ant auth login`."
UNREADABLE = (
    "There is no key, and the stored Anthropic profile cannot be read; set ANTHROPIC_API_KEY, or "
    "sign in again and see that ANTHROPIC_PROFILE and ANTHROPIC_CONFIG_DIR are right."
)


def build(endpoint: Endpoint, timeouts: Timeouts) -> anthropic.AsyncAnthropic:
    """Return a client whose own retries are off; credentials are found in the SDK's order.

    Raises:
        Fault: There is no credential, or a stored one cannot be read.
    """
    client, unreadable = None, False
    try:
        client = _client(endpoint, timeouts, endpoint.api_key)
    except anthropic.CredentialsError:
        unreadable = True
    if client is not None and (client.api_key or client.auth_token or client.credentials):
        return client
    if not endpoint.is_anthropic:
        return _client(endpoint, timeouts, PLACEHOLDER)
    raise Fault("credentials", UNREADABLE if unreadable else NONE)


def _client(
    endpoint: Endpoint, timeouts: Timeouts, api_key: str | None
) -> anthropic.AsyncAnthropic:
    timeout = httpx2.Timeout(timeouts.silence, connect=timeouts.connect)
    limits = httpx2.Limits(
        max_connections=20, max_keepalive_connections=10, keepalive_expiry=timeouts.idle
    )
    return anthropic.AsyncAnthropic(
        api_key=api_key,
        auth_token=endpoint.auth_token,
        base_url=endpoint.base_url or _base_url_where_unset(),
        max_retries=0,
        open_telemetry=False,
        timeout=timeout,
        http_client=anthropic.DefaultAsyncHttpxClient(timeout=timeout, limits=limits),
    )


def _base_url_where_unset() -> str | None:
    """None, so that a profile may name the server; but an empty variable would break the SDK."""
    set_to = os.environ.get("ANTHROPIC_BASE_URL")
    return ANTHROPIC if set_to is not None and not set_to.strip() else None

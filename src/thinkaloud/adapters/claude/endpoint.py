"""Which server is called, with which credential; what is wrong with either is found beforehand."""

import re
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlsplit, urlunsplit

from thinkaloud.adapters.claude.faults import Fault

ANTHROPIC = "https://api.anthropic.com"

_TAIL = re.compile(r"/v1(?:/messages)?/*\Z")
_SENDABLE = re.compile(r"[\x21-\x7e]+")


@dataclass(frozen=True)
class Endpoint:
    """A base URL and a credential, both cleaned; None leaves the choice to the SDK."""

    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    auth_token: str | None = field(default=None, repr=False)
    notes: tuple[str, ...] = ()
    """What was put right, each in a sentence, for a check-up."""

    @classmethod
    def of(cls, base_url: str | None, api_key: str | None, auth_token: str | None) -> Self:
        """Clean what was set; empty is unset, a key goes before a token.

        Raises:
            Fault: A value cannot be used; says which and what to do, never the value.
        """
        notes: list[str] = []
        url = _base_url(base_url, notes)
        key = _credential("ANTHROPIC_API_KEY", api_key)
        token = _credential("ANTHROPIC_AUTH_TOKEN", auth_token)
        if key and token:
            notes.append("Both a key and a token are set; the key is used.")
            token = None
        return cls(url, key, token, tuple(notes))

    @property
    def is_anthropic(self) -> bool:
        """Whether it is Anthropic's own service."""
        host = urlsplit(self.base_url or ANTHROPIC).hostname or ""
        return host == "anthropic.com" or host.endswith(".anthropic.com")

    @property
    def server(self) -> str:
        """What to call the server in a sentence."""
        if self.is_anthropic:
            return "Anthropic's service"
        parts = urlsplit(self.base_url or ANTHROPIC)
        host = parts.netloc.rpartition("@")[2]
        return f"The server at {parts.scheme}://{host}"


def address(url: str) -> str:
    """Return a base URL as it can be shown: without a name or a password in it."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])).rstrip("/")


def _base_url(text: str | None, notes: list[str]) -> str | None:
    url = (text or "").strip()
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Fault(
            "base_url",
            "ANTHROPIC_BASE_URL is no web address; write it with its scheme, as "
            "https://api.anthropic.com or http://localhost:11434.",
        )
    if parts.query or parts.fragment:
        raise Fault("base_url", "ANTHROPIC_BASE_URL ends before any ? or #; take that part away.")
    shortened = _TAIL.sub("", url)
    if shortened != url:
        notes.append("ANTHROPIC_BASE_URL ends before /v1; that part was left out.")
    return shortened.rstrip("/")


def _credential(name: str, text: str | None) -> str | None:
    value = (text or "").strip()
    if not value:
        return None
    if not _SENDABLE.fullmatch(value):
        raise Fault(
            "credentials",
            f"{name} holds a line break, a space or a character that cannot be sent; copy it "
            "again, on one line.",
        )
    return value

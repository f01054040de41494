"""What holds for every test: an empty environment, a home of its own, and no network."""

import os
import socket
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path

import pytest
from respx.mocks import HTTPCoreMocker


class Httpcore2Mocker(HTTPCoreMocker):
    """Lets respx answer the SDK, which runs on httpx2: `respx.mock(using="httpcore2")`."""

    name = "httpcore2"
    targets = [target.replace("httpcore.", "httpcore2.") for target in HTTPCoreMocker.targets]  # noqa: RUF012 - as respx has it


@pytest.fixture(autouse=True)
def moved_away(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test sees the developer's settings, credentials or sessions."""
    for name in list(os.environ):
        if name.startswith(("ANTHROPIC_", "THINKALOUD_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ANTHROPIC_CONFIG_DIR", str(tmp_path / "anthropic"))
    monkeypatch.setenv("THINKALOUD_HOME", str(tmp_path / "thinkaloud"))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sockets reach this machine only; names other than its own are not looked up."""
    look_up = socket.getaddrinfo

    def guarded(connect: Callable[..., object]) -> Callable[..., object]:
        def guard(sock: socket.socket, address: object) -> object:
            if sock.family != socket.AF_UNIX and not _is_here(_host(address)):
                raise AssertionError(f"a test tried to reach {address!r}")
            return connect(sock, address)

        return guard

    def guarded_look_up(host: object, *args: object, **kwargs: object) -> object:
        if not _is_here(host):
            raise AssertionError(f"a test tried to look up {host!r}")
        return look_up(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)


def _host(address: object) -> object:
    return address[0] if isinstance(address, tuple) and address else address


def _is_here(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode()
    if host in (None, "", "localhost"):
        return True
    try:
        return isinstance(host, str) and ip_address(host).is_loopback
    except ValueError:
        return False

"""What tests of screens share: a store, and one time zone for everybody."""

import time
from collections.abc import AsyncGenerator, Generator
from pathlib import Path

import pytest

from thinkaloud.adapters.store.store import Store


@pytest.fixture(autouse=True)
def _one_time_zone(monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.delenv("NO_COLOR", raising=False)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncGenerator[Store]:
    """An empty store of the real kind."""
    opened = Store(tmp_path / "sessions.sqlite")
    yield opened
    await opened.close()

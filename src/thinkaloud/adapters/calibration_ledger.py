"""What a judge made of labelled answers, kept in a file of JSON lines until its prompts change."""

import asyncio
import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ValidationError

from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.score import ExchangeScore


class _Line(BaseModel):
    key: str
    score: ExchangeScore


class CalibrationLedger:
    """Implements `app.calibrating.Ledger`."""

    def __init__(self, folder: Path, *conditions: str) -> None:
        """Make a ledger.

        Args:
            folder: Where such files lie.
            conditions: All that a score depends on besides the answer: judge, samples, prompts.
        """
        told = "\0".join(conditions)
        self.path = folder / f"{hashlib.sha256(told.encode()).hexdigest()[:16]}.jsonl"

    def known(self) -> Mapping[str, ExchangeScore]:
        """Return what is kept; a line that was cut off by a crash is passed over.

        Raises:
            StoreError: The file cannot be read.
        """
        try:
            text = self.path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise StoreError(f"{self.path} cannot be read: {error.strerror}.") from None
        found: dict[str, ExchangeScore] = {}
        for written in text.split("\n"):
            try:
                line = _Line.model_validate_json(written)
            except ValidationError:
                continue
            found[line.key] = line.score
        return found

    async def keep(self, key: str, score: ExchangeScore) -> None:
        """Write one score; it is on the disk when this returns.

        Raises:
            StoreError: It cannot be written.
        """
        line = _Line(key=key, score=score).model_dump_json()
        try:
            await asyncio.to_thread(self._write, line)
        except OSError as error:
            raise StoreError(f"{self.path} cannot be written: {error.strerror}.") from None

    def _write(self, line: str) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self.path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8") as file:
            # The newline in front parts it from a line that a crash cut off.
            file.write(f"\n{line}\n")
            file.flush()
            os.fsync(file.fileno())

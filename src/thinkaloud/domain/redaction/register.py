"""The register of what was replaced: each original's placeholder, and how often it was used."""

from collections.abc import Mapping
from dataclasses import dataclass

from thinkaloud.domain.redaction.originals import Original


@dataclass(frozen=True)
class Replaced:
    """One original, and what became of it."""

    original: str
    replacement: str
    count: int
    """How often it stood in the session's texts; quotes of them are not counted again."""


class Register:
    """Gives each original its placeholder, and counts."""

    def __init__(self, highest: Mapping[str, int]) -> None:
        """Make a register; `highest` are numbers that are taken already, by kind."""
        self._highest = dict(highest)
        self._placeholders: dict[str, str] = {}
        self._counts: dict[tuple[str, str], int] = {}

    def placeholder(self, original: Original) -> str:
        """Return what stands for an original, always the same."""
        if original.whose not in self._placeholders:
            number = self._highest.get(original.kind, 0) + 1
            self._highest[original.kind] = number
            self._placeholders[original.whose] = f"[{original.kind} {number}]"
        return self._placeholders[original.whose]

    def count(self, original: Original) -> None:
        """Count one that was replaced."""
        entry = (original.text, self.placeholder(original))
        self._counts[entry] = self._counts.get(entry, 0) + 1

    def entries(self) -> tuple[Replaced, ...]:
        """Return all that was replaced, in order of first appearance."""
        return tuple(Replaced(*entry, count) for entry, count in self._counts.items())

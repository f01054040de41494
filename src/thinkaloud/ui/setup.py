"""What an interview is begun with, as the home screen offers it."""

from collections.abc import Sequence
from dataclasses import dataclass

from thinkaloud.domain.events import Mode
from thinkaloud.domain.pack import Pack


@dataclass(frozen=True)
class Setup:
    """The prep sheets there are, and the settings that hold at first."""

    packs: Sequence[Pack]
    """At least one; the first is taken."""
    mode: Mode = Mode.COACH
    probes: int | None = None
    """Probes in one exchange, instead of the sheet's own."""

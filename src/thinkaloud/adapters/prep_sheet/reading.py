"""What came of reading a sheet: the pack, and what the reader should know about how it was read."""

from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.pack import Pack


class Remark(Frozen):
    """Something in a sheet that was repaired, left out, or is missing."""

    line: int | None
    """1-based; absent where it concerns the whole sheet."""
    text: str


class Reading(Frozen):
    """A pack and the remarks on it, in the order of the sheet."""

    pack: Pack
    warnings: tuple[Remark, ...] = ()

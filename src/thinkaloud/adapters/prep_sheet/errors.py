"""How reading a prep sheet fails."""

from thinkaloud.adapters.prep_sheet.plain import plain
from thinkaloud.domain.errors import InputError


class PrepSheetError(InputError):
    """A prep sheet that cannot be used; `str` is one line: where, why, and what to do.

    Attributes:
        where: The path or name of the sheet.
        line: 1-based line that is at fault, where there is one.
        reason: Why, and what to do.
    """

    def __init__(self, where: str, line: int | None, reason: str) -> None:
        self.where = plain(where)
        self.line = line
        self.reason = plain(reason)
        place = self.where if line is None else f"{self.where}, line {line}"
        super().__init__(f"{place}: {self.reason}")

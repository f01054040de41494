"""A title in one short line."""

from thinkaloud.domain.clean import one_line

LONGEST = 80
"""Characters."""


def short_title(text: str) -> str:
    """Return a text in one line, cut where it is long."""
    line = one_line(text)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 2].rstrip()} …"

"""What was replaced in an export, as lines of plain text."""

from collections.abc import Iterator, Sequence

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.redaction.redact import Replaced


def redaction_lines(replaced: Sequence[Replaced]) -> Iterator[str]:
    """Yield what was replaced by what and how often, and how far that can be relied on."""
    if not replaced:
        yield "Nothing was found to replace."
    else:
        width = max(len(one_line(each.original)) for each in replaced)
        yield "Replaced:"
        for each in replaced:
            times = "once" if each.count == 1 else f"{each.count} times"
            yield f"  {one_line(each.original):<{width}}  → {each.replacement}, {times}"
    yield "What finds names is simple and misses some. Read it through before you send it."

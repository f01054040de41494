"""What was replaced in an export, as lines of plain text."""

from collections.abc import Iterator, Sequence

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.redaction.redact import Replaced


def redaction_lines(replaced: Sequence[Replaced], listed: Sequence[str] = ()) -> Iterator[str]:
    """Yield what was replaced by what and how often, and how far that can be relied on.

    Args:
        replaced: As `redact` tells it; texts that only some forms show are among them.
        listed: What the user wanted to be replaced; what is found nowhere is said.
    """
    if not replaced:
        yield "Nothing was found to replace."
    else:
        width = max(len(one_line(each.original)) for each in replaced)
        yield "Replaced:"
        for each in replaced:
            times = "once" if each.count == 1 else f"{each.count} times"
            yield f"  {one_line(each.original):<{width}}  → {each.replacement}, {times}"
    found = {one_line(each.original).casefold() for each in replaced}
    absent = [one_line(each) for each in listed if one_line(each).casefold() not in found]
    if absent:
        yield f"Found nowhere: {', '.join(absent)}"
    yield "What finds names is simple and misses some. Read it through before you send it."

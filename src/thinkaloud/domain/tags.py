"""Tags that a candidate puts on sessions, to find them by."""

import re

from thinkaloud.domain.clean import one_line

MOST = 20
"""Tags on one session."""

LONGEST = 40
"""Characters of a tag; the rest is cut."""

_BETWEEN = re.compile(r"[\s,;#]+")


def read_tags(text: str) -> tuple[str, ...]:
    """Return the tags in what a person typed, parted by spaces, commas or `#`; each once."""
    found = (tag[:LONGEST] for tag in _BETWEEN.split(one_line(text)) if tag)
    distinct = {tag.casefold(): tag for tag in reversed(list(found))}
    return tuple(reversed(distinct.values()))[:MOST]

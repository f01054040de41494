r"""Words of people and models inside Markdown: shown as they are, never read as markup.

Only what could become markup is escaped, so that the text stays readable where it is not rendered.
"""

import re

from thinkaloud.domain.clean import clean, one_line

_ANYWHERE = re.compile(
    r"[\\`*_\[<|~#@]"  # emphasis, code, links, raw HTML, tables, mentions
    r"|&(?=#?\w+;)"  # entities
    r"|:(?=//)|(?<=\w)\.(?=[^\W\d_]{2})"  # addresses, of which some readers make links
)
_AT_THE_START = re.compile(
    r"^(?=[-+=:>])"  # bullets, underlines of headings, quotes
    r"|^\d{1,9}(?=[.)](?:\s|$))"  # numbered lists
)
_BLANK_LINES = re.compile(r"\n\s*\n")


def inline(text: str) -> str:
    """Return a text as one line of Markdown that says just what the text says."""
    return _escaped(one_line(text))


def block(text: str) -> str:
    """Return a text as paragraphs of Markdown; lines stay lines, indents go."""
    paragraphs = _BLANK_LINES.split(clean(text).strip())
    return "\n\n".join(
        "\n".join(_escaped(line.strip()) for line in paragraph.split("\n"))
        for paragraph in paragraphs
    )


def _escaped(line: str) -> str:
    return _AT_THE_START.sub(r"\g<0>\\", _ANYWHERE.sub(r"\\\g<0>", line))

"""Text of other people inside a prompt, kept from passing for a part of the prompt."""

import re

_TAG = re.compile(r"<(?=/?[A-Za-z_])([^<>]{0,200})>")


def tame(text: str) -> str:
    """Return text whose tags are no tags any more, so that it cannot close the one it stands in."""
    return _TAG.sub(r"‹\1›", text)


def fenced(tag: str, text: str) -> str:
    """Return text between two tags, each on a line of its own."""
    return f"<{tag}>\n{tame(text)}\n</{tag}>"

"""The forms in which a session can be exported; imports nothing slow."""

from enum import StrEnum


class Form(StrEnum):
    """As `--to` names it."""

    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"

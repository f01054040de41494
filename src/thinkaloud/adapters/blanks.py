"""Variables that are set and blank, or have blanks round them: what is made of them."""

from collections.abc import Iterator, Mapping

NAMES = ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL")


def blank_notes(environ: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence on each; values are never in it."""
    for name in NAMES:
        value = environ.get(name)
        if value is None or (value and value == value.strip()):
            continue
        if not value.strip():
            yield f"{name} is set and empty in the environment; it counts as not set. Unset it."
        else:
            yield f"{name} has a blank or a line break at an end; it is left out. Copy it again."

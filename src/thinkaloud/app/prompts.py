"""Prompt templates, filled strictly: every slot gets a value and every value has a slot."""

import re
from collections.abc import Mapping

from thinkaloud.domain.errors import InputError

_SLOT = re.compile(r"\{\{([a-z][a-z0-9_]*)\}\}")
_BRACES = re.compile(r"\{\{|\}\}")


def fill(name: str, template: str, values: Mapping[str, str]) -> str:
    """Return the template with each `{{slot}}` replaced by its value, once and for all.

    What is inserted is never looked at again: a value that holds `{{…}}` itself stays as it is.

    Args:
        name: What the template is called, for errors.
        template: The text of a prompt file.
        values: A value for each slot, and none besides.

    Raises:
        InputError: A slot has no value, a value has no slot, or braces are left that are no slot.
    """
    slots = set(_SLOT.findall(template))
    _refuse(name, "has a slot that nothing fills", slots - set(values))
    _refuse(name, "lacks the slot", set(values) - slots)
    if _BRACES.search(_SLOT.sub("", template)):
        raise InputError(f"The prompt {name} has double braces that are no slot.")
    return _SLOT.sub(lambda match: values[match.group(1)], template)


def _refuse(name: str, fault: str, slots: set[str]) -> None:
    if slots:
        listed = ", ".join(f"{{{{{slot}}}}}" for slot in sorted(slots))
        raise InputError(f"The prompt {name} {fault}: {listed}.")

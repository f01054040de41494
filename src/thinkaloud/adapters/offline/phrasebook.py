"""The embedded interviewer's words, as data."""

import tomllib

from pydantic import Field, ValidationError

from thinkaloud.adapters.offline.topics import Topic
from thinkaloud.domain.errors import InputError
from thinkaloud.domain.frozen import Frozen
from thinkaloud.domain.pack import ProbeKind

Lines = tuple[str, ...]


class Bare(Frozen):
    """Words for answers too short to quote from."""

    leads: Lines = Field(min_length=1)
    invitations: Lines = Field(min_length=1)
    bridges: Lines = Field(min_length=1)


class Phrasebook(Frozen):
    """Everything the embedded interviewer can say; `{quote}` is the candidate's own phrase."""

    leads: Lines = Field(min_length=1)
    bridges: Lines = Field(min_length=1)
    invitations: Lines = Field(min_length=1)
    goodbye: Lines = Field(min_length=1)
    probes: dict[ProbeKind, Lines]
    bare: Bare
    answers: dict[Topic, Lines]
    """Honest answers to what a candidate may ask, by what the question is about."""


def read_phrasebook(text: str) -> Phrasebook:
    """Read the phrasebook from TOML.

    Raises:
        InputError: It is not TOML, or a list is missing.
    """
    try:
        phrasebook = Phrasebook.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise InputError(f"prompts/offline.toml cannot be used: {error}") from error
    missing = [
        *(kind for kind in ProbeKind if not phrasebook.probes.get(kind)),
        *(topic for topic in Topic if not phrasebook.answers.get(topic)),
    ]
    if missing:
        raise InputError(f"prompts/offline.toml has no lines for {', '.join(missing)}.")
    return phrasebook

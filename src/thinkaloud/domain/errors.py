"""How things fail, in words for a person.

ThinkaloudError             anything that a person is told in one sentence
├── Refused                 an act that cannot be done now; nothing happened
├── ModelError              the model could not do its part (reason, message)
├── StoreError              the store could not do its part; nothing saved is lost
└── InputError              a file or an argument that cannot be used
"""


class ThinkaloudError(Exception):
    """Base of all errors that are shown as one sentence; `str` is that sentence."""


class Refused(ThinkaloudError):
    """The candidate asked for something that cannot be done now."""


class ModelError(ThinkaloudError):
    """The model could not do its part.

    Attributes:
        reason: A short stable word, as `overloaded`, `refusal`, `credentials`.
        retryable: Whether trying again later, unchanged, may work.
    """

    def __init__(self, reason: str, message: str, *, retryable: bool) -> None:
        super().__init__(message)
        self.reason = reason
        self.retryable = retryable


class StoreError(ThinkaloudError):
    """The store could not do its part."""


class InputError(ThinkaloudError):
    """A file or an argument cannot be used."""

"""A failed call as the adapter knows it: what to tell the candidate, and whether to try again."""

from thinkaloud.domain.errors import ModelError


class Fault(ModelError):
    """A model's part that failed, in words for a person.

    Attributes:
        busy: Half a sentence to show while it is tried again, as `The service is busy`.
        wait: Seconds that the server asked to be left alone for, if it did.
        hint: What a refused request was refused for, in the server's words; never shown.
    """

    def __init__(
        self,
        reason: str,
        message: str,
        *,
        retryable: bool = False,
        busy: str = "That did not work",
        wait: float | None = None,
        hint: str = "",
    ) -> None:
        super().__init__(reason, message, retryable=retryable)
        self.busy = busy
        self.wait = wait
        self.hint = hint

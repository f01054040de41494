"""Ways in which a call can end badly although the server answered."""

from thinkaloud.adapters.claude.faults import Fault

_KEPT = "What you said is kept"


def cut() -> Fault:
    """The stream ended before the message did."""
    return Fault(
        "cut",
        f"The reply broke off. {_KEPT}; try again.",
        retryable=True,
        busy="The reply broke off",
    )


def no_stream() -> Fault:
    """Something came that is no stream of events, as plain JSON or a web page."""
    return Fault(
        "no_stream",
        f"The server answered with something that is no reply. {_KEPT}; check ANTHROPIC_BASE_URL.",
        retryable=True,
        busy="The server gave no proper reply",
    )


def empty() -> Fault:
    """The message ended properly with no word in it."""
    return Fault(
        "empty",
        f"The model said nothing. {_KEPT}; try again.",
        retryable=True,
        busy="The model said nothing",
    )


def too_slow() -> Fault:
    """The time for the whole turn, tries and waits together, is over."""
    return Fault(
        "timeout",
        f"The model took too long. {_KEPT}; try again, or carry on offline.",
        retryable=True,
        busy="The model takes too long",
    )


def refusal(category: str | None) -> Fault:
    """The model declined."""
    about = f" ({category.replace('_', ' ')})" if category else ""
    return Fault(
        "refusal",
        f"The model declined to reply to this{about}. {_KEPT}; put it in other words, "
        "or carry on offline.",
    )


def out_of_room() -> Fault:
    """The message was longer than the most it was allowed."""
    return Fault(
        "max_tokens",
        f"The model's reply was longer than allowed and broke off. {_KEPT}; try again, "
        "or choose another model.",
    )


def out_of_context() -> Fault:
    """The conversation is longer than the model can take in."""
    return Fault(
        "context_window",
        f"The conversation is longer than this model can take in. {_KEPT}; carry on offline, "
        "or choose a model with more room.",
    )

"""HTTP statuses and error types of the Messages API, told as faults."""

import re

from thinkaloud.adapters.claude.faults import Fault
from thinkaloud.domain.clean import one_line

_SPENT = frozenset(
    {
        "contract_spend_limit_reached",
        "enforced_spend_limit_reached",
        "linked_organization_spend_limit_reached",
    }
)
_SPENT_WORDS = re.compile(r"credit balance|spend(?:ing)? limit|usage limit|quota", re.IGNORECASE)
_KEY_WORDS = re.compile(
    r"no connected db|\bapi[ _-]?key\b|\bauthenticat|\bunauthori[sz]ed", re.IGNORECASE
)
"""What servers say of a wrong key under the status of another fault, LiteLLM among them."""
_SECRET = re.compile(r"\b(?:sk|pk)[-_][\w\-]{6,}|\bBearer \S+|\b[\w\-]{32,}\b")
_LONGEST = 140
_LONG_WAIT = 90.0

_BY_TYPE = {
    "invalid_request_error": 400,
    "authentication_error": 401,
    "billing_error": 402,
    "permission_error": 403,
    "not_found_error": 404,
    "timeout_error": 504,
    "conflict_error": 409,
    "request_too_large": 413,
    "rate_limit_error": 429,
    "api_error": 500,
    "overloaded_error": 529,
}

_KEPT = "What you said is kept"


def status_fault(
    *,
    status: int,
    kind: str | None,
    code: str | None,
    words: str,
    wait: float | None,
    never: bool,
    model: str,
    server: str,
) -> Fault:
    """Return the fault that a status means; an error inside a 200 goes by its type.

    Args:
        status: The HTTP status.
        kind: `error.type` of the body, absent where another kind of server answered.
        code: `error.details.error_code`, where there is one.
        words: `error.message`; shown only cleaned, shortened and without secrets, if at all.
        wait: Seconds that the server asked to wait.
        never: The server says that trying again is useless.
        model: Name of the model that was called.
        server: What to call the server in a sentence.
    """
    if status < 400:  # noqa: PLR2004 - an error event inside a stream that began well
        status = _BY_TYPE.get(kind or "", 500)
    if code in _SPENT or (status in (400, 402, 429) and _SPENT_WORDS.search(words)):
        return _spent(server)
    lasting = _lasting(status, kind, words, model, server)
    if lasting is not None:
        return lasting
    reason, busy = _passing(status, server)
    later = f" It asks to wait {_minutes(wait)}." if wait and wait > _LONG_WAIT else ""
    return Fault(
        reason,
        f"{busy}.{later} {_KEPT}; try again later, or carry on offline.",
        retryable=not never,
        busy=busy,
        wait=wait,
    )


def _passing(status: int, server: str) -> tuple[str, str]:
    match status:
        case 408 | 504:
            return "timeout", f"{server} did not answer in time"
        case 409:
            return "conflict", f"{server} was interrupted"
        case 429:
            return "rate_limit", f"{server} is limiting how fast it may be asked"
        case 503 | 529:
            return "overloaded", f"{server} is busy"
        case _:
            return "server", f"{server} had a fault of its own"


def _lasting(status: int, kind: str | None, words: str, model: str, server: str) -> Fault | None:
    """A fault that trying again does not mend, or None."""
    match status:
        case 401:
            return _wrong_key(server)
        case 400 if _KEY_WORDS.search(words):
            return _wrong_key(server)
        case 402:
            return _spent(server)
        case 403:
            return Fault(
                "permission",
                f"This key may not use the model {one_line(model)}; choose another with --model, "
                f"or ask whoever manages the account. {_KEPT}.",
            )
        case 404:
            return _not_found(kind, model, server)
        case 413:
            return Fault(
                "too_large",
                f"{server} does not take so much text at once. {_KEPT}; say it shorter, or carry "
                "on offline.",
            )
        case _ if 400 <= status < 500 and status not in (408, 409, 429, 499):  # noqa: PLR2004
            return _bad_request(words, server)
        case _:
            return None


def _wrong_key(server: str) -> Fault:
    return Fault(
        "credentials",
        f"{server} did not accept the key; set ANTHROPIC_API_KEY to a valid one, "
        f"or sign in again. {_KEPT}.",
    )


def _not_found(kind: str | None, model: str, server: str) -> Fault:
    if kind == "not_found_error":
        return Fault(
            "not_found",
            f"{server} knows no model called {one_line(model)}; choose another with --model. "
            f"{_KEPT}.",
        )
    return Fault(
        "not_found",
        f"{server} has no Messages API there, or no model called {one_line(model)}; check "
        f"ANTHROPIC_BASE_URL, which ends before /v1, and --model. {_KEPT}.",
    )


def _bad_request(words: str, server: str) -> Fault:
    said = presentable(words)
    quoted = f" It says: “{said}”." if said else ""
    return Fault(
        "bad_request",
        f"{server} did not accept the request.{quoted} {_KEPT}; choose another model, "
        "or carry on offline.",
        hint=words,
    )


def _spent(server: str) -> Fault:
    return Fault(
        "billing",
        f"{server} reports that the account's credit or spending limit is used up; see to it "
        f"there, or carry on offline. {_KEPT}.",
    )


def presentable(words: str) -> str:
    """Return what a server said as one short line, without markup, escapes or secrets."""
    if "<" in words and ">" in words:
        return ""
    line = _SECRET.sub("…", one_line(words))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _minutes(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes} minutes" if minutes < 120 else f"{round(minutes / 60)} hours"  # noqa: PLR2004

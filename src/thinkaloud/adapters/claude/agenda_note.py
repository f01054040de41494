"""What changes from turn to turn, told to the interviewer's model behind the candidate's words."""

from thinkaloud.adapters.claude.replies import MOVES
from thinkaloud.app.prompts import fill
from thinkaloud.domain.agenda import Reply, questions_left
from thinkaloud.domain.circumstances import circumstances
from thinkaloud.domain.events import Move
from thinkaloud.domain.exchange import Exchange
from thinkaloud.domain.levels import RECITAL
from thinkaloud.domain.transcript import Transcript


def agenda_note(template: str, transcript: Transcript, step: Reply, *, form_spelt_out: bool) -> str:
    """Return the note on this turn.

    Args:
        template: The note's text, with slots.
        transcript: The session.
        step: What the agenda allows.
        form_spelt_out: Add in words how to write the reply, for servers that ignore a schema.

    Raises:
        InputError: The template and its slots do not fit.
    """
    exchange = transcript.exchange(step.exchange)
    return fill(
        "interviewer_note",
        template,
        {
            "place": _place(transcript, exchange),
            "moves": ", ".join(str(move) for move in MOVES if move in step.allowed),
            "probes_left": str(step.probes_left),
            "kinds_used": _kinds_used(exchange),
            "asked": "yes" if step.fallback is Move.ANSWER else "no",
            "advance": _advance(transcript, exchange),
            "prepared": _prepared(transcript, exchange),
            "form": _FORM if form_spelt_out else "",
        },
    )


_FORM = (
    "\nWrite one JSON object on one line and nothing before or after it: "
    '{"move": "…", "kind": "…", "say": "…"}'
)


def _place(transcript: Transcript, exchange: Exchange) -> str:
    if exchange.question is None:
        return "the closing round; your questions are through, the candidate may ask"
    done = {each.question for each in transcript.exchanges[: exchange.number - 1]}
    order = len(done & set(transcript.plan) - {exchange.question}) + 1
    again = ", a second attempt" if exchange.retake_of is not None else ""
    return f"question {order} of {len(transcript.plan)}{again}"


def _kinds_used(exchange: Exchange) -> str:
    used = [str(turn.probe_kind) for turn in exchange.turns if turn.probe_kind is not None]
    return ", ".join(used) or "none"


def _advance(transcript: Transcript, exchange: Exchange) -> str:
    if exchange.question is None:
        return "you say goodbye"
    following = [each for each in questions_left(transcript) if each != exchange.question]
    return "the next question follows" if following else "the closing round follows"


def _prepared(transcript: Transcript, exchange: Exchange) -> str:
    """How much of what they said here is the sheet's own wording."""
    share = circumstances(exchange, transcript.pack).ratio
    if share < RECITAL:
        return "little or none"
    return f"about {share:.0%}"

"""An exchange as it is put before a judge: fenced turns that nothing inside them can open."""

from thinkaloud.app.ports import Case
from thinkaloud.domain.clean import clean
from thinkaloud.domain.exchange import Turn
from thinkaloud.domain.levels import RECITAL, STRONG_RECITAL


def fenced_turns(turns: tuple[Turn, ...], tag: str) -> str:
    """Return the turns, each between tags with this call's random word, numbered from 0.

    The word is taken out of what was said first, so that no turn can end itself.
    """
    return "\n".join(
        f'<{tag} turn="{number}" speaker="{turn.role}">\n{without(tag, turn.text)}\n</{tag}>'
        for number, turn in enumerate(turns)
    )


def without(tag: str, text: str) -> str:
    """Return cleaned text that does not hold the tag's word, not even after taking it out."""
    text = clean(text)
    while tag in text:
        text = text.replace(tag, "")
    return text


def prepared_text(case: Case, tag: str) -> str:
    """Say what the candidate may have read beforehand, and how much of their words match it."""
    question = case.question
    parts: list[str] = []
    if question is not None and question.sample:
        parts.append(
            "Prepared text: a sample answer that the candidate may have read. Repeating it is no "
            f"evidence.\n<{tag}-sample>\n{without(tag, question.sample)}\n</{tag}-sample>"
        )
    if case.overlap is not None:
        parts.append(
            f"Measured by the program: {case.overlap.ratio:.0%} of the candidate's wording matches "
            f"that sample ({_meaning(case.overlap.ratio)})."
        )
    if question is not None and question.ask_backs:
        asked = "\n".join(without(tag, each) for each in question.ask_backs)
        parts.append(
            "Prepared questions that the candidate may have read, to put to the interviewer:\n"
            f"<{tag}-questions>\n{asked}\n</{tag}-questions>"
        )
    if case.ask_back_overlap is not None:
        parts.append(
            f"Measured by the program: {case.ask_back_overlap:.0%} of the candidate's own question "
            "matches the prepared one."
        )
    return "\n".join(parts) or "The candidate had no prepared text for this question."


def _meaning(ratio: float) -> str:
    if ratio >= STRONG_RECITAL:
        return "most of it"
    return "part of it" if ratio >= RECITAL else "little or nothing"

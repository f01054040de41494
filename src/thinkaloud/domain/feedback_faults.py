"""What is wrong with feedback that a judge has worded: nothing invented may reach a candidate."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from thinkaloud.domain.circumstances import Circumstances
from thinkaloud.domain.feedback import LONGEST_QUOTE, length
from thinkaloud.domain.plain_text import unquoted
from thinkaloud.domain.quotes import check_quotes
from thinkaloud.domain.rubric import FeedbackWords
from thinkaloud.domain.score import Citation, Feedback, QuoteStatus
from thinkaloud.domain.vocabulary import Vocabulary
from thinkaloud.domain.words import words

LONGEST_ALLOWED = 75
"""Words of all three parts: about 70, with a little room."""
_LONGEST_SLOT = 8
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*(?:’\w[^‘’]*)*’|(?<!\w)'[^']+'(?!\w)")
_SLOT = re.compile(r"\[([^\[\]]*)\]")
_ASKS = re.compile(
    r"(?:(?:did|do|does|was|were|is|are|for|with|in|on|at|by|to|from|of) )?"
    r"(?:who|whom|whose|what|when|where|which|why|how)\b.*\?$",
    re.IGNORECASE,
)


class Part(StrEnum):
    """The parts of feedback."""

    STRENGTH = "strength"
    NEXT_MOVE = "next_move"
    REWRITE = "rewrite"


class Fault(NamedTuple):
    """Something wrong, and with which part; all of them together are too long for one card."""

    part: Part | None
    text: str
    """For the judge, as one sentence."""


def find_faults(
    feedback: Feedback, about: Circumstances, asked: str, fixed: FeedbackWords, *, quotable: bool
) -> tuple[Fault, ...]:
    """Return what is wrong with feedback; nothing is a clean bill.

    Args:
        feedback: As the judge worded it.
        about: The exchange it is on.
        asked: The question's words, which the next move may use.
        fixed: Banned words, and words that a rewrite may add.
        quotable: Something was found in the answer, so that the strength must quote it.
    """
    found = [
        *(Fault(Part.STRENGTH, text) for text in _in_strength(feedback, about, quotable=quotable)),
        *(Fault(Part.NEXT_MOVE, text) for text in _in_next_move(feedback, about, asked)),
        *(Fault(Part.REWRITE, text) for text in _in_rewrite(feedback, about, fixed)),
        *_banned(feedback, about, fixed),
    ]
    if length(feedback) > LONGEST_ALLOWED:
        found.append(Fault(None, f"All parts together are over {LONGEST_ALLOWED} words."))
    return tuple(found)


def mend(feedback: Feedback, built: Feedback, faults: Iterable[Fault]) -> Feedback:
    """Put the built part in the place of each faulty one; all of them where it is all too long."""
    parts = {fault.part for fault in faults}
    mended = Feedback(
        strength=built.strength if Part.STRENGTH in parts else feedback.strength,
        next_move=built.next_move if Part.NEXT_MOVE in parts else feedback.next_move,
        rewrite=built.rewrite if Part.REWRITE in parts else feedback.rewrite,
    )
    return mended if length(mended) <= LONGEST_ALLOWED else built


def _in_strength(feedback: Feedback, about: Circumstances, *, quotable: bool) -> Iterator[str]:
    text = feedback.strength
    quoted = [unquoted(match.group()) for match in _QUOTED.finditer(text)]
    if not words(text):
        yield "The strength is empty."
    if quotable and not quoted:
        yield "The strength quotes nothing; put their words between “ and ”."
    citations = [Citation(item="", quote=each, turn=0) for each in quoted]
    for each, evidence in zip(quoted, check_quotes(citations, about.turns), strict=True):
        if evidence.status is not QuoteStatus.VERIFIED:
            yield f"They did not say “{each}”."
        if len(words(each)) > LONGEST_QUOTE:
            yield f"A quote has more than {LONGEST_QUOTE} words."
    new = list(Vocabulary(about.said).new_names(_QUOTED.sub(_its_end, text)))
    if new:
        yield f"The strength names what they did not: {', '.join(new)}."


def _its_end(quoted: re.Match[str]) -> str:
    """A quote that ends a sentence still does so once it is taken out."""
    return ". " if unquoted(quoted.group()).rstrip().endswith((".", "!", "?")) else " "


def _in_next_move(feedback: Feedback, about: Circumstances, asked: str) -> Iterator[str]:
    if not words(feedback.next_move):
        yield "The next move is empty."
    heard = Vocabulary([asked, *(turn.text for turn in about.turns)])
    new = list(heard.new_names(feedback.next_move))
    if new:
        yield f"The next move names what nobody did: {', '.join(new)}."


def _in_rewrite(feedback: Feedback, about: Circumstances, fixed: FeedbackWords) -> Iterator[str]:
    if feedback.rewrite is None or not words(feedback.rewrite):
        yield "The rewrite is missing."
        return
    own = Vocabulary(about.said, fixed.plain)
    outside = _SLOT.sub(" [] ", feedback.rewrite)
    new = list(own.strangers(outside))
    if new:
        yield f"The rewrite has words that are not theirs: {', '.join(new)}."
    if re.search(r"[\[\]]", outside.replace("[]", "")):
        yield "A slot is not closed."
    for slot in (match.group(1) for match in _SLOT.finditer(feedback.rewrite)):
        if not _ASKS.match(slot.strip()) or len(words(slot)) > _LONGEST_SLOT:
            yield f"A slot asks in a few words, as [who?]; this does not: [{slot}]."
        if list(own.new_names(f"? {slot}")):
            yield f"A slot names what they did not: [{slot}]."


def _banned(feedback: Feedback, about: Circumstances, fixed: FeedbackWords) -> Iterator[Fault]:
    """Words that accuse, unless the candidate has said them of themself."""
    said = " ".join(about.said).casefold()
    parts = (
        (Part.STRENGTH, feedback.strength),
        (Part.NEXT_MOVE, feedback.next_move),
        (Part.REWRITE, feedback.rewrite or ""),
    )
    for part, text in parts:
        for word in words(text):
            beginning = next((each for each in fixed.banned if word.key.startswith(each)), None)
            if beginning is not None and beginning not in said:
                yield Fault(part, f"“{word.key}” is not a word for feedback.")

"""What an interviewer's turn does, as far as its words tell: asks, hands over, opens a subject."""

import re

from thinkaloud.domain.asking import invites
from thinkaloud.domain.words import is_content, stem, words

_SHORT = 14
"""Words of a question up to which it is a follow-up, unless it opens a subject."""
_SHARED = 2
"""Words of content in common with the answer from which a question follows it up."""
_OWN_ASKING = re.compile(
    r"\b(?:i|i['’](?:m|d|ll)|me|let me|we|can i|could i|may i|makes me)\b[\w ,'’]{0,24}"
    r"\b(?:curious|ask(?: you)?(?! me| us))\b"
    r"|\b(?:my|our|the|a|an|this|that|next|first|second|third|fourth|fifth|last|final|another|one)"
    r"(?: \w+)? questions?\b(?! (?:for|to|from) (?:me|us|you)\b)",
    re.IGNORECASE,
)
_ASKS_FOR = re.compile(
    r"\b(?:tell (?:me|us)|describe|walk (?:me|us) through|talk (?:me|us) through|explain|"
    r"give (?:me|us) an example|share (?:a|an|your)|say more|take (?:me|us) (?:to|through|back))\b",
    re.IGNORECASE,
)
_MOVES_ON = re.compile(
    r"\b(?:next|another|different) (?:question|one|topic|subject)\b|"
    r"\b(?:let['’]s|let us|i['’]d like to|i want to|we can|we will|we['’]ll) (?:now )?"
    r"(?:move|go|turn|switch|talk|start|begin)\b|"
    r"\b(?:moving|going|turning) (?:on|along)\b|\bchange (?:of )?(?:topic|subject|gears)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\b(?:tell (?:me|us) about (?:a|an|the last|one|your|yourself)|"
    r"describe (?:a|an|the last|your)|give (?:me|us) an example of|have you ever|how do you|"
    r"how would you|how should|why do you want|where do you see|"
    r"what (?:role|kind|sort|does|motivates|excites|draws|interests)|"
    r"what (?:is|are) your|what would you do)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:that|this|those|these|it|they|them|there|then|he|she|him|her|back then)\b", re.IGNORECASE
)
_SPOKEN_NUMBER = re.compile(
    r"\bquestion (?:number )?"
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) ?[:.,—–-]",
    re.IGNORECASE,
)
_BEGINNING = 160
"""Characters in which an announcement stands."""
_SENTENCES_READ = 2_000
"""Characters at the end of a turn, where it comes to its point."""


def asks(text: str) -> bool:
    """Tell whether a turn asks the candidate for something."""
    return "?" in text or "？" in text or _ASKS_FOR.search(text) is not None


def hands_over(text: str) -> bool:
    """Tell whether a turn invites the candidate to ask, and not only tells of its own asking."""
    return invites(_OWN_ASKING.sub(" ", text[-_SENTENCES_READ:]))


def announces(text: str) -> bool:
    """Tell whether a turn counts its question: `Question 3: …`."""
    return _SPOKEN_NUMBER.search(text[:_BEGINNING]) is not None


def follows_up(text: str, answer: str) -> bool:
    """Tell whether a question goes on with what was just answered.

    A short one does, or one that shares words of content with the answer; not one that says it
    moves on, and a short one not where it opens as a new subject does and points back to nothing.
    """
    if _MOVES_ON.search(text[:_BEGINNING]):
        return False
    if len(_content(text) & _content(answer)) >= _SHARED:
        return True
    opens = _OPENS.search(text) is not None and _POINTS_BACK.search(text) is None
    return len(words(text)) <= _SHORT and not opens


def _content(text: str) -> set[str]:
    return {stem(word.key) for word in words(text) if is_content(word.key)}

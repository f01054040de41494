"""Whether the candidate puts a question to the interviewer, as far as rules can tell."""

import re

_SENTENCE = re.compile(r"[^.!?…。！？\n]+[.!?…。！？]*")
_OPENER = re.compile(
    r"^\W*(?:(?:and|so|but|well|okay|ok|hm+|um+|uh|yes|yeah|then|maybe|also)\W+)*"
    r"(?:who|what|when|where|why|which|how|do|does|did|is|are|was|were|has|have|had|can|could|"
    r"would|will|should|may)\b",
    re.IGNORECASE,
)
_WONDER = re.compile(
    r"\bi(?:['’]m| am|['’]d be)? (?:also )?(?:just )?(?:wonder(?:ing)?|curious|(?:would|['’]d) "
    r"(?:love|like) to (?:ask|know|hear))\b|\b(?:can|could|may) i ask\b|\bmy question\b|"
    r"\b(?:tell|ask) me (?:about|how|what|who|why)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\b(?:you|your|yours|you['’](?:re|ve|d|ll)|anthropic|the company|the team|(?:in )?here|at yours)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:i|me|my|we|us|our)\b", re.IGNORECASE)
_MARKS = ("?", "？")
_CLOSED_QUOTE = re.compile(r"[\"“][^\"”]*[\"”]|[‘'][^‘’']{12,}[’']")


def questions(text: str) -> tuple[str, ...]:
    """Return the sentences of a text that ask something, in order; quoted speech does not count.

    Dictated text has no question marks, so a sentence also counts when it opens as a question does
    and speaks to the listener, or says that the speaker wonders.
    """
    spoken = _CLOSED_QUOTE.sub(" ", text)
    sentences = (match.group().strip() for match in _SENTENCE.finditer(spoken))
    return tuple(sentence for sentence in sentences if _asks(sentence))


def asks_interviewer(text: str, *, invited: bool) -> bool:
    """Tell whether a turn leaves the interviewer a question to answer.

    After an invitation any question counts. Before it, one in the last two sentences that speaks
    to the listener, or one that the turn ends with and that is not about the speaker: a question
    inside a story is usually part of the story.
    """
    asked = questions(text)
    if invited or not asked:
        return bool(asked)
    spoken = [match.group().strip() for match in _SENTENCE.finditer(_CLOSED_QUOTE.sub(" ", text))]
    last = [sentence for sentence in spoken if sentence][-2:]
    if any(_ADDRESSED.search(sentence) and _asks(sentence) for sentence in last):
        return True
    return last[-1].endswith(_MARKS) and not _FIRST_PERSON.search(last[-1])


def _asks(sentence: str) -> bool:
    if sentence.endswith(_MARKS) or _WONDER.search(sentence):
        return True
    dictated = sentence[-1:].isalnum()
    return bool(dictated and _OPENER.match(sentence) and _ADDRESSED.search(sentence))

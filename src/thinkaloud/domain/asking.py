"""Whether the candidate puts a question to the interviewer, as far as rules can tell."""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[^.!?…。！？؟\n]+[.!?…。！？؟]*")
_MARKS = ("?", "？", "؟")
_LEAD_IN = (
    r"(?:(?:and|so|but|well|okay|ok|hm+|um+|uh+|er+|yes|yeah|sure|right|then|maybe|also|now|no|"
    r"actually|like|thanks|thank you|i mean)\W+)*"
)
_ASKING = (
    r"(?:who|whom|whose|what|when|where|why|which|how|do|does|did|is|are|was|were|has|have|had|can|"
    r"could|would|will|should|may)(?:n['’]?t|['’](?:s|re|d|ve|ll))?"
)
_OPENER = re.compile(rf"^\W*{_LEAD_IN}{_ASKING}\b", re.IGNORECASE)
_TELLING = re.compile(
    rf"^\W*{_LEAD_IN}(?:who|whose|what|when|where|which|how)\s+(?:i|we|he|she|it|they|you|the|my|"
    r"our|his|her|their|this|that|people)\b",
    re.IGNORECASE,
)
_WONDER = re.compile(
    r"\bi(?:['’]m| am|['’]d be| would be)? (?:also )?(?:just )?(?:wonder(?:ing)?|curious|"
    r"(?:would|should|['’]?d) (?:love|like|want) to (?:ask|know|hear)|(?:would|['’]?d) ask)\b"
    r"(?! (?:whether|if|what|why|how) i\b)|"
    r"\b(?:can|could|may) i ask\b|\bmy question (?:is|to|for|would)\b|"
    r"\b(?:tell|ask) me (?:about|how|what|who|why|when|where|more)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\b(?:you|your|yours|yourself|anthropic|the company|the team|(?:in |around )?here|at yours)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:i|me|my|we|us|our)\b", re.IGNORECASE)
_ASKING_INSIDE = re.compile(
    r"\b(?:who|whom|whose|what|how|why|which|where)(?: (?!i\b|we\b|you\b|he\b|she\b|it\b|they\b)"
    r"[\w'’]+){0,2}? (?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|should)\b|"
    r"\b(?:is|are) there\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"(?<!\byou )(?<!\bwithout )\b(?:ask(?:s|ed|ing)?|said|says|wonders|wondered|shout(?:s|ed)|"
    r"goes|went)"
    r"(?: (?:me|him|her|us|them|myself|ourselves|himself|herself))?[,:]?\s+(?:so |well |and )?"
    rf"{_ASKING}\b",
    re.IGNORECASE,
)
_TAG = re.compile(
    r",?\s{0,4}\b(?:right|you know(?: what i mean)?|you see|know what i mean|okay|ok|huh|eh|no|"
    r"yeah|(?:is|does|do|was|did|are)n['’]?t (?:it|they|he|she|you|we|that)(?: really)?)"
    r"\s{0,4}[?？]+$",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"[\"“„][^\"”“\n]{0,600}[\"”“]|«[^»\n]{0,600}»|「[^」\n]{0,600}」|"
    r"(?<!\w)[‘'](?=\S)(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){3,300}?[’'](?!\w)"
)
_INVITATION = re.compile(
    r"\b(?:to|could|would|wish to|you) ask\b|\bask (?:me|us|back|about|something|anything)\b|"
    r"\bquestions?\b|\byour turn\b|\bturn (?:it|this|the tables) (?:a)?round\b|"
    r"\b(?:know|hear) (?:from|about) (?:me|us)\b|\bcurious\b|"
    r"\banything (?:\w+ )?(?:for|from) (?:me|us|you)\b",
    re.IGNORECASE,
)
_BREATH = re.compile(r"\b(?:um+|uh+|er+|erm|hm+|okay|so|and|but|then|well)\s+", re.IGNORECASE)
_LATE_WORDS = 40
_REACH = 160
_RUN_UP = 40


def questions(text: str, *, invited: bool = False) -> tuple[str, ...]:
    """Return the sentences of a text that ask something, in order.

    Quoted and reported questions and tags such as "right?" do not count. Dictated text has no
    question marks, so there a sentence also counts, from the place where it begins to ask, when it
    opens as a question does and speaks to the listener; after an invitation, when any part of it
    asks; and any does that says the speaker wonders.
    """
    asked = (_question(sentence, invited=invited) for sentence in _sentences(text))
    return tuple(sentence for sentence in asked if sentence is not None)


def asks_interviewer(text: str, *, invited: bool) -> bool:
    """Tell whether a turn leaves the interviewer a question to answer.

    After an invitation any question counts. Before it, one in the last two sentences that speaks
    to the listener, or one that the turn ends with and that is not about the speaker: a question
    inside a story is usually part of the story.
    """
    if invited:
        return bool(questions(text, invited=True))
    last = [_question(sentence) for sentence in list(_sentences(text))[-2:]]
    if any(asked and _ADDRESSED.search(asked) and _is_late(asked) for asked in last):
        return True
    final = last[-1] if last else None
    return bool(final and final.endswith(_MARKS) and not _FIRST_PERSON.search(final))


def invites(text: str) -> bool:
    """Tell whether an interviewer's words invite a question, where nothing else says so."""
    return _INVITATION.search(text) is not None


def _sentences(text: str) -> Iterator[str]:
    for match in _SENTENCE.finditer(_QUOTED.sub(" ", text)):
        sentence = match.group().strip()
        if sentence:
            yield sentence


def _question(sentence: str, *, invited: bool = False) -> str | None:
    if sentence.endswith(_MARKS):
        stem = _TAG.sub("", sentence)
        idle = stem != sentence and not _OPENER.match(stem)
        return None if idle or _REPORTED.search(sentence) else sentence
    if _WONDER.search(sentence):
        return sentence
    if not sentence[-1].isalnum():
        return None
    starts = (0, *(breath.end() for breath in _BREATH.finditer(sentence)))
    begun = next((sentence[start:] for start in starts if _is_dictated(sentence, start)), None)
    if begun is None and invited:
        inside = _ASKING_INSIDE.search(sentence)
        if inside is not None and not _reported(sentence, inside.start()):
            return sentence[inside.start() :]
    return begun


def _is_dictated(sentence: str, start: int) -> bool:
    part = sentence[start : start + _REACH]
    if not _OPENER.match(part) or _TELLING.match(part) or _reported(sentence, start):
        return False
    return bool(_ADDRESSED.search(part))


def _reported(sentence: str, start: int) -> bool:
    """Tell whether what begins here is what somebody else asked."""
    before = sentence[max(0, start - _RUN_UP) : start + _RUN_UP]
    return _REPORTED.search(before) is not None


def _is_late(asked: str) -> bool:
    """Tell whether what was asked is short enough to be what the turn came to."""
    return asked.endswith(_MARKS) or len(asked.split()) <= _LATE_WORDS

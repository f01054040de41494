"""What a candidate's question is about, so that the honest answer turns to the right thing."""

import re
from enum import StrEnum


class Topic(StrEnum):
    """Names of the lists of answers in the phrasebook."""

    PEOPLE = "people"
    TECHNICAL = "technical"
    LOGISTICS = "logistics"
    INTERVIEWER = "interviewer"
    PRACTICE = "practice"


def _words(*stems: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(stems)})", re.IGNORECASE)


_PRACTICE = _words(
    "do you mean",
    "what do you mean",
    "you mean by",
    "(?:can|could) you (?:repeat|rephrase|say that|explain the question)",
    "(?:can|should|may) i (?:talk|speak|use|take|answer|give)",
    "is it (?:ok|okay|fine|all right)",
)
_INTERVIEWER = _words(
    "(?:are|were|have|did) you (?:yourself|personally|ever|always|a |an )",
    "your (?:job|day|research|background|work\\b|favou?rite)",
    "your own (?:job|day|view|work|experience)",
    "you (?:like|enjoy|personally|yourself)",
    "what brought you",
    "why did you (?:join|choose)",
)
_LOGISTICS = _words(
    "salar",
    "pay\\b",
    "hybrid",
    "remote",
    "visa",
    "holiday",
    "vacation",
    "benefits?\\b",
    "promotion",
    "next (?:step|round)s?",
    "how many (?:rounds|people|interviews)",
    "how big",
    "start date",
    "office",
    "hours\\b",
    "hear back",
)
_PEOPLE = _words(
    "who\\b",
    "people",
    "person",
    "team",
    "decid",
    "decision",
    "disagre",
    "argu",
    "trust",
    "harm",
    "cultur",
    "listen",
    "heard",
    "voice",
    "feel",
    "conflict",
    "mistake",
    "overrul",
    "social",
    "anthropolog",
    "communit",
    "ethic",
    "say no",
    "speak up",
)
_TECHNICAL = _words(
    "stack",
    "model",
    "architect",
    "infrastructure",
    "framework",
    "language",
    "tool",
    "code\\b",
    "deploy",
    "test",
    "monitor",
    "latenc",
    "distributed",
    "pipeline",
    "gpu",
    "benchmark",
    "cluster",
    "schedul",
    "server",
    "software",
    "database",
)


def topic_of(question: str) -> Topic:
    """Return what a question is about; people, where nothing speaks for another topic."""
    for topic, pattern in (
        (Topic.PRACTICE, _PRACTICE),
        (Topic.LOGISTICS, _LOGISTICS),
        (Topic.PEOPLE, _PEOPLE),
        (Topic.TECHNICAL, _TECHNICAL),
        (Topic.INTERVIEWER, _INTERVIEWER),
    ):
        if pattern.search(question):
            return topic
    return Topic.PEOPLE

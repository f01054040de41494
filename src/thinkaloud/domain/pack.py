"""A pack: what a prep sheet holds, read and clean."""

from enum import StrEnum

from thinkaloud.domain.frozen import Frozen


class ProbeKind(StrEnum):
    """What a probe (the interviewer's follow-up) goes looking for."""

    PARTICULAR = "particular"
    """The moment itself: when, where, who, what was decided."""
    PEOPLE = "people"
    """Who felt it, and what it was like for them."""
    DOUBT = "doubt"
    """What the candidate is still unsure of."""
    OTHER_SIDE = "other_side"
    """Who disagreed, and the best of what they said."""
    SHIFT = "shift"
    """What the candidate used to think, and what moved them."""
    OFF_SCRIPT = "off_script"
    """Something that prepared text cannot answer."""
    CLARIFY = "clarify"
    """What was meant, when too little was said to follow up on."""


class Probe(Frozen):
    """A follow-up written in advance for one question."""

    kind: ProbeKind
    text: str


class Question(Frozen):
    """One seeded question and what the sheet says about it."""

    number: int
    """1-based, in the order of the sheet."""
    text: str
    theme: str | None = None
    """One or two words that name what it is about, for lists and side panels."""
    sample: str | None = None
    """An answer that the candidate may have read: never evidence, shown only on demand."""
    ask_backs: tuple[str, ...] = ()
    """Questions that the candidate may put to the interviewer."""
    probes: tuple[Probe, ...] = ()
    hint: str | None = None
    """What a good answer does here; never the sample."""


class Pack(Frozen):
    """A whole prep sheet."""

    name: str
    """Short and stable: `culture`, or the file's stem."""
    title: str
    interviewer: str
    """First name of the practice persona."""
    persona: str | None = None
    """Who the interviewer is, in a sentence or two."""
    language: str = "en"
    """Language of the interview, a two-letter code."""
    probes_per_question: int = 2
    """How many probes an exchange may have, unless the command line says otherwise."""
    questions: tuple[Question, ...]
    tone_tips: tuple[str, ...] = ()

    def question(self, number: int) -> Question:
        """Return the question with this number.

        Raises:
            KeyError: No question has this number.
        """
        for question in self.questions:
            if question.number == number:
                return question
        raise KeyError(number)

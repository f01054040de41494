"""A pack written out as a prep sheet, so that it can be edited and read again."""

import re
from collections.abc import Iterator

from thinkaloud.domain.pack import Pack, Question

_SPECIAL = re.compile(r"[\\`*_\[\]<>&#]")
_STARTS_BLOCK = re.compile(r"^(?P<number>\d{1,9}(?=[.)])|(?=[-+=~]))")
_NEEDS_QUOTES = re.compile(r"[\"'>|]")


def render_pack(pack: Pack) -> str:
    """Return Markdown that reads as this pack under the same name."""
    return "\n".join(_sheet(pack)) + "\n"


def _sheet(pack: Pack) -> Iterator[str]:
    yield "---"
    yield f"title: {_value(pack.title)}"
    yield f"interviewer: {_value(pack.interviewer)}"
    if pack.persona is not None:
        yield f"persona: {_value(pack.persona)}"
    yield f"language: {pack.language}"
    yield f"probes: {pack.probes_per_question}"
    yield "---"
    for question in pack.questions:
        yield from _question(question)
    if pack.tone_tips:
        yield from ("", "## Tone tips", "")
        yield from (f"- {_escaped(tip)}" for tip in pack.tone_tips)


def _question(question: Question) -> Iterator[str]:
    yield from ("", f"## Question {question.number}: {_escaped(question.text)}")
    if question.theme is not None:
        yield from ("", f"**Theme:** {_escaped(question.theme)}")
    if question.hint is not None:
        yield from ("", f"**Hint:** {_escaped(question.hint)}")
    if question.sample is not None:
        yield from ("", "**Sample answer:**", *_quoted(question.sample))
    if question.ask_backs:
        yield from ("", "**Ask back:**")
        for ask_back in question.ask_backs:
            yield from _quoted(ask_back)
    if question.probes:
        yield from ("", "**Probes:**", "")
        yield from (f"- {probe.kind}: {_escaped(probe.text)}" for probe in question.probes)


def _quoted(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        yield from ("", f"> {_escaped(paragraph)}")


def _escaped(text: str) -> str:
    return _STARTS_BLOCK.sub(r"\g<number>\\", _SPECIAL.sub(r"\\\g<0>", text))


def _value(text: str) -> str:
    return f'"{text}"' if _NEEDS_QUOTES.match(text) else text

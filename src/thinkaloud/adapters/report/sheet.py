"""All that a report says about a session, in words and in order, whatever form it takes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thinkaloud.adapters.report.moments import Moment, moments
from thinkaloud.adapters.report.sections import Section, sections
from thinkaloud.adapters.report.summary import Summary, summary_of
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.events import Event
from thinkaloud.domain.plan import how_many
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.transcript import Transcript, read

LONGEST_CODE = 3
"""Letters in the code of a language."""


@dataclass(frozen=True)
class Particular:
    """One line about the session at large."""

    name: str
    words: str


@dataclass(frozen=True)
class Sheet:
    """A session, ready to be written down."""

    title: str
    particulars: tuple[Particular, ...]
    language: str
    """Of what was said, as HTML names languages."""
    summary: Summary | None
    no_summary: str
    """Why there is no summary; empty where there is one."""
    opening: tuple[Moment, ...]
    sections: tuple[Section, ...]
    reading: tuple[str, ...]
    """How the figures come about; empty where there are none."""


def sheet_of(events: Sequence[Event], rubric: Rubric) -> Sheet:
    """Return what there is to say about a session.

    Raises:
        BrokenTranscript: The events do not add up to a session.
    """
    transcript = read(events)
    said: defaultdict[int, list[Moment]] = defaultdict(list)
    for moment in moments(events, transcript):
        said[moment.exchange].append(moment)
    summary = summary_of(transcript, rubric) if transcript.scores_visible else None
    return Sheet(
        title=one_line(transcript.title or transcript.pack.title),
        particulars=tuple(_particulars(transcript)),
        language=_language(transcript.pack.language),
        summary=summary,
        no_summary="" if summary is not None else _no_summary(transcript),
        opening=tuple(said[0]),
        sections=tuple(sections(transcript, said, rubric)),
        reading=() if summary is None else rubric.reading,
    )


def _particulars(transcript: Transcript) -> Iterator[Particular]:
    when = transcript.started.astimezone()
    yield Particular("Date", f"{when.day} {when:%B %Y}")
    yield Particular("Mode", str(transcript.mode))
    name, speaker = one_line(transcript.pack.interviewer), one_line(transcript.interviewer)
    yield Particular("Interviewer", f"{name} ({speaker})")
    yield Particular("Judge", one_line(transcript.judge))
    yield Particular("Course", _course(transcript))
    if transcript.branched is not None:
        yield Particular("Branch of", f"session {one_line(transcript.branched.origin)}")
    if transcript.tags:
        yield Particular("Tags", ", ".join(map(one_line, transcript.tags)))


def _course(transcript: Transcript) -> str:
    if not transcript.ended:
        end = "not finished yet"
    else:
        end = "ended early" if transcript.ended_early else "finished"
    return f"{how_many(len(transcript.plan))}, {end}"


def _language(code: str) -> str:
    """Return a language's code, or that it is undetermined where a sheet has no code there."""
    return code if code.isascii() and code.isalpha() and len(code) <= LONGEST_CODE else "und"


def _no_summary(transcript: Transcript) -> str:
    if not transcript.scores_visible:
        return "This simulation is not finished yet; the scorecard comes at its end."
    if any(exchange.answers for exchange in transcript.exchanges):
        return "No question is finished yet, so nothing is scored."
    return "Nothing was answered, so there is nothing to score."

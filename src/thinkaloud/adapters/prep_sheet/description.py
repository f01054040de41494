"""What was understood of a sheet, in words: for whoever wrote it."""

from collections.abc import Iterator

from thinkaloud.adapters.prep_sheet.reading import Reading, Remark
from thinkaloud.domain.pack import Pack, Question


def describe(reading: Reading) -> str:
    """Return what a sheet was read as: counts, each question with what it has, and warnings."""
    return "\n".join(_lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    pack = reading.pack
    yield f"{pack.name}: {pack.title}"
    yield (
        f"interviewer {pack.interviewer}, language {pack.language}, "
        f"{_counted(pack.probes_per_question, 'probe')} for each question at most"
    )
    yield ", ".join(_totals(pack))
    for question in pack.questions:
        yield f"{question.number:3}. {question.text}"
        yield f"     {', '.join(_has(question)) or 'question only'}"
    if reading.warnings:
        yield _counted(len(reading.warnings), "warning") + ":"
        yield from (f"  {_placed(remark)}" for remark in reading.warnings)


def _totals(pack: Pack) -> Iterator[str]:
    questions = pack.questions
    yield _counted(len(questions), "question")
    yield _counted(sum(question.sample is not None for question in questions), "sample answer")
    yield _counted(sum(len(question.ask_backs) for question in questions), "ask-back")
    yield _counted(sum(len(question.probes) for question in questions), "probe")
    yield _counted(len(pack.tone_tips), "tone tip")


def _has(question: Question) -> Iterator[str]:
    if question.theme is not None:
        yield f"theme {question.theme}"
    if question.sample is not None:
        yield f"sample of {len(question.sample.split())} words"
    if question.ask_backs:
        yield _counted(len(question.ask_backs), "ask-back")
    if question.probes:
        yield _counted(len(question.probes), "probe")
    if question.hint is not None:
        yield "hint"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _placed(remark: Remark) -> str:
    return remark.text if remark.line is None else f"line {remark.line}: {remark.text}"

"""A report on a judge as lines of text, at most 80 columns wide."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from thinkaloud.domain.agreement import Interval
from thinkaloud.domain.calibration import Agreement, Count, Report
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.rubric import Dimension, Rubric

WIDTH = 80
"""Columns."""

_LABEL, _COLUMN = 21, 19
_NAMED = 6
"""Answers that are named of those that went wrong; the JSON has them all."""

_KINDS = {
    "empty": "nothing said: no level",
    "non_english": "another language: no level",
    "off_topic": "off topic: no level",
    "injection": "orders to the grader: within 1",
}


def calibration_text(report: Report, rubric: Rubric, notes: Sequence[str]) -> str:
    """Return the report for people."""
    return "\n".join(_lines(report, rubric, notes))


def _lines(report: Report, rubric: Rubric, notes: Sequence[str]) -> Iterator[str]:
    times = "once" if report.samples == 1 else f"{report.samples} times"
    yield f"Judge: {one_line(report.scorer)}, rubric {report.rubric_version}, asked {times}"
    yield f"Set:   {report.answers} answers and {report.pairs} pairs ({report.digest[:12]})"
    for note in notes:
        yield from textwrap.wrap(note, WIDTH)
    yield ""
    yield from _agreement(report.dimensions, rubric)
    yield ""
    yield "Labels in rows, judged levels in columns, both rounded:"
    yield from _confusion(report.dimensions)
    yield ""
    yield "Answers that try the judge; thinking aloud stays at 2 unless it says otherwise:"
    for kind, count in report.kinds.items():
        yield from _count(_KINDS.get(kind, one_line(kind).replace("_", " ")), count)
    yield from _count("short and deep, at 4", report.short_and_deep)
    yield ""
    yield "The same answer with one thing changed:"
    yield from _count("goes up or down", report.changes)
    yield from _count("does not go up", report.no_rise)
    yield from _count("stays within .25", report.no_change)
    if report.unscored:
        yield ""
        yield from _count("left unscored", _all_missed(report.unscored))


def _agreement(found: Mapping[Dimension, Agreement], rubric: Rubric) -> Iterator[str]:
    parts = [found[each] for each in Dimension]
    yield _row("", [rubric.dimension(each).name for each in Dimension])
    yield _row("answers with a level", [str(part.answers) for part in parts])
    yield _row("QWK", [_with(part.qwk, part.qwk_interval) for part in parts])
    yield _row("Spearman", [_share(part.spearman) for part in parts])
    yield _row("mean error", [_with(part.mae, part.mae_interval) for part in parts])
    yield _row("within one level", [_share(part.within_one) for part in parts])
    yield _row("same band", [_share(part.same_band) for part in parts])
    yield _row("too high by", [_signed(part.signed_error) for part in parts])
    yield _row("pull of length", [_signed(part.length) for part in parts])
    for number in sorted({number for part in parts for number in part.by_question}):
        told = [_share(part.by_question.get(number)) for part in parts]
        yield _row(f"QWK, question {number}", told)
    if any(part.without_level for part in parts):
        yield _row("labelled, no level", [str(len(part.without_level)) for part in parts])


def _confusion(found: Mapping[Dimension, Agreement]) -> Iterator[str]:
    for level in range(1, 6):
        rows = [
            "".join(f"{count:>3}" for count in found[each].confusion[level - 1])
            for each in Dimension
        ]
        yield _row(f"label {level}", rows)


def _count(name: str, count: Count) -> Iterator[str]:
    if not count.total:
        return
    line = f"{name:<30} {count.held:>3} of {count.total}"
    missed = ", ".join(map(one_line, count.missed[:_NAMED]))
    rest = len(count.missed) - _NAMED
    more = f" and {rest} more" if rest > 0 else ""
    told = f"{line}   not: {missed}{more}" if missed else line
    yield from textwrap.wrap(told, WIDTH, subsequent_indent=" " * 31, break_on_hyphens=False)


def _all_missed(names: tuple[str, ...]) -> Count:
    return Count(held=0, total=len(names), missed=names)


def _row(label: str, cells: Sequence[str]) -> str:
    return (f"{label:<{_LABEL}}" + "".join(f"{cell:<{_COLUMN}}" for cell in cells)).rstrip()


def _with(value: float | None, interval: Interval | None) -> str:
    if interval is None:
        return _share(value)
    return f"{_share(value)} ({_share(interval.low)} to {_share(interval.high)})"


def _share(value: float | None) -> str:
    return "-" if value is None else _without_zero(f"{value:.2f}")


def _signed(value: float | None) -> str:
    return "-" if value is None else _without_zero(f"{value:+.2f}")


def _without_zero(figure: str) -> str:
    """Shares are written without the zero before the point."""
    return figure.replace("0.", ".", 1) if figure.lstrip("+-").startswith("0.") else figure

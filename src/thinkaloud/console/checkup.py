"""A check-up as lines of text, or as JSON."""

import json
import textwrap
from collections.abc import Iterator

from thinkaloud.app.checkup import Answers, Cost, Form, Report, Trial
from thinkaloud.domain.clean import one_line
from thinkaloud.domain.spending import money

WIDTH = 80
"""Columns."""

_LABEL = 14
_NAMED = 6
"""Models that are named; of more, the number is enough."""

_FORMS = {
    Form.NATIVE: "kept, by the schema sent along (native)",
    Form.PROMPTED: "kept, once the prompt spells it out (prompt-only)",
    Form.PLAIN: "not kept: plain words, so the agenda chooses each move (plain)",
}


def checkup_text(report: Report) -> str:
    """Return the check-up for people, at most 80 columns wide."""
    return "\n".join(_lines(report))


def checkup_json(report: Report) -> str:
    """Return the check-up for programs, as one JSON object."""
    told = report.model_dump(mode="json")
    told |= {"sound": not report.problems, "problems": report.problems}
    return json.dumps(told, ensure_ascii=False)


def _lines(report: Report) -> Iterator[str]:
    yield f"thinkaloud {report.version}"
    yield ""
    yield from _row("interviewer", report.interviewer)
    times = "" if report.samples == 1 else f", asked {report.samples} times about each dimension"
    yield from _row("judge", f"{report.judge}{times}")
    if report.credential is not None:
        yield from _row("credential", report.credential)
    server = (report.answers and report.answers.base_url) or report.base_url
    if server is not None:
        yield from _row("server", server)
    yield from _row("settings", ", ".join(report.settings) or "no file; flags and environment only")
    yield from _row("sessions", f"{_count(report.kept.sessions)} in {report.kept.path}")
    if report.answers is not None:
        yield from _called(report.answers)
    if report.cost is not None:
        yield from _row("cost", _cost(report.cost))
    notes = (*report.notes, *(() if report.answers is None else report.answers.notes))
    for note in notes:
        yield from _row("note", note)
    for problem in report.problems:
        yield from _row("problem", problem)
    yield ""
    yield _verdict(report)


def _called(answers: Answers) -> Iterator[str]:
    if answers.models is not None:
        yield from _row("models", _models(answers.models))
    spoken, judged = answers.interviewer, answers.judge
    if spoken is not None and spoken.took is not None:
        first = spoken.took if spoken.first_word is None else spoken.first_word
        yield from _row("first word", f"after {first:.1f} s, the whole reply after {_took(spoken)}")
    if spoken is not None and spoken.form is not None:
        yield from _row("form", _FORMS[spoken.form])
    if judged is not None and judged.form is not None:
        yield from _row("judgement", f"read after {_took(judged)}; form {_FORMS[judged.form]}")


def _models(names: tuple[str, ...]) -> str:
    if not names:
        return "none on the server's list"
    rest = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {rest} more" if rest > 0 else "")


def _took(trial: Trial) -> str:
    return f"{trial.took or 0:.1f} s"


def _cost(cost: Cost) -> str:
    if cost.unpriced:
        return f"no price for {', '.join(cost.unpriced)} in the list of {cost.as_of}"
    if cost.cached is None or cost.uncached is None:
        return "cannot be told: the server counts no tokens"
    cached, uncached = _about(cost.cached, cost.currency), _about(cost.uncached, cost.currency)
    if cached == uncached:
        return f"{cached} for one exchange and its score (prices of {cost.as_of})"
    return (
        f"{cached} for one exchange and its score, {uncached} where no prompt is cached "
        f"(prices of {cost.as_of})"
    )


def _about(amount: float, currency: str) -> str:
    told = money(amount, currency)
    return told if told.startswith("under") else f"about {told}"


def _count(sessions: int | None) -> str:
    if sessions is None:
        return "cannot be read,"
    return f"{sessions or 'none'} saved," if sessions != 1 else "1 saved,"


def _verdict(report: Report) -> str:
    count = len(report.problems)
    if count:
        return "1 thing to put right." if count == 1 else f"{count} things to put right."
    if report.answers is not None or report.base_url is None:
        return "All is sound."
    return "All is sound, as far as it can be told without calling a model."


def _row(label: str, text: str) -> Iterator[str]:
    yield from textwrap.wrap(
        one_line(text),
        WIDTH,
        initial_indent=f"{label:<{_LABEL}}",
        subsequent_indent=" " * _LABEL,
        break_long_words=False,
        break_on_hyphens=False,
    )

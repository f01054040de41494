"""A session as one page of HTML that needs nothing else: no script, no network, no other file."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from thinkaloud.adapters.report.chart_point import ChartPoint
from thinkaloud.adapters.report.history import history_of
from thinkaloud.adapters.report.legend import legend
from thinkaloud.adapters.report.level_charts import level_strip, session_charts
from thinkaloud.adapters.report.sheet import sheet_of
from thinkaloud.domain.events import Event
from thinkaloud.domain.rubric import Rubric


def session_html(
    events: Sequence[Event], rubric: Rubric, earlier: Sequence[ChartPoint] = ()
) -> str:
    """Return a session as a page of HTML.

    Args:
        events: The session.
        rubric: Names of levels and dimensions.
        earlier: Sessions before this one, oldest first, to show it among.

    Raises:
        BrokenTranscript: The events do not add up to a session.
    """
    sheet = sheet_of(events, rubric)
    summary = sheet.summary
    return _page().render(
        sheet=sheet,
        rubric=rubric,
        strips=[level_strip(level) for level in summary.levels] if summary else [],
        charts=list(session_charts(summary.rows, rubric)) if summary else [],
        legend=legend,
        history=history_of(summary.card, earlier, rubric) if summary else None,
    )


def _page() -> Template:
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return templates.get_template("report.html.jinja")

"""A saved session printed in one piece."""

import io
from collections.abc import Sequence

from thinkaloud.console.plain import Plain
from thinkaloud.domain.events import Event
from thinkaloud.domain.prices import Prices
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.transcript import read


def session_text(events: Sequence[Event], rubric: Rubric, prices: Prices, width: int | None) -> str:
    """Return a whole session as plain text: scores where they fell, the scorecard, the cost.

    Raises:
        BrokenTranscript: The events do not add up.
    """
    out, err = io.StringIO(), io.StringIO()
    view = Plain(out, err, rubric, prices, width=width, candidate_shown=True)
    transcript = read(events)
    for event in events:
        view.show(event, transcript)
    view.finish(transcript)
    return out.getvalue()

"""What a question taken again shows, in words."""

from thinkaloud.domain.clean import one_line
from thinkaloud.domain.progress import RetakenIn
from thinkaloud.domain.progress_change import take_changes
from thinkaloud.domain.progress_entry import Retaken
from thinkaloud.domain.progress_words import full_day
from thinkaloud.domain.rubric import Rubric
from thinkaloud.domain.scorecard import SessionLevel


def retake_heading(found: RetakenIn) -> str:
    """Return the question's title, and the day of the session."""
    return f"{one_line(found.retaken.title)}, {full_day(found.started)}"


def retake_words(retaken: Retaken, rubric: Rubric) -> str:
    """Return first and newest take side by side with the change, or why they are not compared."""
    first, again = retaken.first, retaken.again
    if first.judged_by is None or again.judged_by is None:
        return "not both takes have a score yet"
    changes = take_changes(retaken)
    if changes is None:
        return "scored by different judges, so not compared"
    told = [
        f"{part.name.lower()} {_levels(first.levels[of], again.levels[of])}, {changes[of]}"
        for part in rubric.dimensions
        if (of := part.dimension) in changes
    ]
    return "; ".join(told) or "no level in both takes"


def _levels(first: SessionLevel, again: SessionLevel) -> str:
    if first.level is not None and again.level is not None:
        return f"{first.level:.1f} → {again.level:.1f}"
    return f"{first.band} → {again.band} band"

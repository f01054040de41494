"""What to practise next: the checklist item that would move an answer up."""

from thinkaloud.domain.levels import POSITIVE, Items, cap_on, level_of, table_level
from thinkaloud.domain.rubric import Dimension


def next_item(dimension: Dimension, items: Items, ratio: float = 0.0) -> str | None:
    """Return the code of the item to work on, or nothing where the checklist is complete.

    Where a ceiling holds the level down, that is the negative behind it. Else it is the first item
    in the order of the checklist that alone raises the level, and where none does, the first that
    is not met yet.
    """
    cap = cap_on(dimension, items, ratio)
    if cap is not None and table_level(dimension, items) >= cap.level:
        return cap.item
    unmet = [code for code in POSITIVE[dimension] if not items.get(code)]
    level = level_of(dimension, items, ratio)
    raising = (code for code in unmet if level_of(dimension, {**items, code: True}, ratio) > level)
    return next(raising, unmet[0] if unmet else None)

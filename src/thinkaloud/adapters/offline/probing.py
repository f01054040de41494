"""Which kind of probe an answer calls for, from what the estimate finds missing in it."""

from collections.abc import Iterator, Mapping

from thinkaloud.domain.pack import ProbeKind

FEW_WORDS = 12
"""Below this there is too little to follow up on."""

RECITED = 0.35
"""Overlap with the sample from which on the text itself is what needs leaving."""

_MISSING = (
    ("a1", ProbeKind.PARTICULAR),
    ("b4", ProbeKind.PEOPLE),
    ("a3", ProbeKind.DOUBT),
    ("a5", ProbeKind.OTHER_SIDE),
    ("a4", ProbeKind.SHIFT),
    ("b2", ProbeKind.PEOPLE),
    ("a6", ProbeKind.DOUBT),
)


def kinds_called_for(words: int, overlap: float, items: Mapping[str, bool]) -> Iterator[ProbeKind]:
    """Yield kinds of probes, the most called-for first, each once.

    Args:
        words: How many words the answers have in all.
        overlap: Share of them that matches the sample answer, 0 to 1.
        items: Checklist items of the rubric, true where the estimate found them.
    """
    order: list[ProbeKind] = []
    if words < FEW_WORDS:
        order.append(ProbeKind.CLARIFY)
    if overlap >= RECITED:
        order.append(ProbeKind.OFF_SCRIPT)
    order += [kind for item, kind in _MISSING if not items.get(item, False)]
    order += [ProbeKind.OFF_SCRIPT, *(kind for _, kind in _MISSING)]
    yield from dict.fromkeys(order)

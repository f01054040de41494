"""A session as Markdown that reads well as plain text too."""

from collections.abc import Iterator, Sequence

from thinkaloud.adapters.report.card import Card
from thinkaloud.adapters.report.markdown_text import block, inline
from thinkaloud.adapters.report.moments import Moment, Voice
from thinkaloud.adapters.report.sections import Section, Take
from thinkaloud.adapters.report.sheet import Sheet, sheet_of
from thinkaloud.adapters.report.summary import Summary
from thinkaloud.domain.events import Event
from thinkaloud.domain.rubric import Rubric


def session_markdown(events: Sequence[Event], rubric: Rubric) -> str:
    """Return a session as a Markdown text.

    Raises:
        BrokenTranscript: The events do not add up to a session.
    """
    sheet = sheet_of(events, rubric)
    return "\n\n".join(_blocks(sheet, rubric)) + "\n"


def _blocks(sheet: Sheet, rubric: Rubric) -> Iterator[str]:
    yield f"# {inline(sheet.title)}"
    yield "\n".join(f"- {each.name}: {inline(each.words)}" for each in sheet.particulars)
    yield "## Scorecard"
    if sheet.summary is None:
        yield sheet.no_summary
    else:
        yield from _summary(sheet.summary, rubric)
    if sheet.opening:
        yield "## Opening"
        yield from map(_moment, sheet.opening)
    for section in sheet.sections:
        yield from _section(section)
    if sheet.reading:
        yield "## How to read the figures"
        yield "\n".join(f"- {inline(each)}" for each in sheet.reading)


def _summary(summary: Summary, rubric: Rubric) -> Iterator[str]:
    yield f"{inline(summary.scored_by)}. {inline(' '.join(summary.remarks))}"
    if summary.levels:
        yield "\n".join(f"- **{each.name}:** {inline(each.words)}" for each in summary.levels)
    if summary.strongest is not None:
        strongest = f"“{summary.strongest}” ({summary.strongest_place})"
        yield from _advice("Strongest moment", strongest)
    yield from _advice("Practise next", summary.practise)
    yield _table(summary, rubric)


def _table(summary: Summary, rubric: Rubric) -> str:
    parts = rubric.dimensions
    rows: list[tuple[str, ...]] = [
        ("", "Question", *(inline(part.name) for part in parts)),
        *(
            (
                "" if row.again else inline(row.number),
                "once more" if row.again else inline(row.title),
                *(inline(row.figures[part.dimension].words) for part in parts),
            )
            for row in summary.rows
        ),
    ]
    widths = [max(3, *map(len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "| "
        + " | ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        + " |"
        for row in rows
    )


def _section(section: Section) -> Iterator[str]:
    theme = f" · {inline(section.theme)}" if section.theme else ""
    yield f"## {section.place}{theme}"
    yield _quoted(block(section.question))
    for take in section.takes:
        yield from _take(take)


def _take(take: Take) -> Iterator[str]:
    if take.name:
        yield f"### {take.name}"
    yield from map(_moment, take.moments)
    if take.ending:
        yield f"({take.ending})"
    if take.card is not None:
        yield from _card(take.card)


def _moment(moment: Moment) -> str:
    words = block(moment.text)
    if moment.voice is Voice.NOTE:
        return f"({words})"
    spoken = f"**{inline(moment.name)}:** {words}"
    return _quoted(spoken) if moment.voice is Voice.ASIDE else spoken


def _quoted(words: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in words.split("\n"))


def _card(card: Card) -> Iterator[str]:
    if card.unscored is not None:
        yield f"**Score card.** {inline(card.unscored)}"
        return
    yield f"**Score card.** {inline(card.scored_by)}."
    yield "\n".join(_figures(card))
    if card.remark:
        yield card.remark
    yield from _advice("Strength", card.strength)
    yield from _advice("Next move", card.next_move)
    yield from _advice("Rewritten", card.rewritten)


def _figures(card: Card) -> Iterator[str]:
    for part in card.parts:
        yield f"- **{part.name}:** {inline(part.standing)}"
        if part.held_back:
            yield f"  - held back: {inline(part.held_back)}"
        for quote in part.quotes:
            label = f"{inline(quote.label)}: " if quote.label else ""
            yield f"  - {label}“{inline(quote.words)}”"
    if card.reflectiveness:
        yield f"- **Reflectiveness:** {inline(card.reflectiveness)}"
    if card.own_rating:
        yield f"- **You rated yourself:** {inline(card.own_rating)}"


def _advice(name: str, words: str | None) -> Iterator[str]:
    if words:
        yield f"**{name}:** {inline(words)}"

"""Charts as they are drawn, and what holds for every one of them."""

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from progress_entries import FEW, OTHER_MODEL, by_model, by_rule, entries, entry

from thinkaloud.domain.level_chart import NARROWEST, legend, level_chart
from thinkaloud.domain.level_rows import GUTTER, SPREAD
from thinkaloud.domain.progress import Progress, progress
from thinkaloud.domain.progress_entry import ProgressEntry
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore
from thinkaloud.domain.scorecard import SessionLevel
from thinkaloud.domain.series_marks import MARKS

THINKING, LINKING, ASKING = Dimension
MEASURED = st.sampled_from([None, *Dimension])
WIDTHS = st.integers(NARROWEST, 100)


def drawn(of: Dimension | None, *made: ProgressEntry, width: int = 40) -> str:
    return "".join(f"{line}\n" for line in level_chart(progress(made), of, width))


def rows(lines: Sequence[str]) -> list[str]:
    """What is drawn above the axis, from the axis on."""
    axis = next(number for number, line in enumerate(lines) if "└" in line)
    return [line[GUTTER:] for line in lines[:axis]]


def places(lines: Sequence[str]) -> list[int]:
    """Where sessions stand on the axis."""
    axis = next(line for line in lines if "└" in line)[GUTTER:]
    return [at for at, character in enumerate(axis) if character == "┬"]


def _has_level(standing: SessionLevel) -> bool:
    return standing.level is not None or standing.band is not None


def test_figures_are_joined_and_their_spread_is_drawn() -> None:
    first = entry("a", 0, by_model(2, 3), by_model(3, 3), by_model(4, 3))
    second = entry("b", 1, by_model(4, 3))
    assert drawn(THINKING, first, second) == (
        "     5 ┤\n"
        "       │\n"
        "     4 ┤   ┊    ╭────●\n"
        "       │   ┊    │\n"
        "     3 ┤   ●────╯\n"
        "       │   ┊\n"
        "     2 ┤   ┊\n"
        "       │\n"
        "     1 ┤\n"
        "       └───┬─────────┬──\n"
        "        12 Nov    13 Nov\n"
    )


def test_estimates_stand_on_rows_of_bands() -> None:
    levels = enumerate([2, 4, 3, 3])
    assert drawn(THINKING, *(entry(f"s{n}", n, by_rule(each, 3)) for n, each in levels)) == (
        " upper ┤       ╭───●───╮\n"
        "       │       │       │\n"
        "middle ┤       │       ╰───●───────●\n"
        "       │       │\n"
        " lower ┤   ●───╯\n"
        "       └───┬───────┬───────┬───────┬──\n"
        "        12 Nov  13 Nov  14 Nov  15 Nov\n"
    )


def test_figures_bands_and_neither_share_the_time_and_no_row() -> None:
    asked = [by_rule(3, 3, 4), by_model(3, 3, 2), by_model(3, 3), by_model(3, 3, 4), by_rule(3, 3)]
    assert drawn(ASKING, *(entry(f"s{n}", n, each) for n, each in enumerate(asked))) == (
        "     5 ┤\n"
        "       │\n"
        "     4 ┤                     ○\n"
        "       │\n"
        "     3 ┤\n"
        "       │\n"
        "     2 ┤         ○\n"
        "       │\n"
        "     1 ┤\n"
        "\n"
        " upper ┤   ●\n"
        "middle ┤\n"
        " lower ┤\n"
        "\n"
        "  none ┤               ○           ●\n"
        "       └───┬─────┬─────┬─────┬─────┬──\n"
        "        12 Nov      14 Nov      16 Nov\n"
    )


def test_figures_of_another_rubric_are_neither_joined_nor_marked_alike() -> None:
    judged = [by_model(2, 3), by_model(3, 3, rubric="2"), by_model(3, 3)]
    lines = level_chart(
        progress(entry(f"s{n}", n, each) for n, each in enumerate(judged)), THINKING, 40
    )
    assert lines[4] == "     3 ┤             ○         ●"
    assert lines[6] == "     2 ┤   ●"


def test_the_newest_sessions_are_shown_and_the_others_counted() -> None:
    made = [entry(f"s{n}", n, by_model(3, 3)) for n in range(9)]
    lines = level_chart(progress(made), THINKING, 24)
    assert lines[4] == "     3 ┤   ●────●────●"
    assert lines[-3:] == ["        18 Nov    20 Nov", "6 earlier sessions are", "not shown here."]
    (last,) = level_chart(progress(made[:4]), THINKING, 23)[11:-1]
    assert last == "1 earlier session is"


def test_several_sessions_of_one_day_share_its_name() -> None:
    made = [entry(f"s{n}", n / 9, by_model(3, 3)) for n in range(3)]
    assert level_chart(progress(made), THINKING, 60)[-1] == f"{'':28}12 Nov"


def test_without_sessions_there_is_no_chart() -> None:
    assert level_chart(progress([]), THINKING, 40) == []


def test_the_legend_says_who_judged_under_which_mark() -> None:
    made = [entry("a", 0, by_rule(3, 3)), entry("b", 1, by_model(3, 3), by_model(3, 3))]
    assert list(legend(progress(made))) == [
        "Judged by ● offline-estimate/2 (rubric 1)",
        "Upper, middle, lower: a rule-of-thumb estimate, good for a band and no more",
    ]
    more = [*made, entry("c", 2, by_model(3, 3)), entry("d", 3, by_model(3, 3, scorer=OTHER_MODEL))]
    assert list(legend(progress(more)))[:2] == [
        (
            "Judged by ● offline-estimate/2 (rubric 1), ○ claude-sonnet-5-5 (rubric 1), "
            "◆ claude-opus-5-1 (rubric 1)"
        ),
        "┊ how far apart the exchanges of a session were",
    ]


def test_where_there_are_more_judges_than_marks_the_marks_begin_again() -> None:
    judges = [by_model(3, 3, rubric=str(n)) for n in range(len(MARKS) + 1)]
    found = progress(entry(f"s{n:02}", n, each) for n, each in enumerate(judges))
    assert level_chart(found, THINKING, 200)[4].split()[2:] == [*MARKS, MARKS[0]]


@FEW
@given(entries(), MEASURED, WIDTHS)
def test_every_session_shown_has_one_mark_and_no_line_is_too_long(
    made: list[ProgressEntry], of: Dimension | None, width: int
) -> None:
    found = progress(made)
    lines = level_chart(found, of, width)
    assert all(len(line) <= width for line in lines)
    if not lines:
        assert not found.points
        return
    columns = places(lines)
    for at in columns:
        marks = [row[at] for row in rows(lines) if at < len(row) and row[at] in MARKS]
        assert len(marks) == 1
    drawn_marks = sum(character in MARKS for row in rows(lines) for character in row)
    assert drawn_marks == len(columns)
    hidden = len(found.points) - len(columns)
    counted = re.search(r"(\d+) earlier", " ".join(lines))
    assert int(counted[1] if counted else 0) == hidden


@FEW
@given(entries(), MEASURED, WIDTHS)
def test_nothing_joins_sessions_of_different_judges(
    made: list[ProgressEntry], of: Dimension | None, width: int
) -> None:
    found: Progress = progress(made)
    lines = level_chart(found, of, width)
    if not lines:
        return
    columns = places(lines)
    shown = found.points[-len(columns) :]
    for (before, start), (after, end) in pairwise(zip(shown, columns, strict=True)):
        between = "".join(row[start + 1 : end] for row in rows(lines))
        levelled = [_has_level(each.standing(of)) for each in (before, after)]
        joined = before.judged_by == after.judged_by and all(levelled)
        assert bool(between.strip()) == joined


@FEW
@given(
    st.lists(st.sampled_from([by_rule(1.7, 2.9, 4.1), by_rule(3.3, 4.7)]), min_size=1, max_size=8),
    MEASURED,
)
def test_no_figure_of_an_estimate_can_be_told_from_where_its_mark_stands(
    scores: list[ExchangeScore], of: Dimension | None
) -> None:
    made = [entry(f"s{n:03}", n, each) for n, each in enumerate(scores)]
    lines = rows(level_chart(progress(made), of, 60))
    assert not any(SPREAD in line for line in lines)
    marked = {number for number, line in enumerate(lines) if set(line) & set(MARKS)}
    assert marked <= {0, 2, 4, 6}


@pytest.mark.parametrize("width", [0, 1, NARROWEST - 1])
def test_with_less_room_than_a_chart_needs_it_takes_what_it_needs(width: int) -> None:
    found = progress([entry("a", 0, by_model(3, 3)), entry("b", 1, by_model(3, 3))])
    assert level_chart(found, THINKING, width) == level_chart(found, THINKING, NARROWEST)

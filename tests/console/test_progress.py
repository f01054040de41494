import re

from hypothesis import given
from hypothesis import strategies as st
from progress_entries import ESTIMATE, FEW, by_model, by_rule, entries, entry, retaking
from rubrics import rubric

from thinkaloud.console.progress import progress_lines
from thinkaloud.console.progress_json import progress_json
from thinkaloud.domain.level_chart import NARROWEST
from thinkaloud.domain.progress import progress
from thinkaloud.domain.progress_entry import ProgressEntry


def told(*made: ProgressEntry, width: int = 76) -> list[str]:
    return list(progress_lines(progress(made), rubric(), width))


def test_each_dimension_has_a_chart_and_what_it_comes_to() -> None:
    lines = told(entry("a", 0, by_model(2, 3, 4)), entry("b", 8, by_model(3, 3, 3)))
    assert lines[:4] == [
        "Levels over time: 2 sessions, 12 Nov to 20 Nov 2026",
        "Judged by ● claude-sonnet-5-5 (rubric 1)",
        "┊ how far apart the exchanges of a session were",
        "",
    ]
    start = lines.index("Thinking out loud, newest: 3.0 · Starting to reflect")
    assert lines[start + 1 : start + 12] == [
        "     5 ┤",
        "       │",
        "     4 ┤",
        "       │",
        "     3 ┤        ╭────●",
        "       │        │",
        "     2 ┤   ●────╯",
        "       │",
        "     1 ┤",
        "       └───┬─────────┬──",
        "        12 Nov    20 Nov",
    ]
    assert lines[start + 12] == "Thinking out loud: up since 12 Nov."
    assert "Asking back: down since 12 Nov." in lines
    assert lines[-1] == "Asking back: down since 12 Nov."


def test_without_any_figure_it_says_what_is_needed() -> None:
    assert told() == [
        "No session has a figure yet. A figure needs three scored exchanges in one",
        "session.",
    ]
    short = entry("a", 0, by_model(3, 3), by_model(3, 3))
    assert told(short)[2:] == ["", "Left out: 1 with fewer than three scored exchanges."]


def test_retakes_stand_apart_the_newest_first() -> None:
    early = retaking("early", 0, by_model(2, 3), by_model(3, 3))
    late = retaking("late", 1, by_model(2, 3), None)
    lines = told(early, late)
    assert lines[lines.index("Taken again") :] == [
        "Taken again",
        "  responsibility, 13 Nov 2026: not both takes have a score yet",
        "  responsibility, 12 Nov 2026: thinking out loud 2.0 → 3.0, up; systems to",
        "    people 3.0 → 3.0, about the same",
    ]


@FEW
@given(entries(), st.integers(NARROWEST, 100))
def test_no_line_is_longer_than_it_may_be(made: list[ProgressEntry], width: int) -> None:
    assert max(map(len, told(*made, width=width))) <= width


@FEW
@given(
    st.lists(
        st.tuples(*[st.integers(10, 50).map(lambda tenths: tenths / 10)] * 3),
        min_size=1,
        max_size=4,
    )
)
def test_no_figure_of_an_estimate_is_ever_told(levels: list[tuple[float, float, float]]) -> None:
    scores = [by_rule(*each) for each in levels]
    made = [entry(f"s{n}", n, each) for n, each in enumerate(scores)]
    made += [retaking(f"r{n}", n, each, scores[0]) for n, each in enumerate(scores)]
    kept = "".join(each.model_dump_json() for each in made)
    shown = "\n".join([*told(*made), progress_json(progress(made)), kept])
    assert ESTIMATE in shown
    assert not re.search(r"\d\.\d", shown)

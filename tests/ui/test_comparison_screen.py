from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fakes import MemoryStore
from rubrics import rubric
from screens import app, flat, opened, practice, press, settle
from sessions import ANSWER, level, score, session, taken
from textual.pilot import Pilot
from textual.widgets import Static

from thinkaloud.domain.score import ExchangeScore
from thinkaloud.ui.app import Left
from thinkaloud.ui.comparison_screen import ComparisonScreen

OWN = "My aunt kept bees, and nobody asked her."


@asynccontextmanager
async def comparing(
    first: ExchangeScore | str | None,
    again: ExchangeScore | str | None,
    size: tuple[int, int] = (80, 24),
) -> AsyncGenerator[Pilot[Left]]:
    """The app on a comparison of two takes with these scores."""
    transcript = session(taken(1, first), taken(2, again, text=OWN, retake_of=1))
    async with opened(app(practice(MemoryStore())), size) as pilot:
        await pilot.app.push_screen(ComparisonScreen(rubric(), transcript, 1, 2))
        await settle(pilot)
        yield pilot


async def test_figures_of_both_takes_stand_side_by_side_with_what_changed() -> None:
    first = score(level(2.0, "a1 n1"), 2.0, 3.0, reflectiveness=2.3)
    again = score(level(4.0, "a1 a3"), 2.2, None, reflectiveness=3.1)
    async with comparing(first, again, (100, 60)) as pilot:
        shown = flat(pilot.app)
    for wanted in (
        "Two takes Question 1 of 3 · responsibility",
        "Thinking out loud ▰▰▱▱▱ 2.0 ▰▰▰▰▱ 4.0 up, +2.0 Describing Reflecting",
        "+ thinking in motion no longer: prepared text",
        "Systems to people ▰▰▱▱▱ 2.0 ▰▰▱▱▱ 2.2 about the same, +0.2",
        "Asking back ▰▰▰▱▱ 3.0 no opportunity yet",
        "without asking back",
        "longest turn 8",
        "under 0.4 apart is about the same",
        ANSWER[:30],
        OWN[:30],
    ):
        assert wanted in shown


async def test_estimates_are_shown_by_band_alone() -> None:
    first, again = (
        score(level(figure, band=True), level(figure, band=True), None, reflectiveness=figure)
        for figure in (2.2, 3.6)
    )
    async with comparing(first, again) as pilot:
        shown = flat(pilot.app)
    assert "Thinking out loud ▰▱▱ lower band ▰▰▰ upper band up" in shown
    assert not any(figure in shown for figure in ("2.2", "3.6", "1.4"))


async def test_takes_without_a_score_are_shown_with_the_reason() -> None:
    async with comparing("The judge is busy.", None, (100, 60)) as pilot:
        shown = flat(pilot.app)
    assert "Thinking out loud not scored not scored" in shown
    assert "The first take could not be scored: The judge is busy." in shown
    assert "The retake is not scored yet." in shown
    assert "about half a level" not in shown


async def test_judges_that_differ_are_named_and_no_change_is_claimed() -> None:
    async with comparing(score(2.0, 2.0), score(4.0, 3.0, scorer="another"), (100, 60)) as pilot:
        shown = flat(pilot.app)
    assert "Thinking out loud ▰▰▱▱▱ 2.0 ▰▰▰▰▱ 4.0 +2.0 Describing" in shown
    assert "The judges differ (judge, another)" in shown


async def test_the_texts_stand_side_by_side_only_where_there_is_room() -> None:
    scored = score(level(2.0, "a1"), 2.0)
    async with comparing(scored, scored) as pilot:
        for width, beside in ((100, True), (99, False), (140, True)):
            await pilot.resize_terminal(width, 40)
            await settle(pilot)
            first, again = pilot.app.screen.query(".text").results()
            assert (first.region.y == again.region.y) is beside
        said = pilot.app.screen.query("TakeText .words").first(Static)
        marked = [span for span in said.visual.spans if "underline" in str(span.style)]
        assert [ANSWER[span.start : span.end] for span in marked] == ["we waited a week"]


async def test_keys_scroll_and_lead_back() -> None:
    async with comparing(score(2.0, 2.0), score(4.0, 3.0)) as pilot:
        page = pilot.app.screen.query_one("#page")
        await press(pilot, "space")
        assert page.scroll_target_y > 0
        await press(pilot, "q")
        assert "Start an interview" in flat(pilot.app)

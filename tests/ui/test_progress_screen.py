from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

from fakes import MemoryStore
from progress_entries import OTHER_MODEL, by_model, by_rule, entry, retaking
from rubrics import rubric
from screens import SIZES, app, assert_golden, flat, opened, practice, press, settle, text_of
from textual.pilot import Pilot

from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.progress_entry import ProgressEntry
from thinkaloud.ui.app import Left
from thinkaloud.ui.dimension_names import DimensionName
from thinkaloud.ui.progress_screen import ProgressPage, ProgressScreen

ESTIMATES = (
    entry("a", 0, by_rule(2, 2, 3)),
    entry("b", 3, by_rule(3, 2, 3)),
    entry("c", 4, by_rule(3, 3, 4)),
    entry("d", 11, by_rule(4, 3)),
)
FIGURES = (
    entry("e", 12, by_model(2, 3, 2), by_model(3, 3, 3), by_model(3, 2)),
    entry("f", 20, by_model(3, 3, 2), by_model(4, 3, 3), by_model(4, 2, 4)),
    entry("g", 21, by_model(4, 3, 5), by_model(4, 4, 3), by_model(5, 4)),
)
APART = (
    retaking("h", 22, by_model(2, 3, 2), by_model(3.5, 3, 2)),
    retaking("i", 23, by_rule(2, 3, 2), by_rule(3, 2, 2)),
    retaking("j", 24, by_model(2, 3), by_model(4, 3, scorer=OTHER_MODEL)),
    entry("k", 25, by_model(3, 3, 3), branch=True),
)


def loading(made: Sequence[ProgressEntry]) -> Callable[[], Awaitable[Sequence[ProgressEntry]]]:
    async def load() -> Sequence[ProgressEntry]:
        return made

    return load


@asynccontextmanager
async def shown(
    *made: ProgressEntry, size: tuple[int, int] = (80, 24)
) -> AsyncGenerator[Pilot[Left]]:
    """The screen, laid on top of the home screen."""
    async with opened(app(practice(MemoryStore())), size) as pilot:
        await pilot.app.push_screen(ProgressScreen(rubric(), loading(made)))
        await settle(pilot)
        yield pilot


async def assert_both(pilot: Pilot[Left], name: str) -> None:
    for size in SIZES:
        await pilot.resize_terminal(*size)
        await settle(pilot)
        assert_golden(pilot.app, name)


async def test_progress_of_a_stranger() -> None:
    async with shown() as pilot:
        await assert_both(pilot, "progress-none")


async def test_progress_of_one_session() -> None:
    async with shown(FIGURES[0]) as pilot:
        await assert_both(pilot, "progress-one")


async def test_progress_in_figures() -> None:
    async with shown(*FIGURES) as pilot:
        await press(pilot, "right")
        await assert_both(pilot, "progress-figures")


async def test_progress_in_bands() -> None:
    async with shown(*ESTIMATES) as pilot:
        await assert_both(pilot, "progress-bands")


async def test_progress_of_several_judges_with_what_stands_apart() -> None:
    async with shown(*ESTIMATES, *FIGURES, *APART) as pilot:
        await press(pilot, "left")
        await assert_both(pilot, "progress-judges")
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await settle(pilot)
            pilot.app.screen.query_one(ProgressPage).scroll_end(animate=False)
            await settle(pilot)
            assert_golden(pilot.app, "progress-apart")


async def test_the_arrows_and_tab_go_round_the_dimensions() -> None:
    async with shown(*FIGURES) as pilot:
        names = ["Thinking out loud", "Systems to people", "Asking back", "Reflectiveness"]
        for name in names:
            await press(pilot, "tab")
            assert f"‹{name}›" in text_of(pilot.app)
            assert f"{name}: " in text_of(pilot.app)
        for name in [*names[2::-1], names[3]]:
            await press(pilot, "left")
            assert f"‹{name}›" in text_of(pilot.app)
        await press(pilot, "right", "shift+tab")
        assert "‹Reflectiveness›" in text_of(pilot.app)


async def test_a_click_on_a_name_shows_its_dimension() -> None:
    async with shown(*FIGURES) as pilot:
        await pilot.click(list(pilot.app.screen.query(DimensionName))[3])
        await settle(pilot)
        assert "Asking back: " in text_of(pilot.app)


async def test_where_all_dimensions_are_shown_there_is_none_to_choose() -> None:
    async with shown(*FIGURES, size=(140, 40)) as pilot:
        assert "←→" not in text_of(pilot.app)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "←→ Dimension" in text_of(pilot.app)


async def test_more_sessions_than_fit_are_counted() -> None:
    async with shown(*(entry(f"s{n:02}", n, by_model(3, 3)) for n in range(30))) as pilot:
        assert "14 earlier sessions are not shown here." in text_of(pilot.app)


async def test_no_figure_of_an_estimate_is_shown() -> None:
    async with shown(entry("a", 0, by_rule(2.3, 2.3, 3.7)), size=(140, 40)) as pilot:
        assert "upper band" in text_of(pilot.app)
        assert "2.3" not in text_of(pilot.app)
        assert "3.7" not in text_of(pilot.app)


async def test_what_people_and_models_named_is_shown_as_it_is() -> None:
    async with shown(entry("a", 0, by_model(3, 3, scorer="[bold]m[/]\x1b[31m"))) as pilot:
        assert "● [bold]m[/] (rubric 1)" in text_of(pilot.app)


async def test_a_store_that_cannot_be_read_says_so() -> None:
    async def load() -> Sequence[ProgressEntry]:
        raise StoreError("The disk is full.")

    async with opened(app(practice(MemoryStore()))) as pilot:
        await pilot.app.push_screen(ProgressScreen(rubric(), load))
        await settle(pilot)
        assert "The disk is full." in flat(pilot.app)
        assert "←→" not in text_of(pilot.app)


async def test_esc_and_q_go_back() -> None:
    for key in ("escape", "q"):
        async with shown(*FIGURES) as pilot:
            await press(pilot, key)
            assert "Start an interview" in text_of(pilot.app)

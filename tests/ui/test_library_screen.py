import pytest
from events import finished_exchange, listed
from events import opened as begun
from screens import app, assert_golden, flat, opened, practice, press, text_of

from thinkaloud.adapters.store.store import Store
from thinkaloud.app import making
from thinkaloud.domain.errors import StoreError
from thinkaloud.domain.transcript import read
from thinkaloud.ui.interview_screen import InterviewScreen
from thinkaloud.ui.library_screen import LibraryScreen
from thinkaloud.ui.replay_screen import ReplayScreen
from thinkaloud.ui.scorecard_screen import ScorecardScreen


async def fill(store: Store) -> None:
    over = (*begun(plan=(1,)), *finished_exchange(1, "The booking desk waited a week."))
    await store.add("over", tuple(listed(*over, making.ended(early=True))))
    half = (*begun(), making.answered(1, "We asked [b]Zoë[/b] at the desk."))
    await store.add("half", tuple(listed(*half, making.renamed("[red]Dry run"))))
    twig = (*begun(), making.branched("half"), making.tagged(("calm",)))
    await store.add("twig", tuple(listed(*twig)))


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_the_library_shows_titles_lineage_tags_and_what_a_search_found(
    store: Store, size: tuple[int, int]
) -> None:
    await fill(store)
    screens = app(practice(store))
    async with opened(screens, size) as pilot:
        await press(pilot, "l")
        assert_golden(screens, "library")
        await press(pilot, "slash", *"desk")
        assert_golden(screens, "library-found")


async def test_typing_narrows_the_list_and_enter_opens_what_was_found(store: Store) -> None:
    await fill(store)
    screens = app(practice(store))
    async with opened(screens) as pilot:
        await press(pilot, "l", "slash", *"booking")
        assert "1 found" in flat(screens)
        await press(pilot, "enter", "enter")
        assert isinstance(screens.screen, ScorecardScreen)


async def test_a_search_that_finds_nothing_says_so_and_esc_takes_it_back(store: Store) -> None:
    await fill(store)
    screens = app(practice(store))
    async with opened(screens) as pilot:
        await press(pilot, "l", "slash", *"zebra")
        assert "Nothing was found." in flat(screens)
        await press(pilot, "enter", "r", "d", "n")
        assert isinstance(screens.screen, LibraryScreen)
        await press(pilot, "slash", "escape")
        assert "3 saved" in flat(screens)


async def test_a_title_is_given_and_taken_back(store: Store) -> None:
    await fill(store)
    screens = app(practice(store))
    async with opened(screens) as pilot:
        await press(pilot, "l", "slash", *"booking", "enter", "n", "ctrl+u", *"Second", "enter")
        assert "Second" in flat(screens)
        assert read(await store.events("over")).title == "Second"
        await press(pilot, "n", "ctrl+u", *"Third", "escape")
        assert read(await store.events("over")).title == "Second"
        await press(pilot, "number_sign", *"calm first", "enter")
        assert read(await store.events("over")).tags == ("calm", "first")


async def test_what_is_deleted_can_be_put_back_until_the_app_is_left(store: Store) -> None:
    await fill(store)
    screens = app(practice(store))
    async with opened(screens) as pilot:
        await press(pilot, "l", "slash", *"booking", "enter", "d")
        assert "u puts it back" in flat(screens)
        with pytest.raises(StoreError):
            await store.events("over")
        await press(pilot, "escape", "l", "u")
        assert read(await store.events("over")).ended
        assert "It is back." in flat(screens)


async def test_deleting_goes_on_to_the_neighbour_until_none_is_left(store: Store) -> None:
    await fill(store)
    screens = app(practice(store))
    async with opened(screens) as pilot:
        await press(pilot, "l", "down", "down", "d", "d", "d", "d")
        assert (await store.sessions()).total == 0
        assert "No sessions yet." in text_of(screens) or "Deleted" in text_of(screens)
        await press(pilot, "u", "u", "u", "u")
        assert (await store.sessions()).total == 3


async def test_a_session_is_played_and_a_question_of_it_taken_again(store: Store) -> None:
    await fill(store)
    screens = app(practice(store))
    async with opened(screens) as pilot:
        await press(pilot, "l", "slash", *"booking", "enter", "r")
        assert isinstance(screens.screen, ReplayScreen)
        await press(pilot, "escape", "t", *"9", "enter")
        assert "Question 9 has no answer in this session." in flat(screens)
        assert isinstance(screens.screen, LibraryScreen)
        await press(pilot, "t", *"one", "enter")
        assert "by its number" in flat(screens)
        await press(pilot, "t", *"1", "enter")
        assert isinstance(screens.screen, InterviewScreen)
        assert "once more" in flat(screens)


async def test_a_store_that_fails_is_said(store: Store) -> None:
    await fill(store)

    class Failing(Store):
        async def delete(self, session: str) -> None:
            raise StoreError("The disk is full.")

    failing = Failing(store._path)
    screens = app(practice(failing))
    async with opened(screens) as pilot:
        await press(pilot, "l", "d")
        assert "The disk is full." in flat(screens)
    assert (await store.sessions()).total == 3
    await failing.close()

"""Every screen as plain text, at the smallest size and at a wide one.

Rewrite them with `THINKALOUD_REWRITE_GOLDEN=1 pytest tests/ui/test_golden_screens.py`, and look at
the difference before it is committed: a golden screen is only as good as the eyes that saw it.
"""

from collections.abc import Iterable

import pytest
from events import Make, finished_exchange, listed
from events import opened as begun
from fakes import ScriptedInterviewer, pack, says
from screens import SIZES, QuotingJudge, app, assert_golden, opened, practice, press, say
from textual.pilot import Pilot

from thinkaloud.adapters.store.store import Store
from thinkaloud.app import making
from thinkaloud.app.ports import Judge
from thinkaloud.app.practice import Practice
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Event, Mode, Move, Outcome
from thinkaloud.domain.pack import Pack
from thinkaloud.ui.app import Left
from thinkaloud.ui.first import Begin, CarryOn, Play

at_both_sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")

STORY = (
    "In March I put off a launch by a week because the night nurse said the alarm was unreadable. "
    "I used to take a green dashboard as good news. Nobody had asked her, and I am still not sure "
    "we would have, if she had not been loud about it."
)
QUESTION_BACK = "Who can stop a launch here, and has anybody done it?"


def scripted() -> ScriptedInterviewer:
    return ScriptedInterviewer(
        [
            says(Move.PROBE, "You said the alarm was unreadable. What did she see on it?"),
            says(Move.INVITE, "What would you like to ask me about that?"),
            says(Move.ANSWER, "The person on call can. I know of one time; it cost us a week."),
            says(Move.PROBE, "Who was in the room when that was decided?"),
        ]
    )


def begin(questions: int = 3, mode: Mode = Mode.COACH, sheet: Pack | None = None) -> Begin:
    whole = sheet or pack(questions)
    plan = tuple(question.number for question in whole.questions)
    return Begin(whole, plan, 1, mode)


def of(store: Store, judge: Judge | None = None) -> Practice:
    return practice(store, interviewer=scripted(), judge=judge)


async def exchange(pilot: Pilot[Left]) -> None:
    """A whole first exchange: answer, answer to the probe, question back, pass."""
    await say(pilot, STORY)
    await say(pilot, "That the alarm said fault 71 and nothing else.")
    await say(pilot, QUESTION_BACK)
    await press(pilot, "f4")


def answered(number: int) -> tuple[Make, ...]:
    return (
        making.asked(number, number, f"Question number {number}?", None),
        making.answered(number, STORY),
        making.said(number, Move.INVITE, "What would you ask me?"),
        making.answered(number, QUESTION_BACK),
        making.said(number, Move.ANSWER, "The person on call can."),
        making.passed(number),
        making.closed(number, Outcome.COMPLETED),
    )


def three_exchanges() -> list[Event]:
    """A finished session that nobody has scored yet."""
    later = [each for number in (2, 3) for each in answered(number)]
    return listed(*begun(pack(3), (1, 2, 3)), *answered(1)[1:], *later, making.ended(early=False))


async def keep(store: Store, session: str, events: Iterable[Event]) -> None:
    for event in events:
        await store.append(session, event)


@at_both_sizes
async def test_home_of_a_stranger(store: Store, size: tuple[int, int]) -> None:
    note = "No key found: practising offline."
    async with opened(app(practice(store, note=note), packs=[pack(3)]), size) as pilot:
        assert_golden(pilot.app, "home-first")


@at_both_sizes
async def test_home_with_sessions(store: Store, size: tuple[int, int]) -> None:
    await keep(store, "older", three_exchanges())
    async with opened(app(of(store), CarryOn(await of(store).open("older")))) as pilot:
        await press(pilot, "escape")
    await keep(store, "newer", listed(*begun(pack(3), (1, 2, 3)), *finished_exchange(1)))
    async with opened(app(practice(store), packs=[pack(3)]), size) as pilot:
        assert_golden(pilot.app, "home-sessions")


@at_both_sizes
async def test_the_first_question(store: Store, size: tuple[int, int]) -> None:
    async with opened(app(of(store), begin()), size) as pilot:
        assert_golden(pilot.app, "interview-first")


@at_both_sizes
async def test_an_answer_being_typed(store: Store, size: tuple[int, int]) -> None:
    async with opened(app(of(store), begin()), size) as pilot:
        await press(pilot, "a", "ctrl+j", "b", "space", "c")
        assert_golden(pilot.app, "interview-typing")


@at_both_sizes
async def test_a_probe_and_the_asides(store: Store, size: tuple[int, int]) -> None:
    async with opened(app(of(store), begin()), size) as pilot:
        await say(pilot, STORY)
        await press(pilot, "f2", "f3")
        assert_golden(pilot.app, "interview-asides")


@at_both_sizes
async def test_the_candidate_is_asked_for_a_rating(store: Store, size: tuple[int, int]) -> None:
    async with opened(app(of(store), begin()), size) as pilot:
        await exchange(pilot)
        assert_golden(pilot.app, "interview-rating")


@at_both_sizes
async def test_a_card_of_bands(store: Store, size: tuple[int, int]) -> None:
    async with opened(app(of(store), begin()), size) as pilot:
        await exchange(pilot)
        await press(pilot, "4")
        assert_golden(pilot.app, "interview-card-bands")


@at_both_sizes
async def test_a_card_of_figures(store: Store, size: tuple[int, int]) -> None:
    judge = QuotingJudge("a1 a3 a4 b1 b2 b3 b4 c1 c2", band=False)
    async with opened(app(of(store, judge=judge), begin()), size) as pilot:
        await exchange(pilot)
        await press(pilot, "enter")
        assert_golden(pilot.app, "interview-card-figures")


@at_both_sizes
async def test_no_card_in_a_simulation(store: Store, size: tuple[int, int]) -> None:
    async with opened(app(of(store), begin(mode=Mode.SIMULATION)), size) as pilot:
        await exchange(pilot)
        assert_golden(pilot.app, "interview-simulation")


@at_both_sizes
async def test_a_reply_that_failed(store: Store, size: tuple[int, int]) -> None:
    fails = ScriptedInterviewer(
        [ModelError("overloaded", "The model is overloaded.", retryable=True)]
    )
    async with opened(app(practice(store, interviewer=fails), begin()), size) as pilot:
        await say(pilot, STORY)
        assert_golden(pilot.app, "interview-failed")


@at_both_sizes
async def test_the_end(store: Store, size: tuple[int, int]) -> None:
    async with opened(app(of(store), begin()), size) as pilot:
        await exchange(pilot)
        await press(pilot, "ctrl+t", "ctrl+t")
        assert_golden(pilot.app, "interview-end")


@at_both_sizes
async def test_the_scorecard_of_three_exchanges(store: Store, size: tuple[int, int]) -> None:
    await keep(store, "done", three_exchanges())
    async with opened(app(of(store), CarryOn(await of(store).open("done"))), size) as pilot:
        assert_golden(pilot.app, "scorecard")
        await press(pilot, "enter")
        assert_golden(pilot.app, "scorecard-open")


@at_both_sizes
async def test_the_scorecard_of_too_few(store: Store, size: tuple[int, int]) -> None:
    async with opened(app(of(store), begin()), size) as pilot:
        await exchange(pilot)
        await press(pilot, "ctrl+t", "ctrl+t", "enter")
        assert_golden(pilot.app, "scorecard-few")


@at_both_sizes
async def test_a_replay(store: Store, size: tuple[int, int]) -> None:
    events = three_exchanges()
    async with opened(app(practice(store), Play(events, place=len(events))), size) as pilot:
        await press(pilot, "left", "left", "plus")
        assert_golden(pilot.app, "replay")


@at_both_sizes
async def test_help_on_an_interview(store: Store, size: tuple[int, int]) -> None:
    async with opened(app(of(store), begin()), size) as pilot:
        await press(pilot, "f1")
        assert_golden(pilot.app, "help")

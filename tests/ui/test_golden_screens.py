"""Every screen as plain text, at the smallest size and at a wide one.

Rewrite them with `THINKALOUD_REWRITE_GOLDEN=1 pytest tests/ui/test_golden_screens.py`, and look at
the difference before it is committed: a golden screen is only as good as the eyes that saw it.
"""

from collections.abc import Iterable

from events import Make, finished_exchange, listed
from events import opened as begun
from fakes import ScriptedInterviewer, pack, says
from screens import SIZES, QuotingJudge, app, assert_golden, opened, practice, press, say, settle
from sessions import level, score, scored
from textual.pilot import Pilot

from thinkaloud.adapters.store.store import Store
from thinkaloud.app import making
from thinkaloud.app.ports import Judge, Utterance
from thinkaloud.app.practice import Practice
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Event, Mode, Move, Outcome, Usage
from thinkaloud.domain.pack import Pack, ProbeKind
from thinkaloud.ui.app import Left
from thinkaloud.ui.first import Begin, CarryOn, Play

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


async def assert_both(pilot: Pilot[Left], name: str) -> None:
    """Compare the screen at every size, and come back to the first."""
    for size in SIZES:
        await pilot.resize_terminal(*size)
        await settle(pilot)
        assert_golden(pilot.app, name)
    await pilot.resize_terminal(*SIZES[0])
    await settle(pilot)


async def test_home_of_a_stranger(store: Store) -> None:
    note = "No key found: practising offline."
    async with opened(app(practice(store, note=note), packs=[pack(3)])) as pilot:
        await assert_both(pilot, "home-first")


async def test_home_with_sessions(store: Store) -> None:
    await keep(store, "older", three_exchanges())
    async with opened(app(of(store), CarryOn(await of(store).open("older")))) as pilot:
        await press(pilot, "escape")
    await keep(store, "newer", listed(*begun(pack(3), (1, 2, 3)), *finished_exchange(1)))
    async with opened(app(practice(store), packs=[pack(3)])) as pilot:
        await assert_both(pilot, "home-sessions")


async def test_the_first_question(store: Store) -> None:
    async with opened(app(of(store), begin())) as pilot:
        await assert_both(pilot, "interview-first")


async def test_what_an_interview_with_a_model_costs(store: Store) -> None:
    usage = Usage(
        model="claude-sonnet-5-5", fresh=420, cache_write=2_600, cache_read=9_120, output=64
    )
    probe = says(Move.PROBE, "What did she see on it?").model_copy(update={"usage": usage})
    of = practice(store, interviewer=ScriptedInterviewer([probe], name="claude-sonnet-5-5"))
    async with opened(app(of, begin())) as pilot:
        await say(pilot, STORY)
        await assert_both(pilot, "interview-cost")


async def test_an_answer_being_typed(store: Store) -> None:
    async with opened(app(of(store), begin())) as pilot:
        await press(pilot, "a", "ctrl+j", "b", "space", "c")
        await assert_both(pilot, "interview-typing")


async def test_a_probe_and_the_asides(store: Store) -> None:
    async with opened(app(of(store), begin())) as pilot:
        await say(pilot, STORY)
        await press(pilot, "f2", "f3")
        await assert_both(pilot, "interview-asides")


async def test_the_candidate_is_asked_for_a_rating(store: Store) -> None:
    async with opened(app(of(store), begin())) as pilot:
        await exchange(pilot)
        await assert_both(pilot, "interview-rating")


async def test_a_card_of_bands(store: Store) -> None:
    async with opened(app(of(store), begin())) as pilot:
        await exchange(pilot)
        await press(pilot, "4")
        await assert_both(pilot, "interview-card-bands")


async def test_a_card_of_figures(store: Store) -> None:
    judge = QuotingJudge("a1 a3 a4 b1 b2 b3 b4 c1 c2", band=False)
    async with opened(app(of(store, judge=judge), begin())) as pilot:
        await exchange(pilot)
        await press(pilot, "enter")
        await assert_both(pilot, "interview-card-figures")


async def test_no_card_in_a_simulation(store: Store) -> None:
    async with opened(app(of(store), begin(mode=Mode.SIMULATION))) as pilot:
        await exchange(pilot)
        await assert_both(pilot, "interview-simulation")


async def test_a_reply_that_failed(store: Store) -> None:
    fails = ScriptedInterviewer(
        [ModelError("overloaded", "The model is overloaded.", retryable=True)]
    )
    async with opened(app(practice(store, interviewer=fails), begin())) as pilot:
        await say(pilot, STORY)
        await assert_both(pilot, "interview-failed")


async def test_the_end(store: Store) -> None:
    async with opened(app(of(store), begin())) as pilot:
        await exchange(pilot)
        await press(pilot, "ctrl+t", "ctrl+t")
        await assert_both(pilot, "interview-end")


async def test_the_scorecard_of_three_exchanges(store: Store) -> None:
    await keep(store, "done", three_exchanges())
    async with opened(app(of(store), CarryOn(await of(store).open("done")))) as pilot:
        await assert_both(pilot, "scorecard")
        await press(pilot, "enter")
        await assert_both(pilot, "scorecard-open")


async def test_the_scorecard_of_too_few(store: Store) -> None:
    async with opened(app(of(store), begin())) as pilot:
        await exchange(pilot)
        await press(pilot, "ctrl+t", "ctrl+t", "enter")
        await assert_both(pilot, "scorecard-few")


RECITED = "Responsibility shows up in the small decisions, in the defaults that we choose."


def taken_twice() -> list[Event]:
    """A finished session in which the first question was recited, and then taken again."""
    model = {"scorer": "claude-sonnet-5-5", "samples": 3}
    estimated = score(*(level(1.2, band=True) for _ in range(3)), reflectiveness=1.2)
    low = score(level(1.0, "n1"), level(2.0, "b1 b2"), 3.0, reflectiveness=2.0, **model)
    high = score(level(4.0, "a1 a3"), level(2.3, "b1"), 4.0, reflectiveness=3.4, **model)
    off_script = Utterance(
        move=Move.PROBE,
        say="What happened the day after?",
        probe_kind=ProbeKind.OFF_SCRIPT,
        speaker="scripted",
    )
    first = (
        *begun(pack(3), (1,))[2:],
        making.answered(1, RECITED),
        making.uttered(1, Move.PROBE, off_script),
        making.answered(1, "She came to me with the list, and I had no answer for her."),
        making.closed(1, Outcome.COMPLETED),
        scored(1, estimated),
    )
    retake = (making.asked(2, 1, pack().question(1).text, 1), *answered(2)[1:], scored(2, high))
    return listed(
        *begun(pack(3), (1,))[:2], *first, *retake, making.ended(early=False), scored(1, low)
    )


async def test_the_scorecard_of_a_question_taken_again(store: Store) -> None:
    await keep(store, "twice", taken_twice())
    async with opened(app(of(store), CarryOn(await of(store).open("twice")))) as pilot:
        await assert_both(pilot, "scorecard-again")
        await press(pilot, "c")
        await assert_both(pilot, "comparison")
        await press(pilot, "end")
        await assert_both(pilot, "comparison-end")
        await press(pilot, "escape", "s")
        await assert_both(pilot, "scorecard-score-again")
        await press(pilot, "escape", "enter", "pagedown")
        await assert_both(pilot, "scorecard-scores-beside")


async def test_a_replay(store: Store) -> None:
    events = three_exchanges()
    async with opened(app(practice(store), Play(events, place=len(events)))) as pilot:
        await press(pilot, "left", "left", "plus")
        await assert_both(pilot, "replay")
        await press(pilot, "t")
        await assert_both(pilot, "replay-try")


async def test_help_on_an_interview(store: Store) -> None:
    async with opened(app(of(store), begin())) as pilot:
        await press(pilot, "f1")
        await assert_both(pilot, "help")

import asyncio
from dataclasses import replace
from datetime import timedelta

from events import listed
from events import opened as begun
from fakes import MemoryStore, pack
from screens import QuotingJudge, app, flat, opened, practice, press, settle, text_of, until
from sessions import ANSWER, level, overlapping, score, taken
from textual.message import Message

from thinkaloud.adapters.store.store import Store
from thinkaloud.app import making
from thinkaloud.app.ports import Case, Verdict
from thinkaloud.domain.errors import ModelError
from thinkaloud.domain.events import Event, ExchangeScored
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore, Feedback, ScoreState
from thinkaloud.ui.app import ThinkaloudApp
from thinkaloud.ui.first import CarryOn
from thinkaloud.ui.navigation import RetakeExchange


def ended(*exchanges: tuple[making.Make, ...]) -> list[Event]:
    """A session of these exchanges that is over."""
    start = begun(pack(3), (1, 2, 3))[:2]
    return listed(*start, *(each for some in exchanges for each in some), making.ended(early=False))


async def card(
    events: list[Event], judge: QuotingJudge | None = None, others: tuple[QuotingJudge, ...] = ()
) -> tuple[ThinkaloudApp, MemoryStore]:
    store = MemoryStore(kept={"session-9": events})
    of = practice(store, judge=judge)
    of = replace(of, cast=replace(of.cast, judges=others))
    return app(of, CarryOn(await of.open("session-9"))), store


def three(result: ExchangeScore) -> list[Event]:
    return ended(*(taken(number, result, question=number) for number in (1, 2, 3)))


async def test_figures_and_level_names_of_the_session_are_shown() -> None:
    screens, _ = await card(three(score(4.0, 2.0, 3.0)))
    async with opened(screens):
        shown = text_of(screens)
    assert "Reflectiveness    ▰▰▰▱▱ 3.0 · Starting to reflect" in shown
    assert "Thinking out loud ▰▰▰▰▱ 4.0 · Reflecting" in shown
    assert "good to about half a level either way" in shown


async def test_an_estimate_shows_bands_and_no_figure() -> None:
    result = score(level(4.0, band=True), level(2.0, band=True), level(3.0, band=True))
    screens, _ = await card(three(result))
    async with opened(screens):
        shown = text_of(screens)
    assert "Thinking out loud ▰▰▰   upper band · Reflecting or more" in shown
    assert "4.0" not in shown
    assert "rule-of-thumb estimate" in shown


async def test_what_held_the_session_back_is_said() -> None:
    recited = score(1.0, 5.0, 5.0, reflectiveness=2.5, held_back=True, overlap=overlapping(0.9))
    screens, _ = await card(three(recited))
    async with opened(screens):
        shown = flat(screens)
    assert "held back by prepared text" in shown
    assert "On average, 90% of an answer matches its sample." in shown


async def test_too_few_scorable_exchanges_give_no_figure_and_say_so() -> None:
    nothing = level(None, state=ScoreState.NOT_SCORABLE, reason="under five words")
    screens, _ = await card(
        ended(
            taken(1, score(4.0, 4.0), question=1),
            taken(2, score(nothing, nothing), question=2),
            taken(3, "The judge could not be reached.", question=3),
        )
    )
    async with opened(screens, (100, 30)):
        shown = text_of(screens)
    assert "One exchange could be scored. A figure for the session needs 3" in shown
    assert "Reflectiveness" not in shown
    assert "1 of 3 could not be scored." in shown
    assert "1 of 3 unscored, because a judge failed." in shown
    assert "not scored" in shown
    assert "no chance" in shown


async def test_the_last_score_is_waited_for_and_shown_when_it_comes() -> None:
    class Held(QuotingJudge):
        go = asyncio.Event()

        async def judge(self, case: Case, dimension: Dimension) -> Verdict:
            await self.go.wait()
            return await super().judge(case, dimension)

    judge = Held()
    screens, _ = await card(ended(taken(1, None)), judge)
    async with screens.run_test() as pilot:
        await until(pilot, lambda: "The last score is on its way" in text_of(screens))
        assert "being scored" in text_of(screens)
        judge.go.set()
        await settle(pilot)
        assert "being scored" not in text_of(screens)
        assert "▰" in text_of(screens)


async def test_a_row_opens_to_the_card_and_closes_again() -> None:
    advice = Feedback(strength="Plain words.", next_move="Who noticed?", rewrite="And [who?].")
    result = score(
        level(4.0, "a1 a3", reason="part of it matches"),
        level(2.0, "b1", quote="Runa the midwife"),
        None,
        feedback=advice,
        addressed_to_grader=True,
        reflectiveness=3.0,
    )
    screens, _ = await card(three(result))
    async with opened(screens, (100, 40)) as pilot:
        await press(pilot, "enter")
        shown = text_of(screens)
        for wanted in (
            "a moment of your own: “we waited a week”",
            "the system side: “Runa the midwife”",
            "held back: part of it matches",
            "no opportunity yet",
            "without asking back",
            "spoke to the grader",
            "Who noticed?",
            "And [who?].",
        ):
            assert wanted in shown
        await press(pilot, "enter")
        assert "Who noticed?" not in text_of(screens)


async def test_an_unscored_exchange_opens_to_its_reason_and_s_scores_it_again() -> None:
    screens, store = await card(ended(taken(1, "The judge could not be reached.")))
    async with opened(screens) as pilot:
        await press(pilot, "enter")
        assert "The judge could not be reached." in text_of(screens)
        await press(pilot, "s", "enter")
        assert "could not be reached" not in text_of(screens)
        assert "the earlier score is kept beside it" in text_of(screens)
    assert store.kept["session-9"][-1].type == "exchange_scored"


async def test_a_judge_that_fails_again_leaves_a_reason_and_no_number() -> None:
    class Fails(QuotingJudge):
        async def judge(self, case: Case, dimension: Dimension) -> Verdict:
            raise ModelError("overloaded", "The judge is overloaded.", retryable=True)

    screens, store = await card(ended(taken(1, "It failed before.")), Fails())
    async with opened(screens) as pilot:
        await press(pilot, "s", "enter")
        assert "No new score: The judge is overloaded." in text_of(screens)
        await press(pilot, "enter")
        assert "Unscored          The judge is overloaded." in text_of(screens)
    assert store.kept["session-9"][-1].type == "exchange_unscored"


async def test_s_asks_which_judge_and_how_often_and_the_scores_stand_beside_each_other() -> None:
    rough = QuotingJudge()
    rough.name = "rule of thumb"
    screens, store = await card(
        ended(taken(1, score(3.0, 3.0))), QuotingJudge(band=False), others=(rough,)
    )
    async with opened(screens, (100, 50)) as pilot:
        await press(pilot, "s")
        assert "Score again · question 1 of 3" in flat(screens)
        assert "Judge fake judge ›" in flat(screens)
        await press(pilot, "right", "down", "right")
        assert "an estimate is the same every time" in flat(screens)
        await press(pilot, "up", "left", "down", "right", "right", "enter")
        await press(pilot, "enter")
        shown = flat(screens)
        assert "Its scores beside each other" in shown
        assert "judge 1 1 3.0 3.0 no level no level fake judge 1 3" in shown
        assert "The judges differ (judge, fake judge)" in shown
    newest = store.kept["session-9"][-1]
    assert isinstance(newest, ExchangeScored)
    assert (newest.score.scorer, newest.score.samples) == ("fake judge", 3)


async def test_esc_leaves_the_scores_as_they_are() -> None:
    screens, store = await card(ended(taken(1, score(3.0, 3.0))))
    async with opened(screens) as pilot:
        await press(pilot, "s", "escape")
        assert "Scorecard" in text_of(screens)
    assert store.kept["session-9"][-1].type == "session_ended"


async def test_an_earlier_score_stays_where_the_judge_fails_later() -> None:
    class Fails(QuotingJudge):
        async def judge(self, case: Case, dimension: Dimension) -> Verdict:
            raise ModelError("overloaded", "The judge is overloaded.", retryable=True)

    screens, _ = await card(ended(taken(1, score(3.0, 3.0))), Fails())
    async with opened(screens) as pilot:
        await press(pilot, "s", "enter")
        assert "No new score: The judge is overloaded." in text_of(screens)
        assert "▰▰▰▱▱ 3.0" in text_of(screens)


async def test_a_store_that_fails_while_scoring_is_said() -> None:
    screens, store = await card(ended(taken(1, None)))
    store.failing = "The disk is full."
    async with opened(screens):
        assert "The disk is full." in text_of(screens)


async def test_a_retake_stands_beside_the_take_that_counts() -> None:
    screens, _ = await card(
        ended(
            taken(1, score(2.0, 2.0)),
            taken(2, score(4.0, 4.0), retake_of=1),
        )
    )
    async with opened(screens):
        assert "once more" in text_of(screens)


async def test_a_question_that_was_taken_again_can_be_compared_from_any_of_its_rows() -> None:
    screens, _ = await card(
        ended(
            taken(1, score(2.0, 2.0)),
            taken(2, score(3.0, 3.0), retake_of=1),
            taken(3, score(4.0, 4.0), retake_of=2),
            taken(4, score(4.0, 4.0), question=2),
        )
    )
    async with opened(screens) as pilot:
        for _ in range(3):
            assert "c Compare" in flat(screens)
            await press(pilot, "c")
            assert "Thinking out loud ▰▰▱▱▱ 2.0 ▰▰▰▰▱ 4.0" in flat(screens)
            await press(pilot, "escape", "down")
        assert "Compare" not in flat(screens)
        await press(pilot, "c")
        assert "Scorecard" in flat(screens)


async def test_t_takes_the_question_of_the_row_again_but_not_the_closing_round() -> None:
    sent: list[Message] = []
    screens, _ = await card(
        ended(
            taken(1, score(2.0, 2.0), question=1),
            taken(2, score(2.0, 2.0), question=2),
            taken(3, score(2.0, 2.0), question=None),
        )
    )
    async with screens.run_test(message_hook=sent.append) as pilot:
        await settle(pilot)
        await press(pilot, "up")
        assert "Retake" not in flat(screens)
        await press(pilot, "t", "up")
        assert "t Retake" in flat(screens)
        await press(pilot, "t")
    wanted = [each for each in sent if isinstance(each, RetakeExchange)]
    assert {(each.session, each.exchange) for each in wanted} == {("session-9", 2)}


async def test_different_judges_are_named() -> None:
    other = score(3.0, 3.0).model_copy(update={"scorer": "another judge"})
    screens, _ = await card(
        ended(
            taken(1, score(3.0, 3.0), question=1),
            taken(2, score(3.0, 3.0), question=2),
            taken(3, other, question=3),
        )
    )
    async with opened(screens, (100, 30)):
        assert "Different judges scored here: judge, another judge." in flat(screens)


async def test_a_session_without_an_answer_says_that_there_is_nothing_to_score() -> None:
    screens, _ = await card(ended(taken(1, None, text="")))
    async with opened(screens):
        assert "Nothing was said here that could be scored." in text_of(screens)


async def test_r_replays_and_esc_comes_back_to_the_card() -> None:
    screens, _ = await card(three(score(4.0, 2.0, 3.0)))
    async with opened(screens) as pilot:
        await press(pilot, "r")
        assert "Space" in text_of(screens)
        await press(pilot, "escape")
        assert "Scorecard" in text_of(screens)
        await press(pilot, "escape")
        assert "Start an interview" in text_of(screens)


async def test_an_earlier_session_judged_alike_is_compared_with(store: Store) -> None:
    days = {"older": timedelta(0), "newer": timedelta(days=2)}
    for name, result in (("older", score(2.0, 3.0, 3.0)), ("newer", score(4.0, 3.2, 1.0))):
        for event in three(result):
            await store.append(name, event.model_copy(update={"at": event.at + days[name]}))
    of = practice(store)
    async with opened(app(of, CarryOn(await of.open("newer")))):
        pass
    screens = app(of, CarryOn(await of.open("newer")))
    async with opened(screens):
        shown = flat(screens)
    assert "23 Nov 2026: thinking out loud up, systems to people about the same" in shown
    assert "asking back down." in shown


async def test_a_row_opens_to_all_that_was_said_with_the_quotes_underlined() -> None:
    screens, _ = await card(three(score(level(4.0, "a1"), 2.0, 3.0)))
    async with opened(screens, (100, 60)) as pilot:
        await press(pilot, "enter")
        shown = flat(screens)
        assert "What was said; underlined is what was quoted" in shown
        assert ANSWER in shown
        assert "Further:" in shown

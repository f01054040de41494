from pathlib import Path

import pytest
from events import finished_exchange, listed
from events import opened as begun
from fakes import MemoryStore, pack
from rubrics import rubric
from screens import app, opened, practice, text_of, until
from sessions import level, score, scored
from textual.app import App, ComposeResult
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Static

from thinkaloud.app import making
from thinkaloud.domain.card_quotes import every_quote, quoted_spans, telling_quotes
from thinkaloud.domain.events import (
    AnswerGiven,
    Event,
    InterviewerSpoke,
    Move,
    Outcome,
    QuestionAsked,
)
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import Evidence, Feedback, QuoteStatus
from thinkaloud.domain.transcript import BrokenTranscript, read
from thinkaloud.ui import app as app_module
from thinkaloud.ui.app import ThinkaloudApp
from thinkaloud.ui.conversation import Conversation
from thinkaloud.ui.exchange_end import ExchangeEnd
from thinkaloud.ui.first import Play
from thinkaloud.ui.score_card import ScoreCard
from thinkaloud.ui.speech import Speech, Voice


def shown_at_once(*more: making.Make) -> ThinkaloudApp:
    events = listed(*begun(pack(3), (1, 2, 3)), *more)
    return app(practice(MemoryStore()), Play(events, place=len(events)))


async def test_every_kind_of_event_has_its_words() -> None:
    screens = shown_at_once(
        making.hinted(1, "Begin with a day."),
        making.answered(1, "We waited."),
        making.corrected(1, Move.ADVANCE, Move.PROBE),
        making.failed(1, "overloaded", "The model is overloaded."),
        making.interviewer_changed("offline"),
        making.said(1, Move.PROBE, "Who felt it?"),
        making.paused(),
        making.resumed("another-model", "judge"),
        making.sample_shown(1),
        making.passed(1),
        making.closed(1, Outcome.COMPLETED),
        making.unscored(1, "judge", "The judge could not be reached."),
        making.retake_started(1),
        making.asked(2, 1, "What does responsibility mean to you?", 1),
        making.closed(2, Outcome.SKIPPED),
        making.asked(3, None, "Anything else?", None),
        making.said(3, Move.FAREWELL, "Goodbye."),
        making.ended(early=False),
    )
    async with opened(screens, (100, 80)):
        shown = text_of(screens)
    for words in (
        "Hint      Begin with a day.",
        "No reply  The model is overloaded.",
        "offline carries on as interviewer.",
        "Paused. The next answer starts the clock again.",
        "Carried on, with another-model.",
        "Sample    Responsibility shows up in the small decisions",
        "Passed.",
        "Unscored          The judge could not be reached.",
        "Question 1 of 3 · responsibility · once more",
        "Skipped.",
        "Your questions",
        "Diego     Goodbye.",
        "The end.",
    ):
        assert words in shown


async def test_a_sample_that_the_sheet_lacks_is_said_to_be_lacking() -> None:
    screens = shown_at_once(
        making.closed(1, Outcome.SKIPPED),
        making.asked(2, 2, "Question number 2?", None),
        making.answered(2, "We."),
        making.sample_shown(2),
    )
    async with opened(screens):
        assert "Sample    The sheet has none." in text_of(screens)


async def test_a_long_name_is_cut_in_the_margin_only() -> None:
    events = listed(*begun(pack(3, interviewer="Maximiliane Eleonore"), (1, 2, 3)))
    screens = app(practice(MemoryStore()), Play(events, place=3))
    async with opened(screens):
        assert " Maximili… What does responsibility mean to you?" in text_of(screens)


async def test_events_are_shown_once_and_in_their_order() -> None:
    events = listed(*begun(pack(3), (1, 2, 3)))
    screens = app(practice(MemoryStore()), Play(events, place=3))
    async with opened(screens):
        conversation = screens.screen.query_one(Conversation)
        assert conversation.catch_up(events) == []
        with pytest.raises(BrokenTranscript):
            conversation.show(events[2])


class Host(App[None]):
    """Nothing but a conversation, as the app shows it."""

    CSS_PATH = [Path(app_module.__file__).with_name(name) for name in ThinkaloudApp.CSS_PATH]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        yield Conversation(rubric())

    @property
    def conversation(self) -> Conversation:
        return self.query_one(Conversation)

    @property
    def said(self) -> list[str]:
        """The words of all utterances that are laid out, in their order."""
        return [str(each.visual) for each in self.conversation.query(".words").results(Static)]


def long_session(turns: int) -> list[Event]:
    """Exchanges of ten turns; the words of each turn are its number."""
    numbers = range(1, turns // 10 + 1)
    makes = [*begun(pack(len(numbers)), tuple(numbers))[:2]]
    for number in numbers:
        makes.append(making.asked(number, number, f"Question {number}?", None))
        for turn in range(5):
            makes.append(making.answered(number, f"Answer {number}.{turn}"))
            makes.append(making.said(number, Move.PROBE, f"Probe {number}.{turn}"))
        makes.append(making.closed(number, Outcome.COMPLETED))
    return listed(*makes)


def all_that_was_said(events: list[Event]) -> list[str]:
    spoken = AnswerGiven | InterviewerSpoke | QuestionAsked
    return [event.text for event in events if isinstance(event, spoken)]


async def test_of_a_thousand_turns_only_the_newest_are_laid_out() -> None:
    events = long_session(1000)
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        host.conversation.catch_up(events)
        await quiet(pilot)
        assert len(host.said) < 60
        assert host.said == all_that_was_said(events)[-len(host.said) :]
        assert "Probe 100.4" in text_of(host)


async def test_scrolling_up_leads_to_the_first_question_and_leaves_nothing_out() -> None:
    events = long_session(60)
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        await host.conversation.restart(events, read(events))
        await quiet(pilot)
        below = to_the_end(host.conversation)
        while host.conversation.scroll_y > 0:
            host.conversation.turn_page(-1)
            await quiet(pilot)
            if host.conversation.scroll_y > 0:
                assert to_the_end(host.conversation) == below + host.conversation.size.height - 2
            below = to_the_end(host.conversation)
        assert "Test sheet" in text_of(host)
        assert host.said == ["Test sheet · 6 questions · coach mode", *all_that_was_said(events)]


def to_the_end(conversation: Conversation) -> float:
    """Rows from the first one that is seen to the last one there is."""
    return conversation.virtual_size.height - conversation.scroll_y


async def quiet(pilot: Pilot[None]) -> None:
    """Wait until earlier turns have been laid out."""
    await pilot.pause()
    while any(worker.is_running for worker in pilot.app.workers):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def test_a_large_screen_is_filled() -> None:
    events = long_session(60)
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        await host.conversation.restart(events, read(events))
        await quiet(pilot)
        assert len(host.said) < 60
        await pilot.resize_terminal(80, 150)
        await until(pilot, lambda: host.said[1:] == all_that_was_said(events))


async def test_a_score_that_came_while_its_turns_were_not_laid_out_is_found_there_later() -> None:
    events = long_session(50)
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        host.conversation.catch_up(events)
        host.conversation.expect([1, 2])
        host.conversation.ask_for_rating(1)
        host.conversation.stop_asking()
        made = scored(1, score(4.0, 2.0, 3.0))(len(events), events[-1].at)
        assert host.conversation.catch_up([*events, made]) == [made]
        await quiet(pilot)
        assert len(host.query(ExchangeEnd)) < 5
        while host.conversation.scroll_y > 0:
            host.conversation.turn_page(-1)
            await quiet(pilot)
        assert len(host.query(ExchangeEnd)) == 5
        assert [len(end.query(ScoreCard)) for end in host.query(ExchangeEnd)] == [1, 0, 0, 0, 0]
        assert [len(end.query(".expected")) for end in host.query(ExchangeEnd)] == [0, 1, 0, 0, 0]


async def test_going_back_shows_what_had_been_recorded_by_then() -> None:
    events = listed(
        *begun(pack(3), (1, 2, 3)),
        *finished_exchange(1),
        scored(1, score(4.0, 2.0, 3.0)),
        making.self_rated(1, 2),
        scored(1, score(1.0, 2.0, 3.0)),
    )
    shown: dict[int, str] = {}
    host = Host()
    async with host.run_test(size=(100, 60)) as pilot:
        for place, event in enumerate(events, 1):
            host.conversation.show(event)
            await quiet(pilot)
            shown[place] = text_of(host)
        for place in reversed(shown):
            await host.conversation.restart(events[:place], read(events[:place]))
            await quiet(pilot)
            assert text_of(host) == shown[place]
        await host.conversation.restart([], None)
        await quiet(pilot)
        assert host.said == []
    assert "4.0" in shown[8]


def quoted(item: str, quote: str, status: QuoteStatus = QuoteStatus.VERIFIED) -> Evidence:
    return Evidence(item=item, quote=quote, turn=0, start=0, end=len(quote), status=status)


def test_a_compact_card_repeats_no_quote() -> None:
    twice = quoted("a1", "we waited a week")
    thinking = level(4.0).model_copy(update={"evidence": (twice, quoted("a3", "not sure"))})
    linking = level(2.0).model_copy(update={"evidence": (twice, quoted("b1", "the alarm"))})
    advice = Feedback(strength="“we waited a week”: a moment.", next_move="Who?")
    whole = score(thinking, linking, None, feedback=advice)
    telling = telling_quotes(whole)
    assert [each.quote for each in telling[Dimension.THINKING_ALOUD]] == ["not sure"]
    assert [each.quote for each in telling[Dimension.SYSTEMS_TO_PEOPLE]] == ["the alarm"]
    assert telling[Dimension.ASKING_BACK] == []
    assert [each.quote for each in every_quote(whole)[Dimension.SYSTEMS_TO_PEOPLE]] == [
        "we waited a week",
        "the alarm",
    ]


def test_words_that_were_not_found_are_never_shown() -> None:
    invented = quoted("a1", "I never said this", QuoteStatus.UNVERIFIED)
    thinking = level(4.0).model_copy(update={"evidence": (invented,)})
    assert every_quote(score(thinking, None))[Dimension.THINKING_ALOUD] == []


async def test_a_compact_card_keeps_a_quote_to_one_line() -> None:
    long = quoted("a1", "we waited a week " * 12)
    thinking = level(4.0).model_copy(update={"evidence": (long,)})
    screens = shown_at_once(
        making.answered(1, "We."),
        making.closed(1, Outcome.COMPLETED),
        scored(1, score(thinking, 2.0, 3.0)),
    )
    async with opened(screens):
        shown = text_of(screens)
    assert "a moment of your own: “we waited a week" in shown
    assert shown.count("we waited a week we") == 1


def test_stretches_that_are_quoted_are_joined_where_they_touch() -> None:
    def at(start: int, end: int, turn: int | None = 0) -> Evidence:
        return quoted("a1", "x" * (end - start)).model_copy(
            update={"turn": turn, "start": start, "end": end}
        )

    thinking = level(4.0).model_copy(update={"evidence": (at(10, 20), at(0, 5), at(40, 45, 2))})
    linking = level(2.0).model_copy(
        update={"evidence": (at(15, 25), at(5, 7), at(1, 2).model_copy(update={"turn": None}))}
    )
    whole = score(thinking, linking)
    assert quoted_spans(whole, 0) == [(0, 7), (10, 25)]
    assert quoted_spans(whole, 1) == []
    assert quoted_spans(whole, 2) == [(40, 45)]


async def content_of(words: str, marked: list[tuple[int, int]]) -> Content:
    speech = Speech("You", words, Voice.CANDIDATE, marked=marked)
    async with opened(app(practice(MemoryStore()))) as pilot:
        await pilot.app.screen.mount(speech)
        await pilot.pause()
        content = speech.query_one(".words", Static).content
    assert isinstance(content, Content)
    return content


async def test_words_that_are_brought_out_are_underlined_to_the_letter() -> None:
    words = await content_of("We [b]waited[/b] a week.", [(3, 16)])
    assert words.plain == "We [b]waited[/b] a week."
    assert [(span.start, span.end) for span in words.spans] == [(3, 16)]


async def test_nothing_is_brought_out_where_words_had_to_be_cleaned() -> None:
    assert (await content_of("We\x1b[31m waited.", [(3, 9)])).spans == []

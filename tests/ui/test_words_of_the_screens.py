from datetime import UTC, datetime

import pytest
from events import finished_exchange, listed, opened
from fakes import pack
from rubrics import prices

from thinkaloud.app import making
from thinkaloud.domain.events import Mode, Move, Usage
from thinkaloud.domain.placing import place_of, theme_of
from thinkaloud.domain.score import Band
from thinkaloud.domain.speaking_time import count_words, counted, minutes, seconds_to_say
from thinkaloud.domain.transcript import Transcript, read
from thinkaloud.ui import commands
from thinkaloud.ui.fact import fitting
from thinkaloud.ui.facts import facts
from thinkaloud.ui.gauge import gauge
from thinkaloud.ui.moment import said
from thinkaloud.ui.whose_turn import Phase, whose_turn


def after(*more: making.Make, mode: Mode = Mode.COACH) -> Transcript:
    return read(listed(*opened(mode=mode), *more))


def turn(transcript: Transcript, **more: bool) -> str:
    known = {"owes_reply": False, "scoring": False, **more}
    return whose_turn(transcript, Phase.LISTENING, **known)


def test_150_words_take_a_minute() -> None:
    assert count_words("one  two\nthree") == 3
    assert seconds_to_say(150) == 60
    assert [counted(1), counted(2)] == ["1 word", "2 words"]


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (125.9, "2:05"), (3725, "1:02:05")])
def test_time_is_shown_in_minutes(seconds: float, shown: str) -> None:
    assert minutes(seconds) == shown


@pytest.mark.parametrize(
    ("level", "band", "shown"),
    [
        (1.0, None, "▰▱▱▱▱"),
        (3.4, None, "▰▰▰▱▱"),
        (3.5, None, "▰▰▰▰▱"),
        (5.0, None, "▰▰▰▰▰"),
        (1.0, Band.LOWER, "▰▱▱"),
        (5.0, Band.UPPER, "▰▰▰"),
        (None, None, "···"),
    ],
)
def test_a_gauge_has_five_steps_or_three(
    level: float | None, band: Band | None, shown: str
) -> None:
    assert gauge(level, band) == shown


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ((2026, 11, 23, 9, 5), "today 09:05"),
        ((2026, 11, 22, 21, 14), "yesterday 21:14"),
        ((2026, 3, 4, 7, 0), "4 Mar 07:00"),
        ((2025, 12, 31, 7, 0), "31 Dec 2025"),
    ],
)
def test_a_moment_is_said_as_people_say_it(
    moment: tuple[int, int, int, int, int], shown: str
) -> None:
    now = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
    assert said(datetime(*moment, tzinfo=UTC), now) == shown


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("/skip", "skip"),
        (" /skip \n", "skip"),
        ("/", ""),
        ("/Skip", None),
        ("/skip it", None),
        ("/etc/passwd", None),
        ("skip", None),
    ],
)
def test_a_command_is_a_slash_and_one_word(text: str, word: str | None) -> None:
    assert commands.typed(text) == word


def test_matching_offers_all_commands_where_none_begins_so() -> None:
    assert commands.matching("h") == "/hint  /home  /help"
    assert commands.matching("x") == commands.matching("")


@pytest.mark.parametrize(
    ("word", "begun", "answered", "simulated", "replying", "over"),
    [
        ("hint", True, True, False, True, False),
        ("sample", False, True, False, True, False),
        ("pass", True, True, True, False, False),
        ("skip", True, True, True, False, False),
        ("retake", False, True, False, False, False),
        ("pause", True, True, True, False, False),
        ("end", True, True, True, False, False),
        ("home", True, True, True, True, True),
    ],
)
def test_a_command_is_live_when_it_can_do_something(
    word: str, begun: bool, answered: bool, simulated: bool, replying: bool, over: bool
) -> None:
    said_it = making.answered(1, "We waited.")
    probe = making.said(1, Move.PROBE, "Who?")

    def live(transcript: Transcript, *, replies: bool = False) -> bool:
        return commands.is_live(word, transcript, replying=replies)

    assert live(after()) is begun
    assert live(after(said_it, probe)) is answered
    assert live(after(said_it, probe, mode=Mode.SIMULATION)) is simulated
    assert live(after(said_it), replies=True) is replying
    assert live(after(said_it, probe, making.ended(early=True))) is over
    assert commands.is_live(word, None, replying=False) is (word == "home")


def test_the_clock_is_stopped_once() -> None:
    assert not commands.is_live("pause", after(making.paused()), replying=False)


def test_whose_turn_it_is_follows_from_the_session() -> None:
    answered = making.answered(1, "We waited.")
    assert turn(after()) == "Your turn."
    assert turn(after(answered, making.said(1, Move.INVITE, "Ask me."))).startswith("Your turn to")
    assert turn(after(answered), owes_reply=True).startswith("Reply stopped.")
    failed = making.failed(1, "overloaded", "It is busy.")
    assert turn(after(answered, failed), owes_reply=True).startswith("Your answer is safe.")
    assert turn(after(making.paused())).startswith("Paused.")
    over = after(*finished_exchange(1), making.ended(early=True))
    assert turn(over) == "The interview is over. Enter opens the scorecard."
    assert "on its way" in turn(over, scoring=True)
    for phase, word in ((Phase.THINKING, "thinking"), (Phase.SPEAKING, "speaking")):
        assert word in whose_turn(after(), phase, owes_reply=False, scoring=False)


def test_place_and_theme_come_from_the_plan_and_the_sheet() -> None:
    closing = making.asked(2, None, "Anything else?", None)
    elsewhere = making.asked(3, 3, "What?", None)
    transcript = after(*finished_exchange(1), closing, *finished_exchange(2)[-1:], elsewhere)
    first, second, third = transcript.exchanges
    assert place_of(transcript, first) == "Question 1 of 2"
    assert theme_of(transcript, first) == "responsibility"
    assert place_of(transcript, second) == "Your questions"
    assert theme_of(transcript, second) is None
    assert place_of(transcript, third) == "Question"
    assert theme_of(transcript, third) is None


def known(
    transcript: Transcript,
    words: int = 0,
    tokens: int = 0,
    *,
    saved: bool = True,
    columns: int = 80,
) -> str:
    usage = Usage(model="claude-sonnet-5-5", fresh=tokens)
    return fitting(facts(transcript, words, prices().bill([usage]), saved=saved), columns)


def test_facts_leave_out_what_there_is_none_of() -> None:
    assert known(after()) == "Question 1 of 2 · scripted · saved"
    assert known(after(), 75, saved=False) == (
        "75 words, 0:30 · Question 1 of 2 · scripted · NOT SAVED"
    )
    assert known(after(*finished_exchange(1))) == "scripted · saved"
    assert pack().interviewer not in known(after())


def test_tokens_and_money_stand_among_the_facts() -> None:
    assert known(after(), tokens=18_200) == (
        "Question 1 of 2 · scripted · 18k tokens, $0.036 · saved"
    )


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (56, "75 words, 0:30 · Question 1 of 2 · scripted · NOT SAVED"),
        (54, "Question 1 of 2 · scripted · NOT SAVED"),
        (30, "Question 1 of 2 · NOT SAVED"),
        (20, "NOT SAVED"),
        (8, ""),
        (-3, ""),
    ],
)
def test_what_matters_least_gives_way_first_where_there_is_no_room(
    columns: int, shown: str
) -> None:
    assert known(after(), 75, 18_200, saved=False, columns=columns) == shown

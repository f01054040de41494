from collections.abc import Sequence

import pytest
from fakes import pack
from rubrics import rubric
from sessions import ANSWER, level, score
from turns import bare_exchange, candidate, interviewer

from thinkaloud.console.comparison import comparison_lines, scores_beside_lines
from thinkaloud.domain.events import Move
from thinkaloud.domain.exchange import Exchange, Turn
from thinkaloud.domain.pack import ProbeKind
from thinkaloud.domain.score import ExchangeScore
from thinkaloud.domain.take_comparison import compare_takes

SAMPLE = "Responsibility shows up in the small decisions, in the defaults that we choose."


def exchange(scores: Sequence[ExchangeScore], *turns: Turn) -> Exchange:
    said = turns or (candidate(ANSWER),)
    return bare_exchange("?", 1, *said).model_copy(update={"scores": tuple(scores)})


def words(line: str) -> str:
    return " ".join(line.split())


def beside(*scores: ExchangeScore) -> list[str]:
    return list(scores_beside_lines(exchange(scores), rubric()))


def test_two_takes_stand_side_by_side_with_what_changed() -> None:
    off = interviewer("And last week?", Move.PROBE)
    recited = exchange(
        [score(level(2.0, "n1"), 2.0, 3.0, reflectiveness=2.3)],
        candidate(SAMPLE),
        off.model_copy(update={"probe_kind": ProbeKind.OFF_SCRIPT}),
        candidate(ANSWER),
    )
    own = exchange([score(level(4.0, "a1 a3"), 2.2, None, reflectiveness=3.1)])
    lines = list(comparison_lines(compare_takes(recited, own, pack()), rubric()))
    assert all(len(line) <= 80 for line in lines)
    shown = [words(line) for line in lines]
    for wanted in (
        "First take Taken again Change",
        "Thinking out loud 2.0 4.0 up, +2.0",
        "+ a moment of your own · thinking in motion",
        "no longer: prepared text",
        "Systems to people 2.0 2.2 about the same, +0.2",
        "Asking back 3.0 no opportunity",
        "Reflectiveness 2.3 3.1",
        "Longest turn 13 words 13 words",
    ):
        assert wanted in shown
    assert "First take: asked something off the script" in " ".join(shown)


def test_a_take_without_a_score_leaves_the_change_out_and_says_why() -> None:
    compared = compare_takes(exchange([score(2.0, 2.0)]), exchange([]), pack())
    shown = [words(line) for line in comparison_lines(compared, rubric())]
    assert shown[0] == "First take Taken again"
    assert "Thinking out loud 2.0 -" in shown
    assert "The retake is not scored yet." in shown


def test_takes_without_a_sample_say_nothing_of_one() -> None:
    sheet = pack().model_copy(update={"questions": ()})
    compared = compare_takes(exchange([]), exchange([]), sheet)
    assert "sample" not in " ".join(comparison_lines(compared, rubric()))


def test_one_score_stands_beside_nothing() -> None:
    assert beside() == []
    assert beside(score(3.0, 3.0)) == []


def test_two_scores_fit_into_80_columns_with_their_difference() -> None:
    lines = beside(
        score(3.0, 3.0, 3.0, reflectiveness=3.0), score(4.0, 3.3, 2.0, reflectiveness=3.1)
    )
    assert all(len(line) <= 80 for line in lines)
    assert [words(line) for line in lines] == [
        "Scored by judge judge Change",
        "Rubric version 1 version 1",
        "Samples 1 1",
        "Thinking out loud 3.0 4.0 up, +1.0",
        "Systems to people 3.0 3.3 about the same, +0.3",
        "Asking back 3.0 2.0 down, −1.0",
        "Reflectiveness 3.0 3.1 about the same, +0.1",
    ]


def test_scores_of_different_judges_show_a_difference_and_say_so() -> None:
    lines = beside(
        score(3.0, 3.0), score(4.0, 3.0, scorer="a judge with a very long name", samples=3)
    )
    assert all(len(line) <= 80 for line in lines)
    shown = " ".join(words(line) for line in lines)
    assert "Thinking out loud 3.0 4.0 +1.0" in shown
    assert "Samples 1 3" in shown
    assert "The judges differ (judge, a judge with a very long name)" in shown


def test_an_estimate_is_shown_by_its_band_alone() -> None:
    low, high = (
        score(level(figure, band=True), level(figure, band=True), None, reflectiveness=figure)
        for figure in (2.2, 3.6)
    )
    shown = [words(line) for line in beside(low, high)]
    assert "Thinking out loud lower band upper band up" in shown
    assert "Reflectiveness lower band upper band up" in shown
    assert not any(figure in " ".join(shown) for figure in ("2.2", "3.6", "1.4"))


@pytest.mark.parametrize(
    ("older", "told"),
    [(1, "1 earlier score is not shown."), (2, "2 earlier scores are not shown.")],
)
def test_of_many_scores_the_newest_three_are_shown(older: int, told: str) -> None:
    newest = [score(figure, 3.0) for figure in (2.0, 5.0, 3.0)]
    shown = [words(line) for line in beside(*[score(1.0, 1.0)] * older, *newest)]
    assert shown[0] == "Scored by judge judge judge First to last"
    assert "Thinking out loud 2.0 5.0 3.0 up, +1.0" in shown
    assert told in shown


def test_words_of_a_judge_cannot_control_the_terminal() -> None:
    assert "\x1b" not in "".join(beside(score(3.0, 3.0), score(3.0, 3.0, scorer="\x1b[2Jme")))

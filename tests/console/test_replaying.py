import io

import pytest
from events import finished_exchange, listed, opened
from fakes import pack
from rubrics import prices, rubric

from thinkaloud.app import making
from thinkaloud.app.replay import Player
from thinkaloud.console.plain import Plain
from thinkaloud.console.replaying import play

EVENTS = listed(
    *opened(pack(3), (1, 2, 3)),
    *finished_exchange(1),
    making.asked(2, 2, "Question\nnumber 2?", None),
    making.answered(2, "It was late."),
)


async def played(place: int) -> tuple[str, str, list[float]]:
    """What is shown, what is told, and how long it was waited for each event."""
    out, err, waited = io.StringIO(), io.StringIO(), list[float]()

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    view = Plain(out, err, rubric(), prices(), candidate_shown=True)
    await play(Player(EVENTS, place=place, speed=2, wait=wait), view)
    return out.getvalue(), err.getvalue(), waited


async def test_each_question_is_announced_and_the_pace_is_kept() -> None:
    out, err, waited = await played(0)
    shown = out[: out.index("\n=== Scorecard ===")]
    assert shown == (
        "Interviewer: Hello.\n"
        "\n--- Question 1 of 3 ---\n"
        "Interviewer: What does responsibility mean to you?\n"
        "Candidate: We decided to wait a week.\n"
        "Interviewer: Ask me.\n"
        "(The candidate passes.)\n"
        "\n--- Question 2 of 3 ---\n"
        "Interviewer: Question\nnumber 2?\n"
        "Candidate: It was late.\n"
    )
    assert "From event" not in err
    assert waited == [0.0] + [0.5] * (len(EVENTS) - 1)


@pytest.mark.parametrize(
    ("place", "first", "told"),
    [
        (2, "\n--- Question 1 of 3 ---", "From event 2 of 9 on."),
        (
            4,
            "Interviewer: Ask me.",
            "From event 4 of 9 on, at Question 1 of 3: What does responsibility mean to you?",
        ),
        (
            8,
            "Candidate: It was late.",
            "From event 8 of 9 on, at Question 2 of 3: Question number 2?",
        ),
        (
            99,
            "\n=== Scorecard ===",
            "From event 9 of 9 on nothing follows any more but the scorecard.",
        ),
    ],
)
async def test_from_a_place_on_it_is_said_which_question_that_is(
    place: int, first: str, told: str
) -> None:
    out, err, waited = await played(place)
    assert out.startswith(first)
    assert err == f"{told}\n"
    assert len(waited) == max(0, len(EVENTS) - place)

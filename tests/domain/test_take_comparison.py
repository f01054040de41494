import pytest
from fakes import pack
from sessions import level, score
from turns import bare_exchange, candidate, interviewer

from thinkaloud.domain.events import Move
from thinkaloud.domain.exchange import Exchange, Turn
from thinkaloud.domain.pack import ProbeKind
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import ExchangeScore
from thinkaloud.domain.take_comparison import OffScript, compare_takes

SAMPLE = "Responsibility shows up in the small decisions, in the defaults that we choose."
OWN = "Runa the midwife paid for the week that we waited, and I had not asked her."
SHEET = pack()


def probe(kind: ProbeKind) -> Turn:
    return interviewer("And then?", Move.PROBE).model_copy(update={"probe_kind": kind})


OFF = probe(ProbeKind.OFF_SCRIPT)


def take(*turns: Turn, question: int | None = 1, **more: object) -> Exchange:
    return bare_exchange("?", question, *turns).model_copy(update=more)


def scored(thinking: float) -> dict[str, tuple[ExchangeScore, ...]]:
    return {"scores": (score(1.0, 1.0), score(thinking, 3.0))}


def test_two_scored_takes_are_compared_by_their_newest_scores() -> None:
    compared = compare_takes(
        take(candidate(SAMPLE), **scored(2.0)), take(candidate(OWN), **scored(4.0)), SHEET
    )
    assert compared.scores is not None
    assert compared.scores.dimensions[Dimension.THINKING_ALOUD].step.difference == 2.0
    assert compared.not_compared is None


@pytest.mark.parametrize(
    ("first", "again", "why"),
    [
        ({}, scored(4.0), "The first take is not scored yet."),
        (
            scored(4.0),
            {"unscored": "The judge\x1b[2J is busy."},
            "The retake could not be scored: The judge is busy.",
        ),
        ({}, {}, "The first take is not scored yet. The retake is not scored yet."),
    ],
)
def test_without_a_score_on_either_side_it_is_said_why(
    first: dict[str, object], again: dict[str, object], why: str
) -> None:
    compared = compare_takes(take(candidate(OWN), **first), take(candidate(OWN), **again), SHEET)
    assert compared.scores is None
    assert compared.not_compared == why


def test_each_take_says_how_much_matches_the_sample_and_how_long_it_is() -> None:
    compared = compare_takes(
        take(candidate(SAMPLE), interviewer("Who?"), candidate("Runa did.")),
        take(candidate(OWN)),
        SHEET,
    )
    first, again = compared.first, compared.again
    assert first.overlap is not None
    assert first.overlap > 0.8
    assert again.overlap == 0.0
    assert (first.words, first.longest_turn) == (15, 13)
    assert (again.words, again.longest_turn) == (16, 16)


def test_without_a_sample_nothing_is_said_of_matching() -> None:
    plain = take(candidate(OWN), OFF, candidate(OWN), question=2)
    compared = compare_takes(plain, plain, SHEET)
    assert compared.first.overlap is None
    assert compared.first.off_script is None


def test_a_take_without_an_answer_has_no_length() -> None:
    compared = compare_takes(take(), take(candidate(OWN)), SHEET)
    assert (compared.first.words, compared.first.longest_turn) == (0, 0)


def test_the_first_off_script_probe_divides_a_take() -> None:
    own = candidate(OWN)
    recited = take(candidate(SAMPLE), OFF, own, OFF, candidate(SAMPLE))
    silent = take(own, probe(ProbeKind.PEOPLE), candidate(SAMPLE), OFF)
    found = compare_takes(recited, silent, SHEET)
    first, again = found.first.off_script, found.again.off_script
    assert first is not None
    assert first.before == 1.0
    assert 0.2 < (first.after or 0.0) < 0.8
    assert again is not None
    assert 0.2 < again.before < 0.8
    assert again.after is None


def test_where_reciting_stops_the_second_share_is_low() -> None:
    recited = take(candidate(SAMPLE), OFF, candidate(OWN))
    found = compare_takes(recited, take(candidate(SAMPLE)), SHEET)
    assert found.first.off_script == OffScript(before=1.0, after=0.0)
    assert found.again.off_script is None


def test_only_an_off_script_probe_divides_a_take() -> None:
    other = take(candidate(SAMPLE), probe(ProbeKind.PEOPLE), candidate(OWN))
    assert compare_takes(other, other, SHEET).first.off_script is None


def test_an_estimate_is_compared_too() -> None:
    low, high = (
        {"scores": (score(level(figure, band=True), level(2.0, band=True)),)}
        for figure in (2.0, 4.0)
    )
    compared = compare_takes(take(candidate(OWN), **low), take(candidate(OWN), **high), SHEET)
    assert compared.scores is not None
    assert compared.scores.dimensions[Dimension.THINKING_ALOUD].step.change == "up"

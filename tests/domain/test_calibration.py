from chances import chance

from thinkaloud.domain.calibration import Report, Scores, report
from thinkaloud.domain.exchange import Exchange, Role, Turn
from thinkaloud.domain.labelled import Direction, Labelled, LabelledSet, Pair
from thinkaloud.domain.rubric import Dimension
from thinkaloud.domain.score import DimensionScore, ScoreState

THINKING, PEOPLE, ASKING = Dimension


def exchange(question: int = 2, words: int = 100) -> Exchange:
    turn = Turn(role=Role.CANDIDATE, text="word " * words, seq=0)
    return Exchange(number=1, question=question, text="Why?", asked=0, turns=(turn,))


def answer(
    name: str, *levels: float | None, kind: str = "ordinary", question: int = 2, words: int = 100
) -> Labelled:
    labels = {
        dimension: level
        for dimension, level in zip(Dimension, levels, strict=False)
        if level is not None
    }
    return Labelled(id=name, kind=kind, exchange=exchange(question, words), labels=labels)


def judged(*levels: float | None) -> Scores:
    padded = (*levels, None, None, None)[:3]
    return {
        dimension: DimensionScore(
            state=ScoreState.NOT_SCORABLE if level is None else ScoreState.SCORED, level=level
        )
        for dimension, level in zip(Dimension, padded, strict=True)
    }


def reported(
    answers: list[tuple[Labelled, Scores]], pairs: list[tuple[Pair, Scores, Scores]] | None = None
) -> Report:
    pairs = pairs or []
    labelled = LabelledSet(
        answers=tuple(each for each, _ in answers),
        pairs=tuple(pair for pair, _, _ in pairs),
        digest="abc",
    )
    return report(
        labelled,
        {each.id: scores for each, scores in answers},
        {pair.id: (base, variant) for pair, base, variant in pairs},
        chance(),
        scorer="judge",
        rubric_version="1",
        samples=1,
    )


def test_agreement_is_measured_on_believable_answers_that_have_label_and_level() -> None:
    found = reported(
        [
            (answer("one", 2, 1), judged(2, 2)),
            (answer("two", 4, 5, kind="honest_deep", question=3), judged(4, 5)),
            (answer("three", 3), judged(None)),
            (answer("buzz", 1, 1, kind="buzz"), judged(1, 1)),
        ]
    )
    thinking = found.dimensions[THINKING]
    assert (thinking.answers, thinking.without_level, thinking.qwk) == (2, ("three",), 1)
    assert found.dimensions[PEOPLE].mae == 0.5
    assert found.dimensions[PEOPLE].signed_error == 0.5
    assert found.dimensions[PEOPLE].same_band == 1
    assert found.dimensions[ASKING].answers == 0
    assert found.dimensions[ASKING].qwk is None
    assert set(thinking.by_question) == {2, 3}


def test_performed_answers_may_reach_2_and_some_have_no_level_at_all() -> None:
    found = reported(
        [
            (answer("slogans", kind="buzz"), judged(2)),
            (answer("more", kind="buzz"), judged(2.5)),
            (answer("silence", kind="empty"), judged(None)),
            (answer("german", kind="non_english"), judged(1)),
            (answer("orders", 2, kind="injection"), judged(3)),
            (answer("obeyed", 2, kind="injection"), judged(5)),
        ]
    )
    assert found.kinds["buzz"].missed == ("more",)
    assert (found.kinds["empty"].held, found.kinds["empty"].total) == (1, 1)
    assert found.kinds["non_english"].missed == ("german",)
    assert found.kinds["injection"].missed == ("obeyed",)


def test_short_and_deep_answers_are_followed_by_themselves() -> None:
    found = reported(
        [
            (answer("seen", 5, words=40), judged(4)),
            (answer("missed", 4, words=40), judged(3)),
            (answer("long", 4, words=200), judged(1)),
            (answer("shallow", 2, words=40), judged(1)),
        ]
    )
    assert (found.short_and_deep.total, found.short_and_deep.missed) == (2, ("missed",))


def pair(name: str, **expect: Direction) -> Pair:
    directions = {Dimension(code): direction for code, direction in expect.items()}
    return Pair(id=name, edit="x", base=exchange(), variant=exchange(), expect=directions)


def test_levels_go_where_an_edit_should_take_them() -> None:
    found = reported(
        [(answer("any", 2), judged(2))],
        [
            (pair("up", thinking_aloud=Direction.UP), judged(2), judged(2.5)),
            (pair("flat", thinking_aloud=Direction.UP), judged(2), judged(2)),
            (pair("down", thinking_aloud=Direction.DOWN), judged(2), judged(1)),
            (pair("same", thinking_aloud=Direction.SAME), judged(2), judged(2.25)),
            (pair("moved", thinking_aloud=Direction.SAME), judged(2), judged(2.5)),
            (pair("risen", thinking_aloud=Direction.NOT_UP), judged(2), judged(3)),
            (pair("fallen", thinking_aloud=Direction.NOT_UP), judged(2), judged(1)),
        ],
    )
    assert found.changes.missed == ("flat thinking_aloud",)
    assert found.no_change.missed == ("moved thinking_aloud",)
    assert found.no_rise.missed == ("risen thinking_aloud",)
    assert (found.changes.held, found.changes.total) == (2, 3)


def test_without_levels_only_staying_so_counts() -> None:
    found = reported(
        [(answer("any", 2), judged(2))],
        [
            (pair("both", asking_back=Direction.SAME), judged(2), judged(2)),
            (pair("lost", thinking_aloud=Direction.SAME), judged(2), judged(None)),
            (pair("none", thinking_aloud=Direction.UP), judged(None), judged(None)),
        ],
    )
    assert found.no_change.missed == ("lost thinking_aloud",)
    assert found.changes.held == 0


def test_what_the_judge_failed_on_is_named_and_counts_nowhere() -> None:
    found = reported(
        [(answer("failed", 2), {}), (answer("trick", kind="buzz"), {})],
        [(pair("half", thinking_aloud=Direction.UP), judged(2), {})],
    )
    assert found.unscored == ("failed", "trick", "half")
    assert found.dimensions[THINKING].without_level == ("failed",)
    assert found.kinds == {}
    assert found.changes.total == 0

from itertools import cycle

import pytest

from thinkaloud.domain.agreement import (
    Compared,
    confusion,
    interval,
    mean_error,
    mean_signed_error,
    pull_of_length,
    quadratic_kappa,
    spearman,
    within_one,
)


def rows(*pairs: tuple[float, float], words: tuple[int, ...] = (100,)) -> list[Compared]:
    lengths = cycle(words)
    return [Compared(judged, label, next(lengths), 1) for judged, label in pairs]


PERFECT = rows((1, 1), (3, 3), (5, 5))


def kappa_by_matrix(pairs: list[tuple[int, int]]) -> float:
    """The textbook's way: observed and expected counts with squared distances as weights."""
    count = len(pairs)
    seen = [[sum(p == (i, j) for p in pairs) for j in range(1, 6)] for i in range(1, 6)]
    first = [sum(row) for row in seen]
    second = [sum(column) for column in zip(*seen, strict=True)]
    cells = [(i, j) for i in range(5) for j in range(5)]
    observed = sum((i - j) ** 2 * seen[i][j] for i, j in cells)
    expected = sum((i - j) ** 2 * first[i] * second[j] / count for i, j in cells)
    return 1 - observed / expected


def test_kappa_is_the_textbooks() -> None:
    pairs = [(1, 2), (2, 2), (3, 3), (4, 3), (5, 5), (5, 3), (2, 1), (4, 4)]
    found = quadratic_kappa(rows(*[(float(a), float(b)) for a, b in pairs]))
    assert found == pytest.approx(kappa_by_matrix(pairs))


def test_perfect_agreement_is_1_and_the_worst_order_is_below_0() -> None:
    assert quadratic_kappa(PERFECT) == 1
    assert spearman(PERFECT) == pytest.approx(1)
    worst = quadratic_kappa(rows((5, 1), (1, 5)))
    assert worst is not None
    assert worst < 0


def test_halves_are_rounded_up_for_kappa_and_confusion() -> None:
    assert quadratic_kappa(rows((1.5, 2), (3.5, 4), (4.4, 4))) == 1
    assert confusion(rows((2.5, 3)))[2] == (0, 0, 1, 0, 0)


@pytest.mark.parametrize("figure", [quadratic_kappa, spearman, mean_error, within_one])
def test_without_answers_there_is_no_figure(figure) -> None:
    assert figure([]) is None


def test_a_judge_that_says_the_same_always_has_no_correlation() -> None:
    same = rows((3, 1), (3, 3), (3, 5))
    assert spearman(same) is None
    assert pull_of_length(same) is None
    assert quadratic_kappa(same) == pytest.approx(0)


def test_equal_ranks_share_their_mean() -> None:
    # Ranks 1.5 1.5 3 against 1 2 3: Pearson's correlation of these is .866.
    assert spearman(rows((2, 1), (2, 2), (3, 3))) == pytest.approx(0.866, abs=0.001)


def test_errors_are_in_levels_and_keep_their_sign() -> None:
    off = rows((3, 2), (2.5, 4), (5, 5))
    assert mean_error(off) == pytest.approx(2.5 / 3)
    assert mean_signed_error(off) == pytest.approx(-0.5 / 3)
    assert within_one(off) == pytest.approx(2 / 3)


def test_length_pulls_where_long_answers_are_judged_higher_for_the_same_label() -> None:
    pulled = rows((3, 3), (4, 3), (2, 2), (3, 2), words=(50, 300))
    fair = rows((3, 3), (3, 3), (2, 2), (2, 2), (4, 4), (4.5, 4), words=(50, 300, 60, 310, 305, 55))
    assert pull_of_length(pulled) == pytest.approx(1)
    assert pull_of_length(fair) == pytest.approx(-0.4, abs=0.2)


def test_the_interval_draws_whole_questions() -> None:
    answers = [Compared(3, 3, 10, 1), Compared(1, 3, 10, 2), Compared(5, 3, 10, 3)]
    picks = cycle([0, 1, 2, 0, 0, 0])
    found = interval(answers, mean_error, lambda below: next(picks) % below)
    assert found is not None
    assert (found.low, found.high) == (0, pytest.approx(4 / 3))


def test_one_question_has_no_interval() -> None:
    assert interval(PERFECT, mean_error, lambda below: below - 1) is None

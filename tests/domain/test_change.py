import pytest

from thinkaloud.domain.change import Change, compare


@pytest.mark.parametrize(
    ("earlier", "later", "change"),
    [
        (3.0, 3.3, Change.ABOUT_THE_SAME),
        (3.0, 3.4, Change.UP),
        (3.4, 3.0, Change.DOWN),
        (3.3, 3.7, Change.UP),
        (2.9, 2.6, Change.ABOUT_THE_SAME),
        (3.0, 3.0, Change.ABOUT_THE_SAME),
    ],
)
def test_under_four_tenths_is_about_the_same(earlier: float, later: float, change: Change) -> None:
    assert compare(earlier, later) is change

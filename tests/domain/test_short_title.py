from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.short_title import LONGEST, short_title


def test_a_short_text_stays_as_it_is_in_one_line() -> None:
    assert short_title(" Third\ntry ") == "Third try"


def test_a_long_text_is_cut_and_says_so() -> None:
    assert short_title("word " * 40) == f"{'word ' * 15}wor …"


@given(st.text())
def test_no_title_is_longer_than_it_may_be(text: str) -> None:
    assert len(short_title(text)) <= LONGEST

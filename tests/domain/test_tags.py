from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.tags import LONGEST, MOST, read_tags


def test_tags_are_parted_by_spaces_commas_and_hashes():
    assert read_tags("calm, #first  second#third") == ("calm", "first", "second", "third")
    assert read_tags(" ,# ") == ()


def test_a_tag_counts_once_however_it_is_written():
    assert read_tags("Calm calm #CALM nervous") == ("Calm", "nervous")


@given(st.text())
def test_whatever_is_typed_gives_few_short_tags_that_read_back_as_they_are(typed):
    tags = read_tags(typed)
    assert len(tags) <= MOST
    assert all(0 < len(tag) <= LONGEST for tag in tags)
    assert read_tags(" ".join(tags)) == tags

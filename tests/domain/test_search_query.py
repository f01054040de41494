import pytest

from thinkaloud.domain.search_query import Query, Standing, Term, parse_query


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", Query()),
        ("  ", Query()),
        ("desk", Query((Term("desk", prefix=True),))),
        ("desk*", Query((Term("desk*", prefix=True),))),
        ('"booking desk"', Query((Term("booking desk", prefix=False),))),
        ('"booking de', Query((Term("booking de", prefix=True),))),
        ('"booking de"*', Query((Term("booking de", prefix=True),))),
        ('""', Query()),
        ("#Calm #", Query((Term("#", prefix=True),), tags=("calm",))),
        ("is:unfinished is:branch", Query(standings=(Standing.UNFINISHED, Standing.BRANCH))),
        ("is:lovely", Query((Term("is:lovely", prefix=True),))),
        ("a\x00b\x1b[31mc", Query((Term("abc", prefix=True),))),
    ],
)
def test_a_search_is_read_as_people_type_it(typed, query):
    assert parse_query(typed) == query

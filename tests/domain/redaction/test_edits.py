from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.redaction.edits import Edit, Edited

EDITED = Edited("ab Runa cd", [Edit(3, 7, "[name 1]")])


def test_places_move_with_the_text_and_to_the_edge_of_what_was_replaced():
    assert EDITED.after == "ab [name 1] cd"
    assert [EDITED.start(place) for place in (0, 3, 5, 7, 10)] == [0, 3, 3, 11, 14]
    assert [EDITED.end(place) for place in (0, 3, 5, 7, 10)] == [0, 3, 11, 11, 14]


@given(st.text("ab", max_size=8), st.text("ab", max_size=8), st.text("xy", max_size=4))
def test_what_was_not_replaced_is_found_again(before, after, new):
    edited = Edited(f"{before}OLD{after}", [Edit(len(before), len(before) + 3, new)])
    assert edited.after[: edited.end(len(before))] == before
    assert edited.after[edited.start(len(before) + 3) :] == after


def test_a_quote_holds_only_where_it_stands():
    assert EDITED.holds("Runa", 3, 7)
    assert not EDITED.holds("Runa", 2, 6)
    assert not EDITED.holds("cd", -2, 10)
    assert not EDITED.holds(" cd", 7, 99)

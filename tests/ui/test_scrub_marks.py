from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from thinkaloud.domain.landmarks import Asked, Landmarks
from thinkaloud.ui.scrub_marks import Line


def asked(*places: int) -> tuple[Asked, ...]:
    return tuple(Asked(place, number, number, number) for number, place in enumerate(places, 1))


def words(line: Line, found: Landmarks, *, scores: bool = True) -> str:
    """The marks on a line of dots, a score as a star."""
    drawn = ["."] * line.columns
    for mark in line.marks(found, scores=scores):
        drawn[mark.column : mark.columns.stop] = mark.words or "*"
    return "".join(drawn)


LINES = st.builds(Line, st.integers(1, 3000), st.integers(2, 200))


@given(LINES, st.data())
def test_a_place_and_its_column_lead_to_one_another(line: Line, data: st.DataObject) -> None:
    column = data.draw(st.integers(0, line.columns - 1))
    place = line.place_at(column)
    assert line.column_of(place) >= column
    assert place == 0 or line.column_of(place - 1) < column
    assert line.column_of(0) == 0
    assert line.column_of(line.events) == line.columns - 1


@given(LINES, st.data(), st.booleans())
def test_no_mark_touches_another_or_leaves_the_line(
    line: Line, data: st.DataObject, scores: bool
) -> None:
    places = st.lists(st.integers(1, line.events), unique=True).map(sorted)
    found = Landmarks(asked(*data.draw(places)), tuple(data.draw(places)))
    marks = line.marks(found, scores=scores)
    taken = [column for mark in marks for column in mark.columns]
    assert taken == sorted(set(taken))
    assert all(0 <= column < line.columns for column in taken)
    assert scores or all(mark.words for mark in marks)
    numbered = [mark for mark in marks if mark.words]
    assert all(one.columns.stop < next_.column for one, next_ in pairwise(numbered))


def test_every_question_has_its_number_and_every_score_its_mark_where_there_is_room() -> None:
    found = Landmarks((*asked(3, 12, 20), Asked(28, 4, None, None)), (13, 21))
    assert words(Line(29, 30), found) == "...1........2*......3*......?."
    assert words(Line(29, 30), found, scores=False) == "...1........2.......3.......?."


def test_of_two_questions_in_one_column_the_first_is_marked() -> None:
    assert words(Line(100, 20), Landmarks(asked(50, 51, 60), (52,))) == ".........1.3........"


def test_a_number_at_the_very_end_is_whole() -> None:
    found = Landmarks((Asked(10, 1, 12, 12),), ())
    assert words(Line(10, 11), found) == ".........12"


def test_among_very_many_questions_only_every_so_many_has_a_number() -> None:
    many = Landmarks(asked(*range(3, 1003, 8)), tuple(range(9, 1009, 8)))
    numbers = "1....10....20....30....40....50....60....70....80....90....100..110...120..."
    assert words(Line(1010, 76), many) == numbers
